import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legOf, wholeOf } from '#lib/training/stream/leg.ts';
import { splitsOf } from '#lib/training/stream/splits.ts';
import { METRES_PER_KILOMETRE, METRES_PER_MILE, metres } from '#lib/training/units.ts';
import { aRecording, evenRun, ODD_RECORDINGS, someRecording, times, twentyHours } from './a-recording.ts';

const kilometres = (recording: Parameters<typeof splitsOf>[0]) => splitsOf(recording, METRES_PER_KILOMETRE);

describe('splits', () => {
  it('add up to the activity', () => {
    fc.assert(
      fc.property(someRecording, fc.integer({ min: 2, max: 500 }), (recording, length) => {
        const splits = splitsOf(recording, metres(length));
        const whole = wholeOf(recording);
        fc.pre(splits.length > 0 && whole !== undefined);
        for (const figure of ['distance', 'elapsed', 'moving'] as const) {
          const sum = splits.reduce((sum, split) => sum + split[figure], 0);
          expect(sum).toBeCloseTo(whole?.[figure] ?? NaN, 6);
        }
        for (const split of splits.slice(0, -1)) expect(split.distance).toBeCloseTo(length, 6);
        expect(splits.at(-1)?.distance ?? 0).toBeLessThanOrEqual(length + 1);
      }),
    );
  });

  it('of 4 m/s take 250 s, and with a pause of a minute in the first one 310 s, of which 250 moving', () => {
    const [first, second, ...others] = kilometres(evenRun({ pause: 60 }));
    expect([first?.elapsed, second?.elapsed, others]).toEqual([310, 250, []]);
    expect([first?.moving, second?.moving]).toEqual([expect.closeTo(250, 9), expect.closeTo(250, 9)]);
    expect([first?.pace, second?.pace]).toEqual([expect.closeTo(0.25, 9), expect.closeTo(0.25, 9)]);
    expect([second?.from, second?.to]).toEqual([
      { distance: 1000, time: 310 },
      { distance: 2000, time: 560 },
    ]);
  });

  it('end between two samples, and the last one is as long as what is left', () => {
    // 3 m in each of 1000 s: 1000 m after 333 1/3 s.
    const run = aRecording({ time: times(1001, (at) => at), distance: times(1001, (at) => 3 * at) });
    expect(kilometres(run).map(({ distance, elapsed }) => [distance, elapsed])).toEqual(
      times(3, () => [expect.closeTo(1000, 6), expect.closeTo(1000 / 3, 6)]),
    );
    const miles = splitsOf(run, METRES_PER_MILE);
    expect(miles.map(({ distance }) => distance)).toEqual([
      expect.closeTo(1609.344, 6),
      expect.closeTo(3000 - 1609.344, 6),
    ]);
  });

  it('leave what happens at a boundary to the next one, and less than a metre to the last', () => {
    const run = aRecording({ time: [0, 250, 280, 530, 560], distance: [0, 1000, 1000, 2000, 2000.9] });
    expect(kilometres(run).map(({ distance, elapsed, moving }) => [distance, elapsed, moving])).toEqual([
      [1000, 250, 250],
      [expect.closeTo(1000.9, 9), 310, expect.closeTo(250 + 0.9 / 4, 9)],
    ]);
  });

  it('are one where the activity is shorter, and none without a metre', () => {
    expect(splitsOf(evenRun(), metres(5000)).map(({ distance }) => distance)).toEqual([2000]);
    for (const name of ['no sample', 'one sample', 'one instant', 'no distance']) {
      expect(kilometres(ODD_RECORDINGS[name] ?? evenRun())).toEqual([]);
    }
    expect(() => splitsOf(evenRun(), metres(0))).toThrow(RangeError);
  });

  it('of twenty hours are 180 kilometres at 400 s each', () => {
    const splits = kilometres(twentyHours());
    expect(splits).toHaveLength(180);
    expect(splits[90]?.elapsed).toBeCloseTo(400, 6);
  });
});

describe('what is said of a leg', () => {
  it('is weighed by the time for which each sample holds, without what is missing or cannot be', () => {
    const ride = aRecording({
      time: [0, 1, 4, 8, 10],
      distance: [0, 10, 40, 80, 100],
      heartRate: [100, 140, NaN, 160, 20],
      cadence: [0, 80, 90, NaN, 90],
      power: [0, 200, 300, 100, 500],
    });
    // 1 s at 100, 3 s at 140, 2 s at 160; turning 3 s at 80 and 4 s at 90.
    expect(wholeOf(ride)).toMatchObject({
      heartRate: (100 + 420 + 320) / 6,
      cadence: (240 + 360) / 7,
      power: (0 + 600 + 1200 + 200) / 10,
    });
    // Half of a step counts half: 2 s from 25 m on at 140, the silence, 2 s at 160.
    expect(legOf(ride, 1.5, 4).heartRate).toBe((1.5 * 140 + 2 * 160) / 3.5);
  });

  it('takes a heart rate that nobody has for none', () => {
    const run = aRecording({ time: [0, 1, 2, 3], distance: [0, 3, 6, 9], heartRate: [20, 130, 255, 130] });
    expect(wholeOf(run)?.heartRate).toBe(130);
  });

  it('leaves a pause out of the averages', () => {
    const rates = times(501, (at) => (at === 125 ? 60 : 150));
    // The one sample at 60 holds for a second of moving, not for the minute of the pause.
    expect(wholeOf(evenRun({ pause: 60, heartRate: rates }))?.heartRate).toBeCloseTo((499 * 150 + 60) / 500, 9);
  });

  it('rises from its first to its last height, which may be between two samples', () => {
    const hill = evenRun({ altitude: times(501, (at) => 100 + at / 10) });
    expect(legOf(hill, 0.5, 250.5).rise).toBeCloseTo(25, 9);
    expect(splitsOf(hill, METRES_PER_KILOMETRE)[1]?.rise).toBeCloseTo(25, 9);
  });

  it('says nothing that was not recorded', () => {
    const nothing = { heartRate: undefined, rise: undefined, gradeAdjustedPace: undefined, cadence: undefined };
    expect(wholeOf(evenRun())).toMatchObject({ ...nothing, power: undefined });
    expect(wholeOf(ODD_RECORDINGS['no sensor that works'] ?? evenRun())).toMatchObject(nothing);
    expect(wholeOf(ODD_RECORDINGS['one sample'] ?? evenRun())).toMatchObject({ distance: 0, pace: undefined });
    expect(wholeOf(ODD_RECORDINGS['no sample'] ?? evenRun())).toBeUndefined();
  });
});
