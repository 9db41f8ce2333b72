import { m } from '#words';
import { listed } from '#lib/format/list.ts';
import type { Chart } from 'chart.js';
import { dateParts, dayNumber } from '#lib/training/day.ts';
import type { Label } from './direct-labels.ts';
import type { Look, Spot } from './drawing.ts';
import { notFetchedLabel } from './not-fetched.ts';
import { amountOf, type MetricAxis, roundAmountOf } from './metric-units.ts';
import type { MetricWeekly } from './weekly-metric.ts';

/** What is named on the drawing, in the units of its axis. */
interface Named {
  readonly bars: readonly Spot[];
  /** The week in progress. */
  readonly current: Spot | undefined;
  /** Where each line ends, if it is there. */
  readonly ends: Readonly<Record<'mean' | 'seven' | 'earlier' | 'goal', Spot | undefined>>;
  /** How many weeks at the beginning have not been fetched. */
  readonly unfetched: number;
  /** Of the figures above the bars. */
  readonly colour: string;
}

/** The unit, the ends of the lines, the peak, the week in progress, and a 0 where there was no training. */
export function weeklyMetricLabels(named: Named, scale: MetricAxis, weekly: MetricWeekly, look: Look, chart: Chart) {
  const { bars, current, unfetched, colour } = named;
  const { theme } = look;
  const { chartArea, scales } = chart;
  const { x, y } = scales;
  if (!x || !y) return [];
  const plain = ({ y }: Spot) => amountOf(y * scale.size, weekly).value;
  const above = (spot: Spot): Label => ({
    texts: [[plain(spot)]],
    x: x.getPixelForValue(spot.x),
    y: y.getPixelForValue(spot.y) - 8,
    align: 'center',
    colour,
    bold: true,
  });
  const labels: Label[] = [
    {
      texts: [[m.first_per_week({ unit: scale.unit })]],
      x: 0,
      y: chartArea.top - 10,
      align: 'left',
      colour: theme.axis,
    },
    ...endLabels(named, scale, weekly, look, chart),
  ];
  const peak = bars.reduce<Spot | undefined>((top, bar) => (bar.y > (top?.y ?? 0) ? bar : top), undefined);
  if (peak) labels.push(above(peak));
  const room = chartArea.width / weekly.weeks.length;
  if (current && current.y > 0) {
    const hidden = (bars.at(-1)?.y ?? 0) > current.y;
    labels.push({ ...above(current), ...(hidden && { widest: 1.25 * room }) });
  }
  if (room >= theme.fontSize * 0.65) {
    for (const zero of [...bars, ...(current ? [current] : [])].filter(({ y }) => y === 0)) {
      labels.push({ ...above(zero), texts: [['0']], y: chartArea.bottom - 6, colour: theme.axis, bold: false });
    }
  }
  return [...labels, ...notFetchedLabel(unfetched, look, chart, (chartArea.top + chartArea.bottom) / 2)];
}

/** The names of the lines at their right ends, moved apart where they would touch. */
function endLabels({ ends }: Named, { size }: MetricAxis, weekly: MetricWeekly, look: Look, chart: Chart): Label[] {
  const { theme, narrow } = look;
  const { chartArea, scales } = chart;
  const { value, text } = amountOf((ends.mean?.y ?? NaN) * size, weekly);
  const goal = weekly.goal ? roundAmountOf(weekly.goal.target, weekly) : '';
  const years = yearsOf(weekly);
  const weeks = weekly.meanLength;
  const words: Record<keyof Named['ends'], string[]> = {
    mean: narrow ? [m.first_average_shortest(), value] : [m.chart_mean({ weeks }), text],
    goal: narrow ? [m.chart_goal(), goal] : [`${m.chart_goal()} ${goal}`],
    earlier: narrow ? [years.at(-1) ?? ''] : [listed(years, weekly.format.locale)],
    seven: [narrow ? m.chart_seven_short() : m.first_seven_days()],
  };
  const order = ['mean', 'goal', 'earlier', 'seven'] as const;
  const labels = order.flatMap((line): Label[] => {
    const end = ends[line];
    if (!end) return [];
    const at = (scales['y']?.getPixelForValue(end.y) ?? 0) - 2;
    const [first = '', ...rest] = words[line];
    const broken = line === 'mean' && !narrow ? [[...m.chart_mean_lines({ weeks }).split('\n'), ...rest]] : [];
    const texts = [[first, ...rest], ...broken, ...(rest.length > 0 ? [rest] : [])];
    const colour = line === 'mean' ? theme.ink : theme.axis;
    return [{ texts, x: chartArea.right + (narrow ? 8 : 10), y: at, align: 'left', colour, bold: line === 'mean' }];
  });
  return labels.length > 1 ? apart(labels, 1.25 * theme.fontSize, chartArea) : labels;
}

/** The same labels with room for their lines, none above or below the plot. */
function apart(labels: readonly Label[], lineHeight: number, { top, bottom }: Chart['chartArea']): Label[] {
  const byHeight = [...labels].sort((one, other) => one.y - other.y);
  const places = new Map<Label, number>();
  let free = top + lineHeight / 2;
  for (const label of byHeight) {
    places.set(label, Math.max(label.y, free));
    free = Math.max(label.y, free) + (label.texts[0]?.length ?? 1) * lineHeight + 4;
  }
  let limit = bottom + lineHeight;
  for (const label of byHeight.reverse()) {
    const height = (label.texts[0]?.length ?? 1) * lineHeight;
    const place = Math.min(places.get(label) ?? 0, limit - height);
    places.set(label, place);
    limit = place - 4;
  }
  return labels.map((label) => ({ ...label, y: places.get(label) ?? label.y }));
}

/** The years of the line a year earlier, as far as it is known. */
export function yearsOf({ earlier = [] }: MetricWeekly): string[] {
  const years = earlier.flatMap((week) => (week ? String(dateParts(dayNumber(week.first + 3)).year) : []));
  const different = [...new Set(years)];
  return different.length > 2
    ? [m.chart_earlier_years({ first: different[0] ?? '', last: different.at(-1) ?? '' })]
    : different;
}
