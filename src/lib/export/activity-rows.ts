import { m } from '#words';
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
  [m.format_csv_id(), ({ id }) => id],
  [m.format_csv_date(), ({ day }) => localDay(day)],
  [m.format_csv_time_of_day(), ({ timeOfDay }) => clockOnTheWall(timeOfDay)],
  [m.format_csv_name(), ({ name }) => name],
  [m.format_csv_sport(), ({ sport }) => sport],
  [m.format_csv_family(), ({ sport }) => sportFamily(sport)],
  [m.format_csv_distance({ unit: 'm' }), ({ distance }) => rounded(distance, 1)],
  [m.format_csv_moving_time(), ({ movingTime }) => movingTime],
  [m.format_csv_elapsed_time(), ({ elapsedTime }) => elapsedTime],
  [m.format_csv_climb({ unit: 'm' }), ({ climb }) => rounded(climb, 1)],
  [m.format_csv_speed(), (activity) => rounded(speedOf(activity), 4)],
  [m.format_csv_max_speed(), ({ maxSpeed }) => rounded(maxSpeed, 3)],
  [m.format_csv_average_heart_rate(), ({ averageHeartRate }) => rounded(averageHeartRate, 1)],
  [m.format_csv_max_heart_rate(), ({ maxHeartRate }) => maxHeartRate],
  [m.format_csv_average_cadence(), ({ averageCadence }) => rounded(averageCadence, 1)],
  [m.format_csv_relative_effort(), ({ relativeEffort }) => relativeEffort],
  [m.format_csv_effort(), ({ effort }) => effort],
  [m.format_csv_commute(), ({ commute }) => commute],
  [m.format_csv_indoor(), ({ indoor }) => indoor],
  [m.format_csv_manual(), ({ manual }) => manual],
  [m.format_csv_only_me(), ({ onlyMe }) => onlyMe],
  [m.format_csv_gear_id(), ({ gearId }) => gearId],
  [m.format_csv_device(), ({ device }) => device],
  [m.format_csv_link(), ({ id }) => `https://www.strava.com/activities/${id}`],
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
