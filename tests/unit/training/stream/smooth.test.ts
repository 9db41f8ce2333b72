import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silentStretches } from '#lib/training/stream/gaps.ts';
import { smoothedSpeed } from '#lib/training/stream/smooth.ts';
import { metres } from '#lib/training/units.ts';
import { aRecording, evenRun, ODD_RECORDINGS, times, twentyHours } from './a-recording.ts';

describe('smoothed speed', () => {
  it('of a constant speed is that speed, whatever the window and however the samples lie', () => {
    const someSteps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 80 });
    const someSpeed = fc.double({ min: 0.5, max: 12, noNaN: true });
    fc.assert(
      fc.property(someSteps, someSpeed, fc.integer({ min: 1, max: 2000 }), (steps, speed, window) => {
        let passed = 0;
        const time = [0, ...steps.map((step) => (passed += step))];
        const run = aRecording({ time, distance: time.map((at) => speed * at) });
        for (const value of smoothedSpeed(run, metres(window))) expect(value).toBeCloseTo(speed, 6);
      }),
    );
  });

  it('is the way of 200 m divided by its time, half before and half after', () => {
    // 2 m/s for 500 m, then 4 m/s: around the middle 100 m in 50 s and 100 m in 25 s.
    const run = aRecording({
      time: times(376, (at) => at),
      distance: times(376, (at) => (at <= 250 ? 2 * at : 4 * at - 500)),
    });
    const speeds = smoothedSpeed(run);
    expect(speeds[250]).toBeCloseTo(200 / 75, 9);
    // 50 m before the middle: 150 m in 75 s and 50 m in 12.5 s.
    expect(speeds[225]).toBeCloseTo(200 / 87.5, 9);
    expect([speeds[0], speeds[200], speeds[275], speeds[375]]).toEqual([2, 2, 4, 4]);
    expect(smoothedSpeed(run, metres(100))[225]).toBeCloseTo(2, 9);
  });

  it('is not slowed down by a pause', () => {
    for (const speed of smoothedSpeed(evenRun({ pause: 600 }))) expect(speed).toBeCloseTo(4, 9);
  });

  it('is not known without distance', () => {
    for (const name of ['one sample', 'one instant', 'no distance'] as const) {
      expect([...smoothedSpeed(ODD_RECORDINGS[name] ?? evenRun())].every(Number.isNaN)).toBe(true);
    }
    expect(smoothedSpeed(ODD_RECORDINGS['no sample'] ?? evenRun())).toHaveLength(0);
  });

  it('is not known where Strava says that nobody moved', () => {
    // 200 m around the second sample: 100 m in a third of a second, and 100 m that took none.
    const pushed = aRecording({ time: [0, 1, 2, 3], distance: [0, 300, 600, 900], moving: [1, 1, 0, 0] });
    const speeds = smoothedSpeed(pushed);
    expect(speeds[1]).toBeCloseTo(600, 9);
    expect([speeds[2], speeds[3]]).toEqual([NaN, NaN]);
  });

  it('copes with twenty hours', () => {
    const speeds = smoothedSpeed(twentyHours());
    expect([speeds[0], speeds[36_000], speeds[71_999]].map((speed) => speed?.toFixed(6))).toEqual(
      times(3, () => 2.5).map((speed) => speed.toFixed(6)),
    );
  });
});

describe('a sensor that falls silent', () => {
  const rates = (silent: readonly number[]) => times(501, (at) => (silent.includes(at) ? NaN : 140));

  it('is silent from the first sample that is missing to the next that is there', () => {
    const heartRate = rates([100, 101, 102, 200]);
    const run = evenRun({ heartRate });
    expect(silentStretches(run, heartRate)).toEqual([
      { from: { distance: 400, time: 100 }, to: { distance: 412, time: 103 } },
      { from: { distance: 800, time: 200 }, to: { distance: 804, time: 201 } },
    ]);
  });

  it('may be silent at the ends, all the time, or never', () => {
    const ends = rates([0, 1, 499, 500]);
    expect(silentStretches(evenRun(), ends)).toEqual([
      { from: { distance: 0, time: 0 }, to: { distance: 8, time: 2 } },
      { from: { distance: 1996, time: 499 }, to: { distance: 2000, time: 500 } },
    ]);
    expect(
      silentStretches(
        evenRun(),
        times(501, () => NaN),
      ),
    ).toEqual([{ from: { distance: 0, time: 0 }, to: { distance: 2000, time: 500 } }]);
    expect(silentStretches(evenRun(), rates([]))).toEqual([]);
  });
});
