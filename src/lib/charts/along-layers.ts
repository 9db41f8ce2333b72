import type { AlongPanel } from './along-panels.ts';
import { type AlongLook, colourOf, onAxis, placeOf } from './along-place.ts';
import type { Stretch } from './along-window.ts';
import { type Along, panelAt, sampleAt, xOfDistance } from './along.ts';
import type { Layer, Look, Spot } from './drawing.ts';

/** Read anew at every painting, so that moving the cursor lays out nothing. */
export interface AlongCursor {
  /** Where it is on the axis; undefined while nobody reads. */
  readonly x: number | undefined;
  /** What somebody is drawing the mouse over, to see it closer. */
  readonly dragged: Stretch | undefined;
}

/** The ground below the line of elevation. */
export function area(id: string, spots: readonly Spot[], colour: string): Layer {
  return {
    moment: 'behind',
    paint({ ctx, scales, chartArea }) {
      const { x } = scales;
      const y = scales[id];
      if (!x || !y) return;
      ctx.save();
      ctx.beginPath();
      ctx.rect(chartArea.left, y.top, chartArea.width, y.bottom - y.top);
      ctx.clip();
      ctx.fillStyle = colour;
      ctx.beginPath();
      let last: number | undefined;
      const close = () => {
        if (last !== undefined) ctx.lineTo(last, y.bottom);
        last = undefined;
      };
      for (const spot of spots) {
        if (Number.isNaN(spot.y)) {
          close();
          continue;
        }
        const at = x.getPixelForValue(spot.x);
        if (last === undefined) ctx.moveTo(at, y.bottom);
        ctx.lineTo(at, y.getPixelForValue(spot.y));
        last = at;
      }
      close();
      ctx.fill();
      ctx.restore();
    },
  };
}

export function averageLines(panels: readonly AlongPanel[], { theme }: Look): Layer {
  return {
    moment: 'front',
    paint(chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.strokeStyle = theme.average;
      ctx.lineWidth = 1.5;
      ctx.setLineDash([5, 4]);
      ctx.beginPath();
      for (const panel of panels) {
        const scale = panel.average === undefined ? undefined : placeOf(panel, chart)?.scale;
        if (!scale) continue;
        const y = Math.round(scale.getPixelForValue(onAxis(panel, panel.average ?? NaN))) + 0.5;
        ctx.moveTo(chartArea.left, y);
        ctx.lineTo(chartArea.right, y);
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}

/** A dotted line at each pause; over time, the time that it took is grey. */
export function pauseMarks(along: Along, shown: Stretch, { theme }: Look): Layer {
  return {
    moment: 'behind',
    paint({ ctx, scales, chartArea }) {
      const { x } = scales;
      if (!x) return;
      ctx.save();
      ctx.fillStyle = theme.sunken;
      ctx.strokeStyle = theme.axis;
      ctx.lineWidth = 1;
      ctx.setLineDash([2, 3]);
      ctx.beginPath();
      for (const { from, to, at } of along.pauses) {
        const begin = along.by === 'time' ? from : xOfDistance(along, at);
        const end = along.by === 'time' ? to : begin;
        if (end < shown.from || begin > shown.to) continue;
        const left = Math.max(chartArea.left, Math.round(x.getPixelForValue(begin)));
        const right = Math.min(chartArea.right, Math.round(x.getPixelForValue(end)));
        if (right > left) ctx.fillRect(left, chartArea.top, right - left, chartArea.height);
        ctx.moveTo(left + 0.5, chartArea.top - 4);
        ctx.lineTo(left + 0.5, chartArea.bottom);
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}

/** The lines below stay readable. */
const SHADE = 0.1;

export function draggedStretch({ theme }: Look, state: () => AlongCursor): Layer {
  return {
    moment: 'above',
    paint({ ctx, scales, chartArea }) {
      const { dragged } = state();
      const { x } = scales;
      if (!dragged || !x) return;
      const [left, right] = [x.getPixelForValue(dragged.from), x.getPixelForValue(dragged.to)];
      ctx.save();
      ctx.fillStyle = theme.ink;
      ctx.globalAlpha = SHADE;
      ctx.fillRect(left, chartArea.top, right - left, chartArea.height);
      ctx.globalAlpha = 1;
      for (const edge of [left, right]) ctx.fillRect(Math.round(edge), chartArea.top, 1, chartArea.height);
      ctx.restore();
    },
  };
}

/** A point on each line where the cursor is, with a rim of paper. */
export function cursorDots(along: Along, shown: Stretch, look: AlongLook, state: () => AlongCursor): Layer {
  return {
    moment: 'above',
    paint(chart) {
      const { ctx, scales } = chart;
      const { x } = state();
      const sample = x === undefined || x < shown.from || x > shown.to ? undefined : sampleAt(along, x);
      const left = sample && scales['x']?.getPixelForValue(x ?? NaN);
      if (left === undefined) return;
      ctx.save();
      ctx.lineWidth = 2;
      ctx.strokeStyle = look.theme.paper;
      for (const panel of along.panels) {
        const value = panelAt(panel, sample?.place ?? NaN);
        const y = placeOf(panel, chart)?.scale.getPixelForValue(onAxis(panel, value));
        if (y === undefined || Number.isNaN(y)) continue;
        ctx.fillStyle = colourOf(panel, look);
        ctx.beginPath();
        ctx.arc(left, y, 5, 0, 2 * Math.PI);
        ctx.fill();
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
