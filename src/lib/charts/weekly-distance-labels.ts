import { m } from '#words';
import type { Chart, Scale } from 'chart.js';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { metres } from '#lib/training/units.ts';
import type { Label } from './direct-labels.ts';
import type { Look, Spot } from './drawing.ts';
import { notFetchedLabel } from './not-fetched.ts';
import type { Weekly } from './weekly-distance.ts';

/** What is named on the drawing, in the reader's units. */
interface Named {
  readonly bars: readonly Spot[];
  /** Where the average line ends. */
  readonly end: Spot | undefined;
  /** The week in progress. */
  readonly current: Spot | undefined;
  /** How many weeks at the beginning have not been fetched. */
  readonly unfetched: number;
}

/** The unit, the end of the average line, the peak, the week in progress, and a 0 where there was no training. */
export function weeklyDistanceLabels({ bars, end, current, unfetched }: Named, { weeks, format }: Weekly, look: Look) {
  const { theme, narrow } = look;
  const { name, size } = UNIT_SYSTEMS[format.units].distance;
  const say = (value: number) => format.distance(metres(value * size));
  const peak = bars.reduce<Spot | undefined>((top, bar) => (bar.y > (top?.y ?? 0) ? bar : top), undefined);
  const zeros = [...bars, ...(current ? [current] : [])].filter(({ y }) => y === 0);

  return (chart: Chart): Label[] => {
    const { chartArea, scales } = chart;
    const { x, y } = scales;
    if (!x || !y) return [];
    const above = (point: Spot): Label => ({
      ...at(point, x, y),
      texts: [[say(point.y).value]],
      y: y.getPixelForValue(point.y) - 8,
      colour: theme.distance,
      bold: true,
    });
    const labels: Label[] = [
      { texts: [[m.first_per_week({ unit: name })]], x: 0, y: chartArea.top - 10, align: 'left', colour: theme.axis },
    ];
    if (end) labels.push(averageLabel(say(end.y), chartArea.right, y.getPixelForValue(end.y)));
    if (peak) labels.push(above(peak));
    const room = chartArea.width / weeks.length;
    const beside = bars.at(-1);
    if (current && current.y > 0) {
      const hidden = beside !== undefined && beside.y > current.y;
      labels.push({ ...above(current), ...(hidden && { widest: 1.25 * room }) });
    }
    if (room >= theme.fontSize * 0.65) {
      for (const zero of zeros)
        labels.push({ ...at(zero, x, y), texts: [['0']], y: chartArea.bottom - 6, colour: theme.axis });
    }
    return [...labels, ...notFetchedLabel(unfetched, look, chart, (chartArea.top + chartArea.bottom) / 2)];
  };

  function averageLabel({ value, text }: { value: string; text: string }, right: number, y: number): Label {
    const wide = [
      [m.first_average(), text],
      [...m.first_average_lines().split('\n'), text],
    ];
    const texts = [...(narrow ? [] : wide), [m.first_average_shortest(), value], [value]];
    return { texts, x: right + (narrow ? 8 : 10), y: y - 2, align: 'left', colour: theme.ink, bold: true };
  }
}

const at = (point: Spot, x: Scale, y: Scale) => ({
  x: x.getPixelForValue(point.x),
  y: y.getPixelForValue(point.y),
  align: 'center' as const,
});
