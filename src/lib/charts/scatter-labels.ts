import { m } from '#words';
import type { Chart } from 'chart.js';
import type { Format } from '#lib/format/format.ts';
import { dateParts, type DayNumber } from '#lib/training/day.ts';
import type { Label } from './direct-labels.ts';
import type { Layer, Look } from './drawing.ts';
import type { ScatterSaid } from './scatter-drawing.ts';
import { regular } from './theme.ts';

/** So many steps from the palest to the fullest: each is one path, however many points it has. */
export const STEPS = 8;
const PALEST = 0.32;
/** Baselines: of the scale of ages from the top of a phone, of the units from the plot. */
const AGES_TOP = 14;
const UNIT_ABOVE = 14;
const RATE_BELOW = 46;

/** How full a dot is: age 0 is the oldest, 1 the newest. */
export const strength = (age: number) => PALEST + (1 - PALEST) * age;

const STEP_WIDTH = 10.5;
const DOT = 3.6;

/** 'May ●●●●● Nov 2026' in one line at the right: from the oldest to the newest; without the first where there is no room. */
export function ageScale({ points, format }: ScatterSaid, { theme, narrow }: Look): Layer {
  const [oldest, newest] = [points.activities[0]?.day, points.activities.at(-1)?.day];
  return {
    moment: 'front',
    paint({ ctx, chartArea }) {
      if (oldest === undefined || newest === undefined || oldest === newest) return;
      const y = narrow ? AGES_TOP : chartArea.top - UNIT_ABOVE;
      const [first, last] = endsInWords(oldest, newest, format);
      ctx.save();
      ctx.font = regular(theme);
      ctx.textBaseline = 'alphabetic';
      ctx.textAlign = 'right';
      ctx.fillStyle = theme.axis;
      ctx.fillText(last, chartArea.right, y);
      const right = chartArea.right - ctx.measureText(last).width - 6;
      const left = right - STEPS * STEP_WIDTH;
      if (left - 6 - ctx.measureText(first).width >= 0) ctx.fillText(first, left - 6, y);
      ctx.fillStyle = theme.pace;
      for (let step = 0; step < STEPS; step += 1) {
        ctx.globalAlpha = strength(step / (STEPS - 1));
        ctx.beginPath();
        ctx.arc(left + (step + 0.5) * STEP_WIDTH, y - 0.36 * theme.fontSize, DOT, 0, 2 * Math.PI);
        ctx.fill();
      }
      ctx.restore();
    },
  };
}

/** The months of both ends, the year once where it is one; the days within a single month. */
function endsInWords(oldest: DayNumber, newest: DayNumber, format: Format): [first: string, last: string] {
  const [one, other] = [dateParts(oldest), dateParts(newest)];
  if (one.year !== other.year) return [format.month(oldest, true), format.month(newest, true)];
  if (one.month !== other.month) return [format.month(oldest, false), format.month(newest, true)];
  return [format.day(oldest), format.day(newest, true)];
}

/** What both axes are. */
export function scatterLabels({ chartArea }: Chart, { kind }: ScatterSaid, { theme }: Look): Label[] {
  return [
    {
      texts: [[`${kind.name}, ${kind.unit}`], [kind.name]],
      x: 0,
      y: chartArea.top - UNIT_ABOVE,
      align: 'left',
      colour: theme.pace,
      bold: true,
      ...(kind.reversed && { tail: { text: `, ${m.chart_faster_is_up()}`, colour: theme.axis } }),
    },
    {
      texts: [[m.chart_heart_rate_title()], [m.chart_heart_rate()]],
      x: chartArea.right,
      y: chartArea.bottom + RATE_BELOW,
      align: 'right',
      colour: theme.heart,
      bold: true,
    },
  ];
}
