import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drift, driftOf } from '#lib/training/stream/drift.ts';
import { aRecording, evenRun, ODD_RECORDINGS, times } from './a-recording.ts';

/** A sample each second for so many minutes, at a speed and a heart rate that depend on the minute. */
function aRun(minutes: number, rateAt: (minute: number) => number, speedAt = (_minute: number) => 200 / 60) {
  let passed = 0;
  const minuteOf = (at: number) => Math.floor(at / 60);
  const count = 60 * minutes + 1;
  return aRecording({
    time: times(count, (at) => at),
    distance: times(count, (at) => (at === 0 ? 0 : (passed += speedAt(minuteOf(at - 1))))),
    heartRate: times(count, (at) => rateAt(minuteOf(at))),
  });
}

const decouplingOf = (drift: Drift) => (drift.kind === 'none' ? NaN : drift.decoupling);

describe('drift', () => {
  it('of 200 m a minute, at 140 and then at 147, is 4.76 %', () => {
    const drift = driftOf(aRun(60, (minute) => (minute < 30 ? 140 : 147)));
    expect(drift).toEqual({
      kind: 'steady',
      first: expect.closeTo(1.4286, 4),
      second: expect.closeTo(1.3605, 4),
      decoupling: expect.closeTo(1 - 140 / 147, 9),
    });
    expect((100 * decouplingOf(drift)).toFixed(2)).toBe('4.76');
  });

  it('of an even run is 0', () => {
    const someRate = fc.integer({ min: 60, max: 200 });
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 90 }),
        someRate,
        fc.double({ min: 1, max: 6, noNaN: true }),
        (minutes, rate, speed) => {
          const drift = driftOf(
            aRun(
              minutes,
              () => rate,
              () => speed,
            ),
          );
          expect(drift.kind).toBe('steady');
          expect(decouplingOf(drift)).toBeCloseTo(0, 9);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('compares halves of the moving time, wherever somebody stood', () => {
    const even = evenRun({ pause: 3600, heartRate: times(501, (at) => (at < 250 ? 140 : 147)) });
    expect(decouplingOf(driftOf(even))).toBeCloseTo(1 - 140 / 147, 9);
  });

  it('counts a hill as the flat ground that is as hard', () => {
    const up = evenRun({ heartRate: times(501, () => 150), grade: times(501, (at) => (at < 250 ? 0 : 0.1)) });
    // As hard as 1.47 times the distance: negative, as the second half was better.
    expect(decouplingOf(driftOf(up))).toBeCloseTo(-0.47, 2);
  });

  it('is not sure of less than 40 minutes', () => {
    expect(driftOf(aRun(39, () => 140))).toMatchObject({
      kind: 'unsure',
      reason: 'short',
      decoupling: expect.closeTo(0, 9),
    });
    expect(driftOf(aRun(40, () => 140)).kind).toBe('steady');
  });

  it('is not sure of intervals, but of a run that gets faster', () => {
    const intervals = (minute: number) => (minute % 4 < 2 ? 5 : 2.5);
    expect(driftOf(aRun(60, () => 150, intervals))).toMatchObject({ kind: 'unsure', reason: 'uneven' });
    expect(
      driftOf(
        aRun(
          60,
          () => 150,
          (minute) => 3 + minute / 60,
        ),
      ).kind,
    ).toBe('steady');
  });

  it('says why there is none', () => {
    expect(driftOf(evenRun())).toEqual({ kind: 'none', reason: 'no heart rate' });
    // Of the second half 14 minutes of 30, then 16.
    const silent = aRun(60, (minute) => (minute < 44 ? 140 : NaN));
    expect(driftOf(silent)).toEqual({ kind: 'none', reason: 'no heart rate' });
    expect(driftOf(aRun(60, (minute) => (minute < 46 ? 140 : NaN))).kind).toBe('steady');
    expect(driftOf(ODD_RECORDINGS['no sensor that works'] ?? evenRun())).toEqual({
      kind: 'none',
      reason: 'no heart rate',
    });
    for (const name of ['no sample', 'one sample', 'one instant', 'no distance']) {
      expect(driftOf(ODD_RECORDINGS[name] ?? evenRun())).toEqual({ kind: 'none', reason: 'no distance' });
    }
  });
});
