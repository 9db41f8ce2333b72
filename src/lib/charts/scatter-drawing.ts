import type { Scale, ScaleOptions } from 'chart.js';
import type { Format } from '#lib/format/format.ts';
import { directLabels } from './direct-labels.ts';
import { baseOptions, type Drawing, leftMargin, type Layer, type Look, type Margins } from './drawing.ts';
import { type Axis, axisAround } from './nice-ticks.ts';
import type { PaceKind } from './pace-axis.ts';
import type { ScatterPoints, Stage } from './scatter.ts';
import { ageScale, scatterLabels, STEPS, strength } from './scatter-labels.ts';
import { valueScale } from './scales.ts';

/** What is chosen, read anew at every painting. */
export interface ScatterState {
  readonly chosen: ReadonlySet<number>;
  /** The point that is read, by its place; its ring is stronger while somebody moves the cursor. */
  readonly cursor: number;
  readonly active: boolean;
  /** The line that is being drawn around points. */
  readonly lasso: readonly (readonly [x: number, y: number])[];
}

export interface ScatterSaid {
  readonly points: ScatterPoints;
  readonly kind: PaceKind;
  readonly format: Format;
}

/** One dot for every activity, pale when it is old; a ring for what was indoors. Faster is up, a faster heart to the right. */
export function scatterDrawing(said: ScatterSaid, look: Look, stage: Stage, state: () => ScatterState): Drawing {
  const { points, kind, format } = said;
  const { theme, narrow } = look;
  const none: Axis = { min: 0, max: 1, ticks: [], step: 1 };
  const x = axisAround([...points.rates], { steps: [5, 10, 20, 50], leastSpan: 20 }) ?? none;
  const y = axisAround([...points.paces], kind) ?? none;
  const margins = {
    left: leftMargin(y.ticks.map(kind.label), theme.fontSize),
    right: narrow ? 8 : 16,
    // On a phone the scale of ages has a line of its own.
    top: narrow ? 52 : 32,
    bottom: 52,
  };
  return {
    data: { datasets: [] },
    options: {
      ...baseOptions(margins),
      scales: {
        x: rateScale(x, format, look, margins),
        y: { ...valueScale(y, look, margins, kind.label), reverse: kind.reversed },
      },
    },
    layers: [
      dots(points, { x, y, reversed: kind.reversed }, look, stage),
      choice(look, radiusOf(points), stage, state),
      ageScale(said, look),
      directLabels((chart) => scatterLabels(chart, said, look), look),
    ],
  };
}

function rateScale(axis: Axis, format: Format, { theme }: Look, { bottom }: Margins): ScaleOptions<'linear'> {
  return {
    type: 'linear',
    axis: 'x',
    min: axis.min,
    max: axis.max,
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = axis.ticks.map((value) => ({ value }));
    },
    afterFit: (scale: Scale) => void Object.assign(scale, { height: bottom, paddingLeft: 0, paddingRight: 0 }),
    border: { color: theme.grid },
    offset: false,
    grid: { offset: false, color: theme.grid, drawTicks: false, lineWidth: 1 },
    ticks: {
      callback: (value: string | number) => format.count(Number(value)),
      padding: 10,
      color: theme.axis,
      font: { family: theme.fontFamily, size: theme.fontSize },
      autoSkip: false,
      maxRotation: 0,
    },
  };
}

const radiusOf = ({ rates: { length } }: ScatterPoints): number => (length > 3000 ? 2 : length > 800 ? 2.6 : 3.6);

function dots(
  points: ScatterPoints,
  { x, y, reversed }: { x: Axis; y: Axis; reversed: boolean },
  { theme }: Look,
  stage: Stage,
): Layer {
  const { rates, paces, ages, indoor } = points;
  const count = rates.length;
  const radius = radiusOf(points);
  return {
    moment: 'front',
    paint({ ctx, chartArea: { left, right, top, bottom } }) {
      const within = (value: number, { min, max }: Axis) => Math.min(1, Math.max(0, (value - min) / (max - min)));
      const [xs, ys] = [new Float32Array(count), new Float32Array(count)];
      const buckets: number[][] = Array.from({ length: STEPS }, () => []);
      for (let at = 0; at < count; at += 1) {
        xs[at] = left + within(rates[at] ?? 0, x) * (right - left);
        const up = within(paces[at] ?? 0, y);
        ys[at] = top + (reversed ? up : 1 - up) * (bottom - top);
        buckets[Math.min(STEPS - 1, Math.floor((ages[at] ?? 0) * STEPS))]?.push(at);
      }
      Object.assign(stage, { xs, ys });
      ctx.save();
      ctx.fillStyle = ctx.strokeStyle = theme.pace;
      ctx.lineWidth = 1.5;
      buckets.forEach((bucket, step) => {
        ctx.globalAlpha = strength(step / (STEPS - 1));
        ctx.beginPath();
        for (const at of bucket) if (!indoor[at]) ring(ctx, stage, at, radius);
        ctx.fill();
        ctx.beginPath();
        for (const at of bucket) if (indoor[at]) ring(ctx, stage, at, radius);
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}

/** Rings around what is chosen and what is read, and the line that is being drawn around points. */
function choice({ theme }: Look, radius: number, stage: Stage, state: () => ScatterState): Layer {
  return {
    moment: 'above',
    paint({ ctx }) {
      const { chosen, cursor, active, lasso } = state();
      ctx.save();
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      for (const at of chosen) ring(ctx, stage, at, radius + 2);
      ctx.stroke();
      ctx.lineWidth = active ? 2.5 : 1;
      ctx.beginPath();
      ring(ctx, stage, cursor, radius + 5);
      ctx.stroke();
      if (lasso.length > 1) {
        ctx.lineWidth = 1.5;
        ctx.setLineDash([4, 3]);
        ctx.beginPath();
        for (const [lassoX, lassoY] of lasso) ctx.lineTo(lassoX, lassoY);
        ctx.closePath();
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

function ring(ctx: CanvasRenderingContext2D, { xs, ys }: Stage, at: number, radius: number): void {
  const [x, y] = [xs[at] ?? 0, ys[at] ?? 0];
  ctx.moveTo(x + radius, y);
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
}
