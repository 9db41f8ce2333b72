import type { Activity } from '#lib/training/activity.ts';
import { dayNumber } from '#lib/training/day.ts';
import { beatsPerMinute, epochSeconds, metres, metresPerSecond, seconds } from '#lib/training/units.ts';

/** A run of 5 km on 5 March 2026, as far as a test does not say otherwise. */
export const aRun = (differing: Partial<Activity> = {}): Activity => ({
  id: 17_000_000_001,
  name: 'Morning Run',
  sport: 'Run',
  day: dayNumber(20_517),
  timeOfDay: seconds(25_200),
  start: epochSeconds(1_772_694_000),
  distance: metres(5000),
  movingTime: seconds(1500),
  elapsedTime: seconds(1560),
  climb: metres(42),
  maxSpeed: metresPerSecond(4.2),
  averageHeartRate: beatsPerMinute(148.3),
  maxHeartRate: undefined,
  averageCadence: undefined,
  relativeEffort: undefined,
  effort: 'default',
  commute: false,
  indoor: false,
  manual: false,
  onlyMe: false,
  gearId: 'g1',
  device: 'Garmin Forerunner 255',
  readAt: epochSeconds(1_772_700_000),
  ...differing,
});
