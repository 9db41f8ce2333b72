import type { Layer, Look } from './drawing.ts';
import { heightsOf, type PlacedPanel } from './load-panels-place.ts';
import type { LoadPanels } from './load-panels.ts';

/** Greys the days on which fitness still rises from nothing, because it knows too few. */
export function warmingUp(places: LoadPanels['warmingUp'], panels: readonly PlacedPanel[], { theme }: Look): Layer {
  return {
    moment: 'behind',
    paint(chart) {
      const { ctx, chartArea, scales } = chart;
      const x = scales['x'];
      if (!places || !x) return;
      const left = Math.max(chartArea.left, Math.round(x.getPixelForValue(places.from - 0.5)));
      const right = Math.min(chartArea.right, Math.round(x.getPixelForValue(places.to + 0.5)));
      ctx.save();
      ctx.fillStyle = theme.sunken;
      for (const { top, bottom } of heightsOf(panels, chart)) ctx.fillRect(left, top, right - left, bottom - top);
      ctx.restore();
    },
  };
}

/** Zero, where values are on both sides of it. */
export const zeroLine = (panel: string, { theme }: Look): Layer => ({
  moment: 'behind',
  paint({ ctx, chartArea, scales }) {
    const y = scales[panel]?.getPixelForValue(0);
    if (y === undefined) return;
    ctx.save();
    ctx.fillStyle = theme.axis;
    ctx.fillRect(chartArea.left, Math.round(y), chartArea.width, 1);
    ctx.restore();
  },
});

/** Where what was done ends and the forecast begins. */
export const todayLine = (today: number | undefined, { theme }: Look): Layer => ({
  moment: 'behind',
  paint({ ctx, chartArea, scales }) {
    const x = today === undefined ? undefined : scales['x']?.getPixelForValue(today);
    if (x === undefined) return;
    ctx.save();
    ctx.strokeStyle = theme.axis;
    ctx.lineWidth = 1;
    ctx.setLineDash([2, 3]);
    ctx.beginPath();
    ctx.moveTo(Math.round(x) + 0.5, chartArea.top - 4);
    ctx.lineTo(Math.round(x) + 0.5, chartArea.bottom);
    ctx.stroke();
    ctx.restore();
  },
});
