import type { BenchmarkPoint } from '#lib/charts/benchmark-words.ts';
import { benchmarkSeries } from '#lib/training/benchmark.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { BENCHMARK_DAYS } from '#lib/training/easy-days.ts';
import type { EasyRun } from '#lib/training/easy-runs.ts';
import { totalsBySpan } from '#lib/training/span-totals.ts';
import { weekSpans } from '#lib/training/spans.ts';
import type { BeatsPerMinute } from '#lib/training/units.ts';
import type { WeekGrid } from '#lib/training/week-grid.ts';
import type { Week } from '#lib/training/weeks.ts';
import type { Days } from './trends.ts';

export interface BenchmarkView {
  readonly spans: readonly Week[];
  /** One for each span; each looks back from the end of its week, the last from today. */
  readonly points: readonly BenchmarkPoint[];
}

interface Asked {
  readonly rate: BeatsPerMinute;
  readonly grid: WeekGrid;
  readonly knownSince: DayNumber | undefined;
}

/** Pace at a fixed heart rate, a point a week. */
export function benchmarkView(runs: readonly EasyRun[], days: Days, asked: Asked): BenchmarkView {
  const spans = totalsBySpan(runs, weekSpans(days.from, days.to, asked.grid)).map((span) => ({
    ...span,
    inProgress: false,
  }));
  const upTo = spans.map(({ last }) => dayNumber(Math.min(last, days.to)));
  return { spans, points: pointsAt(runs, upTo, asked) };
}

/** The benchmark of each of these days, which ascend. */
export function pointsAt(
  runs: readonly EasyRun[],
  upTo: readonly DayNumber[],
  { rate, knownSince }: Pick<Asked, 'rate' | 'knownSince'>,
): BenchmarkPoint[] {
  const answers = benchmarkSeries(runs, { upTo, rate });
  return answers.flatMap((answer, at): BenchmarkPoint[] => {
    const day = upTo[at];
    if (day === undefined) return [];
    return [{ ...answer, upTo: day, isFetched: knownSince === undefined || day - BENCHMARK_DAYS + 1 >= knownSince }];
  });
}
