import { describe, expect, it } from 'vitest';
import { secondHalfFaster } from '#lib/training/stream/halves.ts';
import { type LapRange, lapsOf } from '#lib/training/stream/laps.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { aRecording, evenRun, ODD_RECORDINGS, times } from './a-recording.ts';

const aLap = (startIndex: number, endIndex: number): LapRange => ({
  name: 'Lap',
  startIndex,
  endIndex,
  distance: metres(1000),
  elapsedTime: seconds(260),
  movingTime: seconds(240),
});

describe('laps', () => {
  it('keep what the device recorded, and take averages from the samples', () => {
    const run = evenRun({ heartRate: times(501, (at) => (at < 250 ? 120 : 160)) });
    expect(lapsOf(run, [aLap(0, 249), aLap(250, 500)])).toMatchObject([
      { distance: 1000, elapsed: 260, moving: 240, pace: 0.24, heartRate: 120, from: { time: 0 }, to: { time: 250 } },
      { name: 'Lap', inStreams: true, heartRate: 160, from: { distance: 1000 }, to: { distance: 2000 } },
    ]);
  });

  it.each([
    [-1, 10],
    [0, 501],
    [20, 10],
    [0.5, 10],
    [NaN, 10],
    [0, Infinity],
  ])('from sample %d to sample %d are not in the streams', (from, to) => {
    const run = evenRun({ heartRate: times(501, () => 120) });
    expect(lapsOf(run, [aLap(0, 249), aLap(from, to)])[1]).toEqual({
      name: 'Lap',
      inStreams: false,
      from: { distance: 1000, time: 250 },
      to: { distance: 2000, time: 510 },
      distance: 1000,
      elapsed: 260,
      moving: 240,
      pace: 0.24,
      heartRate: undefined,
      rise: undefined,
      gradeAdjustedPace: undefined,
      cadence: undefined,
      power: undefined,
    });
  });

  it('are there without any stream too', () => {
    expect(lapsOf(ODD_RECORDINGS['no sample'] ?? evenRun(), [aLap(0, 0)])).toMatchObject([
      { inStreams: false, distance: 1000, pace: 0.24 },
    ]);
  });
});

describe('two halves of the way', () => {
  it('differ by moving time', () => {
    // 500 m in 200 s, a minute of standing, 500 m in 150 s.
    const run = aRecording({ time: [0, 200, 260, 410], distance: [0, 500, 500, 1000] });
    expect(secondHalfFaster(run)).toBe(200 - 150);
  });

  it('are not slower or faster at an even speed', () => {
    expect(secondHalfFaster(evenRun({ pause: 600 }))).toBeCloseTo(0, 9);
  });

  it('are none where nobody moved', () => {
    for (const name of ['no sample', 'one sample', 'one instant', 'no distance']) {
      expect(secondHalfFaster(ODD_RECORDINGS[name] ?? evenRun())).toBeUndefined();
    }
    const pushed = aRecording({ time: [0, 10, 20], distance: [0, 500, 1000], moving: [1, 1, 0] });
    expect(secondHalfFaster(pushed)).toBeUndefined();
  });
});
