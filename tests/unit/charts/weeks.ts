import type { Weekly } from '#lib/charts/weekly-distance.ts';
import type { MetricWeekly } from '#lib/charts/weekly-metric.ts';
import type { ChartTheme } from '#lib/charts/theme.ts';
import { chartTheme } from '#lib/charts/theme.ts';
import { createFormat } from '#lib/format/format.ts';
import { dayNumber } from '#lib/training/day.ts';
import { rollingMean } from '#lib/training/rolling-mean.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { type Week, weeksBetween } from '#lib/training/weeks.ts';
import { aDay, anActivity } from '#tests/builders.ts';

/** A Thursday; the week of it is 18 to 24 May. */
export const TODAY = aDay('2026-05-21');

/** Each token's colour is its own name. */
export const theme: ChartTheme = chartTheme((token) => token, { family: 'sans-serif', size: 13 });
export const look = { theme, narrow: false };

/** What was done in a week, as one run; undefined for nothing. */
export interface Run {
  readonly km: number;
  readonly secondsPerKm?: number;
  readonly heartRate?: number;
}

/** Consecutive weeks with one run each, the last one in progress. */
export function weeksOf(runs: readonly (Run | number | undefined)[]): Week[] {
  const monday = (index: number) => dayNumber(aDay('2026-05-18') - 7 * (runs.length - 1 - index));
  const activities = runs.flatMap((run, index) => {
    if (run === undefined) return [];
    const { km, secondsPerKm = 330, heartRate } = typeof run === 'number' ? { km: run } : run;
    return anActivity({
      day: monday(index),
      distance: metres(km * 1000),
      movingTime: seconds(km * secondsPerKm),
      averageHeartRate: heartRate === undefined ? undefined : beatsPerMinute(heartRate),
    });
  });
  return weeksBetween(activities, { from: monday(0), today: TODAY, weekStart: 'monday' });
}

/** Those weeks as a chart of runs in kilometres, all of them fetched, unless told otherwise. */
export function weeklyOf(runs: readonly (Run | number | undefined)[], overrides: Partial<Weekly> = {}): Weekly {
  const weeks = weeksOf(runs);
  const format = createFormat({ locale: 'en-GB', units: 'metric' });
  return { weeks, means: rollingMean(weeks), format, family: 'run', fetchedBackTo: undefined, ...overrides };
}

/** The same weeks as a chart of a metric, of distance unless told otherwise, with a mean over four weeks and no other line. */
export function metricWeeklyOf(
  runs: readonly (Run | number | undefined)[],
  overrides: Partial<MetricWeekly> = {},
): MetricWeekly {
  const weekly = weeklyOf(runs);
  const { metric = 'distance', meanLength = 4 } = overrides;
  return {
    ...weekly,
    metric,
    today: TODAY,
    means: rollingMean(weekly.weeks, meanLength, metric),
    meanLength,
    stack: [],
    seven: undefined,
    earlier: undefined,
    goal: undefined,
    ...overrides,
  };
}

/** The values of a data set, by name of the week's index. */
export const valuesOf = (points: readonly { x: number; y: number }[]) => points.map(({ y }) => y);
