import type { ChartTheme } from './theme.ts';
import type { DrawnTrend } from './trend-drawing.ts';
import type { TrendMetric } from './trend-kinds.ts';
import { whyNone } from './trend-words.ts';
import type { TrendSaid } from './trend.ts';

/** The metric of a trend as lines in the units of its axis; `climb` is the colour of climb. */
export function drawnTrend(said: TrendSaid, theme: ChartTheme, climb: string): DrawnTrend {
  const { kind, metric, trends, format, fetchedBackTo } = said;
  const { reversed, isSum, steps, leastSpan, label, figureOnAxis } = kind;
  return {
    spans: trends,
    fetchedBackTo,
    format,
    lines: kind.lines.map(({ label, of }, at) => ({
      label,
      values: trends.map((trend) => {
        const value = of(trend);
        return value === undefined ? undefined : kind.onAxis(value);
      }),
      colour: at > 0 ? theme.axis : colourOf(metric, theme, climb),
      isSecond: at > 0,
    })),
    unit: metric === 'climb' || metric === 'energy' ? kind.unit : `${kind.name}, ${kind.unit}`,
    reversed,
    isSum,
    steps,
    leastSpan,
    label,
    figure: figureOnAxis,
    gap: (span) => whyNone(span, said),
  };
}

function colourOf(metric: TrendMetric, theme: ChartTheme, climb: string): string {
  if (metric === 'pace') return theme.pace;
  if (metric === 'heart') return theme.heart;
  return metric === 'climb' ? climb : theme.average;
}
