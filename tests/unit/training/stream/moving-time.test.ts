import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movingClock } from '#lib/training/stream/moving-time.ts';
import { pausesOf } from '#lib/training/stream/pauses.ts';
import { aRecording, evenRun, ODD_RECORDINGS, someRecording, times } from './a-recording.ts';

describe('moving time', () => {
  it('leaves out a pause of the watch, but not the step that was made before its next sample', () => {
    const run = evenRun({ pause: 60 });
    // 2000 m at 4 m/s; 560 s have passed.
    expect(movingClock(run)[500]).toBeCloseTo(500, 9);
    expect(movingClock(run)[126]).toBeCloseTo(126, 9);
    expect(pausesOf(run)).toEqual([{ from: 125, to: 185, at: 500 }]);
  });

  it('leaves out standing that goes on for 10 seconds, and no shorter stop', () => {
    // 4 m/s; from 10 s on no further, for so long.
    const stop = (long: number) =>
      aRecording({
        time: times(41, (at) => at),
        distance: times(41, (at) => 4 * (at <= 10 ? at : Math.max(10, at - long))),
      });
    expect(movingClock(stop(9))[40]).toBe(40);
    expect(pausesOf(stop(9))).toEqual([]);
    expect(movingClock(stop(10))[40]).toBe(30);
    expect(pausesOf(stop(10))).toEqual([{ from: 10, to: 20, at: 40 }]);
  });

  it('follows Strava where it judged, also for a moment', () => {
    const moving = [1, 1, 0, 0, 1, 1];
    const walk = aRecording({ time: [0, 1, 2, 3, 4, 5], distance: [0, 2, 3, 3, 5, 7], moving });
    expect([...movingClock(walk)]).toEqual([0, 1, 1, 1, 2, 3]);
    expect(pausesOf(walk)).toEqual([]);
    // Slow for 20 s, but moving: somebody climbs.
    const climb = aRecording({
      time: times(21, (at) => at),
      distance: times(21, (at) => at / 5),
      moving: times(21, () => 1),
    });
    expect(movingClock(climb)[20]).toBe(20);
  });

  it('takes a long step without distance for a pause even where Strava says moving', () => {
    const run = evenRun({ pause: 300, moving: times(501, () => 1) });
    expect(movingClock(run)[500]).toBeCloseTo(500, 9);
  });

  it('is all of the time where there is no distance to tell from', () => {
    const treadmill = aRecording({ time: [0, 5, 40, 60], distance: [0, 0, 0, 0] });
    expect(movingClock(treadmill)[3]).toBe(60);
    expect(pausesOf(treadmill)).toEqual([]);
  });

  it('does not believe that nobody ever moved', () => {
    const indoors = aRecording({ time: [0, 5, 10], distance: [0, 0, 0], moving: [0, 0, 0] });
    expect(movingClock(indoors)[2]).toBe(10);
  });

  it.each(Object.entries(ODD_RECORDINGS))('says something of %s', (_, recording) => {
    const end = recording.time.at(-1) ?? 0;
    expect(movingClock(recording).at(-1) ?? 0).toBe(end);
    expect(pausesOf(recording)).toEqual([]);
  });

  it('counts a step of a long way as moving, however few samples there are', () => {
    const sparse = aRecording({ time: [0, 120, 240], distance: [0, 360, 720] });
    expect(movingClock(sparse)[2]).toBe(240);
  });

  it('finds a pause across samples without time between them', () => {
    const doubled = aRecording({ time: [0, 10, 16, 16, 22, 32], distance: [0, 40, 40, 40, 40, 80] });
    expect(pausesOf(doubled)).toEqual([{ from: 10, to: 22, at: 40 }]);
  });

  it('and the pauses of at least 10 s are never more than all of the time', () => {
    fc.assert(
      fc.property(someRecording, (recording) => {
        const clock = movingClock(recording);
        const elapsed = (recording.time.at(-1) ?? 0) - (recording.time[0] ?? 0);
        const stood = pausesOf(recording).reduce((sum, { from, to }) => sum + to - from, 0);
        expect((clock.at(-1) ?? 0) + stood).toBeLessThanOrEqual(elapsed + 1e-6);
        expect(clock.every((value, at) => at === 0 || value >= (clock[at - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it('of an hour of standing is found in one pass', () => {
    const still = aRecording({ time: times(72_000, (at) => at), distance: times(72_000, (at) => (at < 10 ? at : 10)) });
    expect(movingClock(still).at(-1)).toBe(10);
  });
});
