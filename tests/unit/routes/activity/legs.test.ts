import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import type { Lap } from '#lib/training/stream/laps.ts';
import { type Leg, wholeOf } from '#lib/training/stream/leg.ts';
import { splitsOf } from '#lib/training/stream/splits.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { METRES_PER_KILOMETRE, METRES_PER_MILE, metres, seconds, secondsPerMetre } from '#lib/training/units.ts';
import { lapRows, splitRows } from '#routes/(app)/activities/[id]/legs.ts';
import { aRecording } from '#tests/unit/training/stream/a-recording.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** A kilometre in 5:00 up 20 m, one in 4:00, and 420 m in 2:06, which is 5:00 a kilometre. */
const run = aRecording({
  time: [0, 300, 540, 666],
  distance: [0, 1000, 2000, 2420],
  altitude: [100, 120, 117, 117],
  heartRate: [150, 160, 155, 155],
});

function whole(streams: Streams): Leg {
  const leg = wholeOf(streams);
  if (!leg) throw new Error('Nothing was recorded');
  return leg;
}

const kilometres = (streams: Streams, family: 'run' | 'swim' = 'run') =>
  splitRows(splitsOf(streams, METRES_PER_KILOMETRE), whole(streams), family, format);

describe('the rows of splits', () => {
  it('count kilometres, and say how far the last one came', () => {
    expect(kilometres(run).map(({ name }) => name)).toEqual(['1', '2', '2.42']);
    expect(kilometres(run).map(({ from, to }) => [from, to])).toEqual([
      [0, 1000],
      [1000, 2000],
      [2000, 2420],
    ]);
  });

  it('compare with the average of the whole, the bar of the furthest from it at its end', () => {
    // 666 s over 2.42 km are 275.2 s a kilometre: 24.8 slower, 35.2 faster, 24.8 slower.
    const average = 666 / 2.42;
    const [first, second, third] = kilometres(run);
    expect([first?.pace, second?.pace, third?.pace]).toEqual(['5:00', '4:00', '5:00']);
    expect([first?.spoken, second?.spoken]).toEqual([
      '25 seconds slower than your average',
      '35 seconds faster than your average',
    ]);
    expect(second?.bar).toBe(1);
    expect(first?.bar).toBeCloseTo(-(300 - average) / (average - 240), 9);
    expect(third?.bar).toBeCloseTo(first?.bar ?? NaN, 9);
  });

  it('have heart rate and height with its sign', () => {
    expect(kilometres(run).map(({ heartRate, rise }) => [heartRate, rise])).toEqual([
      ['150', '+20'],
      ['160', '\u22123'],
      ['155', '0'],
    ]);
    const bare = aRecording({ time: [0, 300], distance: [0, 1000] });
    expect(kilometres(bare)).toMatchObject([{ heartRate: '–', rise: '–', graded: undefined, bar: 0 }]);
  });

  it('are even at an even pace, with no bars', () => {
    const even = aRecording({ time: [0, 250, 500], distance: [0, 1000, 2000] });
    expect(kilometres(even).map(({ spoken, bar }) => [spoken, bar])).toEqual([
      ['as fast as your average', 0],
      ['as fast as your average', 0],
    ]);
  });

  it('of an even pace have short bars, however little lies between them', () => {
    // 248 and 252 s a kilometre are 250 on average, of which 3 % are 7.5.
    const nearly = aRecording({ time: [0, 248, 500], distance: [0, 1000, 2000] });
    const [first, second] = kilometres(nearly);
    expect(first?.bar).toBeCloseTo(2 / 7.5, 9);
    expect(second?.bar).toBeCloseTo(-2 / 7.5, 9);
  });

  it('say of one second that it is one', () => {
    // 250 and 248 s a kilometre, on average 249.
    const even = aRecording({ time: [0, 250, 498], distance: [0, 1000, 2000] });
    expect(kilometres(even).map(({ spoken }) => spoken)).toEqual([
      '1 second slower than your average',
      '1 second faster than your average',
    ]);
  });

  it('of a swim differ by seconds per 100 m', () => {
    // 20 and 16 minutes a kilometre are 2:00 and 1:36 per 100 m, on average 1:48.
    const swim = aRecording({ time: [0, 1200, 2160], distance: [0, 1000, 2000] });
    expect(kilometres(swim, 'swim').map(({ pace, spoken }) => [pace, spoken])).toEqual([
      ['2:00', '12 seconds slower than your average'],
      ['1:36', '12 seconds faster than your average'],
    ]);
  });

  it('say what is on the flat of runs only', () => {
    const steady = aRecording({ time: [0, 300], distance: [0, 1000], grade: [0.1, 0.1] });
    const graded = (family: 'run' | 'swim') => kilometres(steady, family)[0]?.graded;
    // Up 10 % is 1 + 0.2929 + 0.1808 + 0.0004 - 0.0037 - 0.0003 = 1.4702 times as hard: 300 s are 204 there.
    expect([graded('run'), graded('swim')]).toEqual(['3:24', undefined]);
  });

  it('count miles where those are read, and feet', () => {
    const imperial = createFormat({ locale: 'en-GB', units: 'imperial' });
    const rows = splitRows(splitsOf(run, METRES_PER_MILE), whole(run), 'run', imperial);
    // 2420 m are 1.50 miles. From 100 m to 120 m, and of the 3 m down 609.344 / 1000: 118.17 m, 59.6 ft up.
    expect(rows.map(({ name, rise }) => [name, rise])).toEqual([
      ['1', '+60'],
      ['1.50', '\u22124'],
    ]);
  });
});

describe('the rows of laps', () => {
  const nothing = { heartRate: undefined, rise: undefined, cadence: undefined, power: undefined };
  const at = (distance: number) => ({ distance: metres(distance), time: seconds(distance / 4) });
  const lap = (from: number, distance: number, moving: number): Lap => ({
    name: 'Lap',
    inStreams: false,
    from: at(from),
    to: at(from + distance),
    distance: metres(distance),
    elapsed: seconds(moving),
    moving: seconds(moving),
    pace: moving > 0 ? secondsPerMetre(moving / distance) : undefined,
    gradeAdjustedPace: undefined,
    ...nothing,
  });

  it('count up, with how far and how long each was', () => {
    const rows = lapRows([lap(0, 400, 96), lap(400, 200, 90)], whole(run), 'run', format);
    expect(rows.map(({ name, note, pace }) => [name, plain(note ?? ''), pace])).toEqual([
      ['1', '0.40 km, 1:36', '4:00'],
      ['2', '0.20 km, 1:30', '7:30'],
    ]);
  });

  it('say of standing that nobody moved', () => {
    const [standing] = lapRows([lap(0, 0, 0)], whole(run), 'run', format);
    expect(standing).toMatchObject({ pace: '–', spoken: 'not moved', bar: 0 });
  });
});
