import { m } from '#words';
import type { Units } from '#lib/format/units.ts';
import { localDay } from '#lib/training/day.ts';
import type { Week } from '#lib/training/weeks.ts';
import { athletesColumns, type ExportColumn, rounded, tableOf } from './columns.ts';
import type { Cell } from './csv.ts';

const SI: readonly ExportColumn<Week>[] = [
  [m.format_csv_first_day(), ({ first }) => localDay(first)],
  [m.format_csv_last_day(), ({ last }) => localDay(last)],
  [m.format_csv_in_progress(), ({ inProgress }) => inProgress],
  [m.format_csv_activities(), ({ count }) => count],
  [m.format_csv_distance({ unit: 'm' }), ({ distance }) => rounded(distance, 1)],
  [m.format_csv_moving_time(), ({ movingTime }) => movingTime],
  [m.format_csv_climb({ unit: 'm' }), ({ climb }) => rounded(climb, 1)],
  [m.format_csv_speed(), ({ pace }) => rounded(pace === undefined || pace <= 0 ? undefined : 1 / pace, 4)],
  [m.format_csv_average_heart_rate(), ({ averageHeartRate }) => rounded(averageHeartRate, 1)],
  [m.format_csv_heart_rate_time(), ({ heartRateTime }) => heartRateTime],
  [m.format_csv_left_out(), ({ leftOutOfPace }) => leftOutOfPace],
];

/** One row per week under a row of headings, weeks without training included, in SI units and in those the athlete reads. */
export function weekRows(weeks: readonly Week[], units: Units): Cell[][] {
  return tableOf([...SI, ...athletesColumns<Week>(units, ({ pace }) => pace)], weeks);
}
