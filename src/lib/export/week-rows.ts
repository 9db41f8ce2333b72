import type { Units } from '#lib/format/units.ts';
import { localDay } from '#lib/training/day.ts';
import type { Week } from '#lib/training/weeks.ts';
import { athletesColumns, type ExportColumn, rounded, tableOf } from './columns.ts';
import type { Cell } from './csv.ts';

const SI: readonly ExportColumn<Week>[] = [
  ['first_day', ({ first }) => localDay(first)],
  ['last_day', ({ last }) => localDay(last)],
  ['in_progress', ({ inProgress }) => inProgress],
  ['activities', ({ count }) => count],
  ['distance_m', ({ distance }) => rounded(distance, 1)],
  ['moving_time_s', ({ movingTime }) => movingTime],
  ['climb_m', ({ climb }) => rounded(climb, 1)],
  ['speed_m_per_s', ({ pace }) => rounded(pace === undefined || pace <= 0 ? undefined : 1 / pace, 4)],
  ['average_heart_rate_bpm', ({ averageHeartRate }) => rounded(averageHeartRate, 1)],
  ['heart_rate_time_s', ({ heartRateTime }) => heartRateTime],
  ['left_out_of_pace', ({ leftOutOfPace }) => leftOutOfPace],
];

/** One row per week under a row of headings, weeks without training included, in SI units and in those the athlete reads. */
export function weekRows(weeks: readonly Week[], units: Units): Cell[][] {
  return tableOf([...SI, ...athletesColumns<Week>(units, ({ pace }) => pace)], weeks);
}
