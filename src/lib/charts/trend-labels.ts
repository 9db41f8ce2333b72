import { m } from '#words';
import type { Chart } from 'chart.js';
import type { Label } from './direct-labels.ts';
import type { Look, Spot } from './drawing.ts';
import type { Gap } from './gaps.ts';
import type { Axis } from './nice-ticks.ts';
import { notFetchedLabel } from './not-fetched.ts';
import type { DrawnLine, DrawnTrend } from './trend-drawing.ts';
import { apart } from './years-drawing.ts';

interface Named {
  readonly lines: readonly (DrawnLine & { readonly spots: readonly Spot[] })[];
  readonly gaps: readonly Gap[];
  readonly unfetched: number;
  readonly unit: string;
  readonly axis: Axis;
  readonly trend: DrawnTrend;
}

/** The unit, the last value of each line beside it, values off the scale, and why a line is broken. */
export function trendLabels({ lines, gaps, unfetched, unit, axis, trend }: Named, look: Look, chart: Chart): Label[] {
  const { theme, narrow } = look;
  const { chartArea, scales } = chart;
  const { x, y } = scales;
  if (!x || !y) return [];
  const title: Label = {
    texts: [[unit]],
    x: 0,
    y: chartArea.top - 14,
    align: 'left',
    colour: lines[0]?.colour ?? theme.axis,
    bold: true,
    ...(trend.reversed && { tail: { text: `, ${m.chart_faster_is_up()}`, colour: theme.axis } }),
  };
  return [
    title,
    ...ends(),
    ...beyond(),
    ...reasons(),
    ...notFetchedLabel(unfetched, look, chart, (chartArea.top + chartArea.bottom) / 2),
  ];

  function ends(): Label[] {
    const found = lines.flatMap(({ spots, values, label, colour }) => {
      const last = spots.findLast((spot) => !Number.isNaN(spot.y));
      const value = last && values[last.x];
      if (!last || value === undefined) return [];
      const figure = trend.figure(value);
      const goesOn = trend.spans[last.x]?.inProgress ? ` ${m.chart_so_far()}` : '';
      const words = lines.length > 1 ? [[`${figure} ${label}`], [figure]] : [[`${figure}${goesOn}`], [figure]];
      return [{ at: y?.getPixelForValue(last.y) ?? 0, texts: words, colour }];
    });
    return apart(found, chartArea).map(({ at, texts, colour }): Label => ({
      texts,
      x: chartArea.right + (narrow ? 6 : 8),
      y: at + 4,
      align: 'left',
      colour,
      bold: true,
    }));
  }

  function beyond(): Label[] {
    return lines.flatMap(({ spots, values, isSecond }) =>
      spots.flatMap((spot): Label[] => {
        const value = values[spot.x];
        if (isSecond || value === undefined || Number.isNaN(spot.y) || value === spot.y) return [];
        const up = (spot.y === axis.max) !== trend.reversed;
        const at = { x: (x?.getPixelForValue(spot.x) ?? 0) + 7, y: (y?.getPixelForValue(spot.y) ?? 0) + (up ? 4 : -6) };
        return [{ texts: [[`${up ? '↑' : '↓'} ${trend.figure(value)}`]], ...at, align: 'left', colour: theme.axis }];
      }),
    );
  }

  function reasons(): Label[] {
    return gaps.flatMap(({ from, to }) => {
      const span = trend.spans[from];
      const text = span ? trend.gap(span) : '';
      const [start, end] = [x?.getPixelForValue(from - 1) ?? 0, x?.getPixelForValue(to + 1) ?? 0];
      const right = Math.min(chartArea.right, end);
      const middle = (Math.max(chartArea.left, start) + right) / 2;
      const at = { x: middle, y: (chartArea.top + chartArea.bottom) / 2 + 4, align: 'center' as const };
      return text === '' ? [] : [{ texts: [[text]], ...at, colour: theme.axis, widest: right - start - 8 }];
    });
  }
}
