import { PICTURE_SIZE, type PictureContent, type PictureShape, type PictureTheme } from '#lib/charts/picture.ts';
import { drawPicture } from '#lib/charts/picture-drawing.ts';
import type { PictureBox, PictureMark } from '#lib/charts/picture-marks.ts';
import { chartTheme } from '#lib/charts/theme.ts';

/** Paints a picture on a canvas, in the theme that the canvas itself names with data-theme, whatever the page has. */
export function paintPicture(canvas: HTMLCanvasElement, content: PictureContent, shape: PictureShape): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const theme = themeOf(canvas);
  const font = (size: number, weight: number) => `${weight} ${size}px ${theme.fontFamily}`;
  const marks = drawPicture(content, {
    shape,
    theme,
    textWidth(text, size, weight) {
      context.font = font(size, weight);
      return context.measureText(text).width;
    },
  });
  // Setting the size also clears it.
  Object.assign(canvas, PICTURE_SIZE[shape]);
  for (const mark of marks) paint(context, mark, font);
}

/** The canvas as a PNG file. Throws when the browser makes none. */
export function pictureFile(canvas: HTMLCanvasElement, name: string): Promise<File> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(new File([blob], name, { type: 'image/png' }));
      else reject(new Error('No picture'));
    }, 'image/png');
  });
}

function themeOf(canvas: HTMLCanvasElement): PictureTheme {
  const style = getComputedStyle(canvas);
  const read = (token: string) => style.getPropertyValue(token).trim();
  const font = { family: style.fontFamily, size: parseFloat(style.fontSize) };
  const plate = { plate: read('--plate'), plateInk: read('--plate-ink'), plateMuted: read('--plate-muted') };
  return { ...chartTheme(read, font), ...plate };
}

function paint(
  context: CanvasRenderingContext2D,
  mark: PictureMark,
  font: (size: number, weight: number) => string,
): void {
  if (mark.kind === 'box') return paintBox(context, mark);
  context.font = font(mark.size, mark.weight);
  context.textAlign = mark.align;
  context.fillStyle = mark.colour;
  context.fillText(mark.text, mark.x, mark.y);
}

function paintBox(context: CanvasRenderingContext2D, box: PictureBox): void {
  const { x, y, width, height, fill, stroke, line = 0, radius = 0 } = box;
  context.save();
  context.beginPath();
  // A line is drawn on both sides of its edge; inset by half, it stays within the box.
  context.roundRect(
    x + line / 2,
    y + line / 2,
    width - line,
    height - line,
    typeof radius === 'number' ? radius : [...radius],
  );
  if (fill) {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = line;
    context.stroke();
    if (box.hatched) hatch(context, box);
  }
  context.restore();
}

const STRIPE = 3.4;
const SPACING = 12;

/** Stripes that rise to the right, within what was drawn last. */
function hatch(context: CanvasRenderingContext2D, { x, y, width, height }: PictureBox): void {
  context.clip();
  context.beginPath();
  for (let offset = -height; offset < width; offset += SPACING) {
    context.moveTo(x + offset, y + height);
    context.lineTo(x + offset + height, y);
  }
  context.lineWidth = STRIPE;
  context.stroke();
}
