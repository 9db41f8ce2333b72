import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movingClock } from '#lib/training/stream/moving-time.ts';
import { zonesAlong } from '#lib/training/stream/zones-along.ts';
import { beatsPerMinute } from '#lib/training/units.ts';
import type { Zones } from '#lib/training/zones.ts';
import { aRecording, evenRun, ODD_RECORDINGS, someRecording, times } from './a-recording.ts';

const ZONES: Zones = { model: 'custom', lower: [100, 120, 140].map(beatsPerMinute), names: ['1', '2', '3'] };

describe('time in zones along an activity', () => {
  it('counts each sample until the next one, in half-open zones', () => {
    const run = aRecording({
      time: [0, 1, 3, 6, 10, 15, 21],
      distance: [0, 3, 9, 18, 30, 45, 63],
      heartRate: [99.9, 100, 119.9, 120, 140, NaN, 150],
    });
    expect(zonesAlong(run, ZONES)).toEqual({ below: 1, zones: [2 + 3, 4, 5], without: 6 });
  });

  it('counts no pause', () => {
    const run = evenRun({ pause: 600, heartRate: times(501, (at) => (at === 125 ? 130 : 110)) });
    // The sample before the pause holds for the second of moving that follows it.
    expect(zonesAlong(run, ZONES).zones).toEqual([499, expect.closeTo(1, 9), 0]);
  });

  it('takes a rate that nobody has for none', () => {
    const run = aRecording({ time: [0, 1, 3, 6], distance: [0, 3, 9, 18], heartRate: [0, 20, 251, 130] });
    expect(zonesAlong(run, ZONES)).toEqual({ below: 0, zones: [0, 0, 0], without: 6 });
  });

  it('is without heart rate where there is no sensor, and of nothing without samples', () => {
    expect(zonesAlong(evenRun(), ZONES)).toEqual({ below: 0, zones: [0, 0, 0], without: 500 });
    for (const name of ['no sample', 'one sample', 'one instant']) {
      const none = zonesAlong(ODD_RECORDINGS[name] ?? evenRun(), ZONES);
      expect(none).toEqual({ below: 0, zones: [0, 0, 0], without: 0 });
    }
  });

  it('is all of the moving time', () => {
    fc.assert(
      fc.property(someRecording, (recording) => {
        const { below, zones, without } = zonesAlong(recording, ZONES);
        const all = zones.reduce<number>((sum, time) => sum + time, below + without);
        expect(all).toBeCloseTo(movingClock(recording).at(-1) ?? 0, 6);
      }),
    );
  });
});
