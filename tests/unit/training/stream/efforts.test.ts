import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestEffort } from '#lib/training/best-efforts.ts';
import { EFFORT_DISTANCES, EFFORT_NAMES, effortsOf } from '#lib/training/stream/efforts.ts';
import { metres } from '#lib/training/units.ts';
import { aRecording, evenRun, ODD_RECORDINGS, times, twentyHours } from './a-recording.ts';

/** Steps of at least ten seconds and of up to 800 m, so that some are as long as a marathon. */
const someLongRun = fc
  .array(fc.tuple(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 0, max: 800 })), {
    minLength: 2,
    maxLength: 120,
  })
  .map((steps) => {
    let [time, distance] = [0, 0];
    const along = steps.map((step) => [(time += step[0]), (distance += step[1])] as const);
    return aRecording({ time: [0, ...along.map(([at]) => at)], distance: [0, ...along.map(([, at]) => at)] });
  });

describe('best efforts', () => {
  it('are those over every distance that was covered, with where and when they were', () => {
    const [quarter, half, kilometre, mile, ...others] = effortsOf(evenRun());
    expect(quarter).toEqual({
      name: '400 m',
      distance: 400,
      time: 100,
      from: { distance: 0, time: 0 },
      to: { distance: 400, time: 100 },
    });
    expect(half?.time).toBeCloseTo(804.672 / 4, 9);
    expect([kilometre?.name, kilometre?.time]).toEqual(['1 km', 250]);
    expect([mile?.name, mile?.time, others]).toEqual(['1 mi', expect.closeTo(1609.344 / 4, 9), []]);
  });

  it('go round a pause where they can, and take as much longer where they cannot', () => {
    const run = evenRun({ pause: 60 });
    const timeOf = (name: string) => effortsOf(run).find((effort) => effort.name === name)?.time;
    // From 500 m to 2000 m there is room for a kilometre, but not for a mile.
    expect(timeOf('1 km')).toBe(250);
    expect(timeOf('1 mi')).toBeCloseTo(60 + 1609.344 / 4, 9);
  });

  it('begin and end between two samples', () => {
    // 400 m lie from the middle of one step of 100 s and 200 m to the middle of the next but one.
    const run = aRecording({ time: [0, 100, 130, 230], distance: [0, 200, 400, 600] });
    const [effort] = effortsOf(run);
    expect(effort).toMatchObject({ time: 130, from: { distance: 0, time: 0 }, to: { distance: 400, time: 130 } });
    const later = aRecording({ time: [0, 100, 130, 180], distance: [0, 200, 400, 600] });
    expect(effortsOf(later)[0]).toMatchObject({ time: 80, from: { distance: 200, time: 100 }, to: { time: 180 } });
  });

  it('over a longer distance take at least as long as over all the shorter ones that fit into it', () => {
    fc.assert(
      fc.property(someLongRun, (run) => {
        const efforts = effortsOf(run);
        const end = run.distance.at(-1) ?? 0;
        expect(efforts.map(({ name }) => name)).toEqual(EFFORT_NAMES.filter((name) => EFFORT_DISTANCES[name] <= end));
        for (const long of efforts) {
          for (const short of efforts) {
            const fit = Math.floor(long.distance / short.distance);
            expect(long.time).toBeGreaterThanOrEqual(fit * short.time - 1e-6);
          }
        }
      }),
    );
  });

  it('may be faster per metre over a longer distance that is no multiple', () => {
    // 100 m fast, 100 m slow, 100 m fast: two thirds are fast, and of any 200 m a half.
    const distances = [0, 100, 200, 300];
    const paceOver = (length: number) =>
      (bestEffort({ times: [0, 20, 60, 80], distances }, metres(length))?.time ?? NaN) / length;
    expect(paceOver(200)).toBeCloseTo(60 / 200, 9);
    expect(paceOver(300)).toBeCloseTo(80 / 300, 9);
  });

  it('are none without distance, and all in a recording of twenty hours', () => {
    for (const name of ['no sample', 'one sample', 'one instant', 'no distance']) {
      expect(effortsOf(ODD_RECORDINGS[name] ?? evenRun())).toEqual([]);
    }
    expect(effortsOf(twentyHours()).map(({ time, distance }) => time / distance)).toEqual(
      times(13, () => expect.closeTo(0.4, 9) as number),
    );
  });
});
