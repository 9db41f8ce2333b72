import type { Element, LineElement } from 'chart.js';
import type { Layer, Look } from './drawing.ts';

const isLine = (element: Element | undefined): element is LineElement => element !== undefined && 'path' in element;

/** A paper-coloured casing under the line, so that ink reads across bars. */
export function casing({ theme }: Look): Layer {
  return {
    moment: 'beforeLine',
    paint({ ctx }, meta) {
      const line = meta?.dataset;
      if (!isLine(line)) return;
      ctx.save();
      ctx.strokeStyle = theme.paper;
      ctx.lineWidth = 3 * Number(line.options.borderWidth);
      ctx.lineJoin = 'round';
      ctx.lineCap = 'round';
      ctx.beginPath();
      line.path(ctx);
      ctx.stroke();
      ctx.restore();
    },
  };
}
