import type { Layer, Look } from './drawing.ts';

const PAGE = 4;

/** Where a key takes the cursor among `count` weeks, or undefined for a key that does not move it. */
export function cursorAfter(key: string, index: number, count: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -PAGE,
    PageUp: PAGE,
    Home: -Infinity,
    End: Infinity,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? undefined : within(index + step, count);
}

/** The nearest of `count` weeks to a place on their axis. */
export const nearestWeek = (place: number, count: number) => within(Math.round(place), count);

const within = (index: number, count: number) => Math.max(0, Math.min(count - 1, index));

/** What the cursor is on. Read anew at every painting, so that moving it does not lay the chart out again. */
export interface CursorState {
  /** Index of the week that is read above the plot. */
  readonly index: number;
  /** Whether someone is moving it; at rest only the mark below the axis is drawn. */
  readonly active: boolean;
  /** Index of the week whose activities are open, if any. */
  readonly selected: number | undefined;
}

/** The band behind the selected week, the line of the cursor, and the small triangle below its week. */
export function cursorLayers(state: () => CursorState, { theme }: Look): Layer[] {
  return [
    {
      moment: 'behind',
      paint({ ctx, scales, chartArea }) {
        const { selected } = state();
        const x = scales['x'];
        if (selected === undefined || !x) return;
        const left = Math.round(x.getPixelForValue(selected - 0.5));
        const width = Math.max(2, Math.round(x.getPixelForValue(selected + 0.5)) - left);
        ctx.save();
        ctx.fillStyle = theme.sunken;
        ctx.fillRect(left, chartArea.top, width, chartArea.bottom - chartArea.top);
        ctx.fillStyle = theme.ink;
        ctx.fillRect(left, chartArea.bottom + 1, width, 2);
        ctx.restore();
      },
    },
    {
      moment: 'above',
      paint({ ctx, scales, chartArea }) {
        const { index, active } = state();
        const x = scales['x']?.getPixelForValue(index);
        if (x === undefined) return;
        ctx.save();
        ctx.fillStyle = theme.cursor;
        if (active) ctx.fillRect(Math.round(x), chartArea.top - 6, 1, chartArea.bottom - chartArea.top + 6);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.bottom + 2);
        ctx.lineTo(x + 5, chartArea.bottom + 9);
        ctx.lineTo(x - 5, chartArea.bottom + 9);
        ctx.fill();
        ctx.restore();
      },
    },
  ];
}
