import { m } from '#words';
import type { Chart } from 'chart.js';
import { stacked } from './bars.ts';
import { directLabels, type Label } from './direct-labels.ts';
import { baseOptions, type Drawing, leftMargin, type Layer, type Look } from './drawing.ts';
import { hatchedBar } from './hatch.ts';
import { metricAxis } from './metric-units.ts';
import { isFetched, notFetchedDots, notFetchedLabel } from './not-fetched.ts';
import { valueScale, weekScale } from './scales.ts';
import { type ZonePart, zoneParts, type ZonesSaid } from './zone.ts';

/** From the palest to the strongest, then for what is below them, and what has no heart rate. */
export interface ZoneColours {
  readonly ramp: readonly string[];
  readonly below: string;
  readonly without: string;
}

export const zoneColours = (read: (token: string) => string): ZoneColours => ({
  ramp: Array.from({ length: 7 }, (_, at) => read(`--zone-${at + 1}`).trim()),
  below: read('--zone-below').trim(),
  without: read('--zone-without').trim(),
});

/** A name over its bounds; with more parts than fit so, and on a phone, the name alone. */
const ROW = 38;
const NARROW_ROW = 18;
const MOST_WITH_BOUNDS = 7;
const SWATCH = 9;

/** Hours in each zone as one bar a week, the easiest at the bottom; at the right every colour with its name. */
export function zoneDrawing(said: ZonesSaid, look: Look, colours: ZoneColours): Drawing {
  const { trends, times, format, fetchedBackTo } = said;
  const { theme, narrow } = look;
  const fetched = trends.map((trend) => isFetched(trend, fetchedBackTo));
  const unfetched = fetched.lastIndexOf(false) + 1;
  const parts = zoneParts(said);
  const isShort = narrow || parts.length > MOST_WITH_BOUNDS;
  const totals = trends.map(({ movingTime }, at) => (fetched[at] ? movingTime : 0));
  const peak = totals.reduce<number>((top, total) => Math.max(top, total), 0);
  const { axis, unit, size, figure } = metricAxis(peak, { metric: 'movingTime', format, family: said.family });
  const margins = {
    left: leftMargin(axis.ticks.map(figure), theme.fontSize),
    right: narrow ? 76 : 128,
    top: 34,
    bottom: 34,
  };
  const drawn = trends.flatMap(({ inProgress }, x) => (fetched[x] && !inProgress ? [x] : []));
  const current = trends.findIndex(({ inProgress }, at) => inProgress && fetched[at]);
  const valueOf = (part: ZonePart, x: number) => (times[x] ? part.of(times[x]) : 0) / size;
  return {
    data: { datasets: [] },
    bars: stacked(
      drawn,
      parts.map((part) => ({ colour: colourOf(part, colours), valueAt: (x) => valueOf(part, x) })),
    ),
    options: {
      ...baseOptions(margins),
      scales: {
        x: weekScale(trends, format, look, margins, theme.axis),
        y: valueScale(axis, look, margins, figure),
      },
    },
    layers: [
      notFetchedDots(unfetched, look, ({ chartArea }) => [chartArea]),
      ...(current < 0 ? [] : hatchedParts(current, parts)),
      swatches(parts, colours, isShort),
      directLabels((chart) => [...labels(chart), ...notFetchedLabel(unfetched, look, chart, 120)], look),
    ],
  };

  function hatchedParts(index: number, parts: readonly ZonePart[]): Layer[] {
    let base = 0;
    return parts.flatMap((part) => {
      const from = base;
      base += valueOf(part, index);
      return base > from ? [hatchedBar({ index, base: from, value: base, colour: colourOf(part, colours) }, look)] : [];
    });
  }

  function labels({ chartArea }: Chart): Label[] {
    const title: Label = {
      texts: [[m.chart_zone_title({ unit })]],
      x: 0,
      y: chartArea.top - 10,
      align: 'left',
      colour: theme.axis,
    };
    return [
      title,
      ...parts.map((part, at): Label => {
        const name = part.key === 'without' && narrow ? part.short : part.name;
        const short = part.key === 'without' ? name : part.short;
        return {
          texts: isShort || part.bounds === '' ? [[name], [short]] : [[name, part.bounds]],
          x: chartArea.right + 10 + SWATCH + 6,
          y: rowTop(at, parts.length, chartArea, isShort) + SWATCH,
          align: 'left',
          colour: theme.ink,
        };
      }),
    ];
  }
}

export const colourOf = ({ key, strength }: ZonePart, { ramp, below, without }: ZoneColours): string =>
  strength === undefined
    ? key === 'below'
      ? below
      : without
    : (ramp[Math.round(strength * (ramp.length - 1))] ?? below);

/** Rows in the order of the bars, so that the bottom one is the bottom part. */
const rowTop = (at: number, count: number, { top }: { top: number }, isShort: boolean) =>
  top + 4 + (count - 1 - at) * (isShort ? NARROW_ROW : ROW);

function swatches(parts: readonly ZonePart[], colours: ZoneColours, isShort: boolean): Layer {
  return {
    moment: 'front',
    paint({ ctx, chartArea }) {
      ctx.save();
      parts.forEach((part, at) => {
        ctx.fillStyle = colourOf(part, colours);
        ctx.fillRect(chartArea.right + 10, rowTop(at, parts.length, chartArea, isShort), SWATCH, SWATCH);
      });
      ctx.restore();
    },
  };
}
