import { PICTURE_SIZE, type PictureContent, type PictureShape, type PictureTheme } from '#lib/charts/picture.ts';
import { drawPicture } from '#lib/charts/picture-drawing.ts';
import type { PictureBox, PictureMark, PictureText, TextWidth } from '#lib/charts/picture-marks.ts';
import { theme as chart } from './weeks.ts';

/** Each token's colour is its own name. */
const theme: PictureTheme = { ...chart, plate: '--plate', plateInk: '--plate-ink', plateMuted: '--plate-muted' };

/** A plain typeface: every sign is as wide as a wide one is. */
const textWidth: TextWidth = (text, size) => text.length * size * 0.6;

export const drawn = (content: PictureContent, shape: PictureShape) =>
  drawPicture(content, { shape, theme, textWidth });

export const textsOf = (marks: readonly PictureMark[]): PictureText[] => marks.filter((mark) => mark.kind === 'text');

const boxesOf = (marks: readonly PictureMark[]): PictureBox[] => marks.filter((mark) => mark.kind === 'box');

/** The bars that are whole, and those that are not finished. */
export function barsOf(marks: readonly PictureMark[]) {
  const boxes = boxesOf(marks);
  return {
    whole: boxes.filter(({ fill }) => fill === '--distance-fill'),
    hatched: boxes.filter(({ hatched }) => hatched),
  };
}

/** The lines behind the bars, lowest first. */
export const linesOf = (marks: readonly PictureMark[]) =>
  boxesOf(marks).filter(({ fill }) => fill === '--hairline' || fill === '--grid');

/** Whatever reaches beyond the edges of the picture, by its text or its place. */
export function beyondTheEdge(marks: readonly PictureMark[], shape: PictureShape): string[] {
  const { width, height } = PICTURE_SIZE[shape];
  const spans = marks.map((mark) => {
    if (mark.kind === 'box')
      return { name: JSON.stringify(mark), left: mark.x, wide: mark.width, bottom: mark.y + mark.height };
    const wide = textWidth(mark.text, mark.size, mark.weight);
    const part = { left: 0, center: 0.5, right: 1 }[mark.align];
    return { name: mark.text, left: mark.x - part * wide, wide, bottom: mark.y };
  });
  return spans
    .filter(({ left, wide, bottom }) => left < -0.5 || left + wide > width + 0.5 || bottom > height)
    .map(({ name }) => name);
}
