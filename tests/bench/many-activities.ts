import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import type { Sport } from '#lib/training/sport.ts';
import { beatsPerMinute, epochSeconds, metres, metresPerSecond, seconds } from '#lib/training/units.ts';

/** Every chart and every stored column gets something to do. */
const SPORTS: readonly Sport[] = ['Run', 'Run', 'Ride', 'Run', 'TrailRun', 'Walk', 'Run', 'Swim', 'Run', 'Yoga'];
const NAMES = ['Morning run', 'Lunch run', 'Along the canal', 'Ten times 400 m', 'Home from work', 'Sunday long run'];
const DEVICES = ['Garmin Forerunner 265', 'Strava App', undefined];
export const WEEKS = 520;

/** `count` activities, newest first, evenly over the 520 weeks that end today; the same ones every time. */
export function manyActivities(count: number, today: DayNumber): Activity[] {
  return Array.from({ length: count }, (_, row) =>
    anActivity(row, dayNumber(today - Math.floor((row * WEEKS * 7) / count)), today),
  );
}

function anActivity(row: number, day: DayNumber, today: DayNumber): Activity {
  const distance = 3000 + ((row * 7919) % 18_000);
  const movingTime = Math.round(distance * (0.29 + (row % 13) / 100));
  const start = day * 86_400 + 6 * 3600 + ((row * 631) % 50_000);
  return {
    id: 9_000_000_000 + row * 37,
    name: NAMES[row % NAMES.length] + (row % 4 === 0 ? ` ${row}` : ''),
    sport: SPORTS[row % SPORTS.length] ?? 'Run',
    day,
    timeOfDay: seconds(start - day * 86_400),
    start: epochSeconds(start),
    distance: metres(distance),
    movingTime: seconds(movingTime),
    elapsedTime: seconds(movingTime + (row % 300)),
    climb: metres((row * 17) % 400),
    maxSpeed: metresPerSecond(3 + (row % 50) / 10),
    averageHeartRate: row % 9 === 0 ? undefined : beatsPerMinute(125 + (row % 45)),
    maxHeartRate: row % 9 === 0 ? undefined : beatsPerMinute(165 + (row % 25)),
    averageCadence: undefined,
    relativeEffort: row % 200,
    effort: row % 40 === 0 ? 'race' : 'default',
    commute: row % 11 === 0,
    indoor: row % 23 === 0,
    manual: row % 97 === 0,
    onlyMe: row % 50 === 0,
    gearId: `g${row % 6}`,
    device: DEVICES[row % DEVICES.length],
    // Yesterday: what was read more than seven days ago goes.
    readAt: epochSeconds((today - 1) * 86_400),
  };
}
