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

/** Pace at a fixed heart rate, a point a week. */
export function benchmarkView(
  runs: readonly EasyRun[],
  days: Days,
  { rate, grid, knownSince }: { rate: BeatsPerMinute; grid: WeekGrid; knownSince: DayNumber | undefined },
): BenchmarkView {
  const spans = totalsBySpan(runs, weekSpans(days.from, days.to, grid)).map((span) => ({ ...span, inProgress: false }));
  const upTo = spans.map(({ last }) => dayNumber(Math.min(last, days.to)));
  const answers = benchmarkSeries(runs, { upTo, rate });
  const points = answers.flatMap((answer, at): BenchmarkPoint[] => {
    const day = upTo[at];
    if (day === undefined) return [];
    return [{ ...answer, upTo: day, isFetched: knownSince === undefined || day - BENCHMARK_DAYS + 1 >= knownSince }];
  });
  return { spans, points };
}
