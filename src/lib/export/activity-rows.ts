import type { Units } from '#lib/format/units.ts';
import type { Activity } from '#lib/training/activity.ts';
import { localDay } from '#lib/training/day.ts';
import { paceOf } from '#lib/training/pace.ts';
import { sportFamily } from '#lib/training/sport.ts';
import { athletesColumns, type ExportColumn, rounded, tableOf } from './columns.ts';
import type { Cell } from './csv.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** '07:05:00', the time of day where it began. */
const clockOnTheWall = (seconds: number) =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => twoDigits(Math.floor(part))).join(':');

const SI: readonly ExportColumn<Activity>[] = [
  ['id', ({ id }) => id],
  ['date', ({ day }) => localDay(day)],
  ['time_of_day', ({ timeOfDay }) => clockOnTheWall(timeOfDay)],
  ['name', ({ name }) => name],
  ['sport', ({ sport }) => sport],
  ['family', ({ sport }) => sportFamily(sport)],
  ['distance_m', ({ distance }) => rounded(distance, 1)],
  ['moving_time_s', ({ movingTime }) => movingTime],
  ['elapsed_time_s', ({ elapsedTime }) => elapsedTime],
  ['climb_m', ({ climb }) => rounded(climb, 1)],
  ['speed_m_per_s', (activity) => rounded(speedOf(activity), 4)],
  ['max_speed_m_per_s', ({ maxSpeed }) => rounded(maxSpeed, 3)],
  ['average_heart_rate_bpm', ({ averageHeartRate }) => rounded(averageHeartRate, 1)],
  ['max_heart_rate_bpm', ({ maxHeartRate }) => maxHeartRate],
  ['average_cadence_rpm', ({ averageCadence }) => rounded(averageCadence, 1)],
  ['relative_effort', ({ relativeEffort }) => relativeEffort],
  ['effort', ({ effort }) => effort],
  ['commute', ({ commute }) => commute],
  ['indoor', ({ indoor }) => indoor],
  ['manual', ({ manual }) => manual],
  ['only_me', ({ onlyMe }) => onlyMe],
  ['gear_id', ({ gearId }) => gearId],
  ['device', ({ device }) => device],
  ['link', ({ id }) => `https://www.strava.com/activities/${id}`],
];

function speedOf(activity: Activity): number | undefined {
  const pace = paceOf(activity);
  return pace === undefined || pace <= 0 ? undefined : 1 / pace;
}

/**
 * One row per activity under a row of headings, in SI units and then in those the athlete reads. Speed and pace are
 * empty where they are not plausible. Where it took place is not known, so it is not there. What is `madeUp` is not at
 * Strava, and has no links there.
 */
export function activityRows(activities: readonly Activity[], units: Units, madeUp = false): Cell[][] {
  const columns = SI.filter(([name]) => !(madeUp && name === 'link'));
  return tableOf([...columns, ...athletesColumns<Activity>(units, paceOf)], activities);
}
