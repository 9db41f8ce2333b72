import { describe, expect, it } from 'vitest';
import { sampleAtDistance, sampleAtTime } from '#lib/training/stream/sample-at.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { aRecording, evenRun, ODD_RECORDINGS } from './a-recording.ts';

const run = aRecording({
  time: [0, 10, 20, 30, 70, 80],
  distance: [0, 40, 80, 80, 80, 120],
  altitude: [10, 12, 14, 14, 14, 30],
  heartRate: [100, 120, NaN, 140, 130, 150],
  cadence: [80, 82, 84, 0, 0, 90],
  power: [200, 210, 220, 0, 0, 250],
  grade: [0.05, 0.05, 0.05, 0, 0, 0.4],
  temperature: [20, 20, 21, 21, 22, 22],
});

describe('what was recorded at a place', () => {
  it('lies on a straight line between two samples', () => {
    expect(sampleAtDistance(run, metres(10))).toEqual({
      place: 0.25,
      nearest: 0,
      distance: 10,
      time: 2.5,
      moving: 2.5,
      altitude: 10.5,
      heartRate: 105,
      cadence: 80.5,
      power: 202.5,
      grade: 0.05,
      temperature: 20,
    });
  });

  it('is what the nearer sample says where the other one is silent, and nothing where that one is', () => {
    expect(sampleAtDistance(run, metres(59))?.heartRate).toBe(120);
    expect(sampleAtDistance(run, metres(61))?.heartRate).toBeUndefined();
  });

  it('at the distance of a stop is the beginning of it, and by time any moment', () => {
    expect(sampleAtDistance(run, metres(80))).toMatchObject({ nearest: 2, time: 20 });
    expect(sampleAtTime(run, seconds(75))).toMatchObject({ distance: 100, moving: 25, heartRate: 140 });
    expect(sampleAtTime(run, seconds(50))).toMatchObject({ distance: 80, moving: 20, heartRate: 135 });
  });

  it('is held within the activity', () => {
    expect(sampleAtDistance(run, metres(-5))).toMatchObject({ nearest: 0, distance: 0 });
    expect(sampleAtDistance(run, metres(5000))).toMatchObject({ nearest: 5, distance: 120, heartRate: 150 });
  });

  it('is nothing without a sample, and the only one where there is one', () => {
    expect(sampleAtTime(ODD_RECORDINGS['no sample'] ?? run, seconds(0))).toBeUndefined();
    expect(sampleAtDistance(ODD_RECORDINGS['one sample'] ?? run, metres(7))).toMatchObject({
      nearest: 0,
      heartRate: 120,
      altitude: undefined,
    });
    expect(sampleAtDistance(evenRun(), metres(1))).toMatchObject({ heartRate: undefined, grade: undefined });
  });
});
