import type { ActivityDetail } from '#lib/training/activity-detail.ts';
import type { Recorded, Recording } from '#lib/training/stream/recording.ts';
import { epochSeconds, metres, seconds } from '#lib/training/units.ts';

/** A run at 3.1 m/s with every sensor, as many seconds long; it went along a line of which nothing may be stored. */
export function aRecording(samples = 60): Recording {
  const list = (valueAt: (second: number) => number) => Float64Array.from({ length: samples }, (_, at) => valueAt(at));
  const track = { latitude: list((at) => 52.51234567 + at), longitude: list((at) => 13.41234567 + at) };
  const streams = {
    time: list((at) => at),
    distance: list((at) => at * 3.1),
    altitude: list((at) => -4.6 + at / 5),
    heartRate: list((at) => (at === 3 ? NaN : 120 + at / 10)),
    cadence: list((at) => 80 + (at % 7)),
    power: list((at) => at % 400),
    grade: list((at) => ((at % 100) - 50) / 1000),
    temperature: list((at) => 19 - (at % 40)),
    moving: Uint8Array.from({ length: samples }, (_, at) => Number(at > 1)),
  };
  return { streams, track, hadTrack: true, repairs: ['cut', 'silent'] };
}

export const recorded = (samples?: number): Recorded => ({ kind: 'recorded', recording: aRecording(samples) });

export const aDetail = (id: number, readAt: number): ActivityDetail => ({
  id,
  description: 'Windy',
  calories: 412,
  gear: { id: 'g1', name: 'Made-up shoe' },
  device: 'Garmin Forerunner 255',
  hideFromHome: false,
  manual: false,
  lowest: metres(-4.6),
  highest: metres(7.2),
  averagePower: undefined,
  powerMeasured: false,
  laps: [
    {
      name: 'Lap 1',
      startIndex: 0,
      endIndex: 59,
      distance: metres(182.9),
      elapsedTime: seconds(59),
      movingTime: seconds(58),
      climb: undefined,
      maxSpeed: undefined,
      averageHeartRate: undefined,
      maxHeartRate: undefined,
      averageCadence: undefined,
      averagePower: undefined,
    },
  ],
  efforts: [
    {
      name: '400m',
      distance: metres(400),
      elapsedTime: seconds(129),
      movingTime: seconds(129),
      prRank: 1,
      startIndex: 0,
      endIndex: 59,
    },
  ],
  readAt: epochSeconds(readAt),
});
