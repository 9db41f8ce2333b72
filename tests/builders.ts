import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, parseLocalDay } from '#lib/training/day.ts';
import { epochSeconds, metres, seconds } from '#lib/training/units.ts';

/** The day number of 'YYYY-MM-DD', for a test that knows the day exists. */
export function aDay(text: string): DayNumber {
  const day = parseLocalDay(text);
  if (day === undefined) throw new Error(`${text} is not a day`);
  return day;
}

let nextId = 20_000_000_001;

/**
 * An ordinary activity: 10 km in 55 minutes on the morning of Monday 18 May 2026, without heart rate. Each has an id
 * of its own; `start` follows `day` and `timeOfDay` as if the athlete lived on UTC, `elapsedTime` follows `movingTime`.
 */
export function anActivity(overrides: Partial<Activity> = {}): Activity {
  const day = overrides.day ?? aDay('2026-05-18');
  const timeOfDay = overrides.timeOfDay ?? seconds(7 * 3600);
  return {
    id: nextId++,
    name: 'Morning run',
    sport: 'Run',
    day,
    timeOfDay,
    start: epochSeconds(day * 86_400 + timeOfDay),
    distance: metres(10_000),
    movingTime: seconds(3300),
    elapsedTime: overrides.movingTime ?? seconds(3300),
    climb: metres(40),
    maxSpeed: undefined,
    averageHeartRate: undefined,
    maxHeartRate: undefined,
    averageCadence: undefined,
    relativeEffort: undefined,
    effort: 'default',
    commute: false,
    indoor: false,
    manual: false,
    onlyMe: false,
    gearId: undefined,
    device: undefined,
    readAt: epochSeconds(day * 86_400 + timeOfDay + 7200),
    ...overrides,
  };
}
