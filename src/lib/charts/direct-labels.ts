import type { Chart } from 'chart.js';
import type { Layer, Look } from './drawing.ts';
import { regular, semibold } from './theme.ts';

/** Words on the drawing itself, in place of a legend. */
export interface Label {
  /** From the most to the least wordy; each is a list of lines. The first that fits is drawn, or none. */
  readonly texts: readonly (readonly string[])[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly colour: string;
  readonly bold?: boolean;
  /** Goes on in regular weight after the last line, where there is room. */
  readonly tail?: { readonly text: string; readonly colour: string };
  /** The label is dropped where it is wider. */
  readonly widest?: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Draws labels in the order of their importance; one that would touch another or leave the canvas is dropped. */
export function directLabels(labelsOf: (chart: Chart) => readonly Label[], { theme }: Look): Layer {
  return {
    moment: 'front',
    paint(chart) {
      const { ctx, width } = chart;
      const placed: Box[] = [];
      ctx.save();
      ctx.lineJoin = 'round';
      ctx.lineWidth = 4;
      ctx.strokeStyle = theme.paper;
      ctx.textBaseline = 'alphabetic';
      ctx.textAlign = 'left';
      for (const label of labelsOf(chart)) {
        ctx.font = label.bold ? semibold(theme) : regular(theme);
        for (const lines of label.texts) {
          const widths = lines.map((line) => ctx.measureText(line).width);
          const box = boxOf(label, Math.max(...widths), lines.length, theme.fontSize);
          const fits = box.left >= 0 && box.right <= width && box.right - box.left <= (label.widest ?? Infinity);
          if (!fits || placed.some((other) => overlap(box, other))) continue;
          placed.push(box);
          lines.forEach((line, at) => write(ctx, line, box.left, label.y + at * 1.25 * theme.fontSize, label.colour));
          const end = box.left + (widths.at(-1) ?? 0);
          if (label.tail) {
            ctx.font = regular(theme);
            const { text, colour } = label.tail;
            const y = label.y + (lines.length - 1) * 1.25 * theme.fontSize;
            if (end + ctx.measureText(text).width <= width) write(ctx, text, end, y, colour);
          }
          break;
        }
      }
      ctx.restore();
    },
  };
}

function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string) {
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

function boxOf({ x, y, align }: Label, width: number, lines: number, fontSize: number): Box {
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - fontSize, bottom: y + (lines - 1) * 1.25 * fontSize + 3 };
}
