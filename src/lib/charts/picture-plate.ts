import type { PictureContent } from './picture.ts';
import type { PictureLook } from './picture-drawing.ts';
import { type PictureMark, pictureText } from './picture-marks.ts';
import type { PicturePlace } from './picture-place.ts';

const INSET = 9;
const PADDING = 38;

/** The roadside plate upon its post. */
export function picturePlate(
  { label, range, value, unit, note }: PictureContent['plate'],
  { plate, post }: PicturePlace,
  { theme, textWidth }: PictureLook,
): PictureMark[] {
  const { x, y, width, height } = plate;
  const left = x + PADDING;
  const right = x + width - PADDING;
  const labelSize = Math.round(height * 0.093);
  const quiet = { size: Math.round(labelSize * 0.82), colour: theme.plateMuted };
  const top = y + PADDING + labelSize;
  const labelWidth = textWidth(label, labelSize, 600);
  const number = numberMarks({ value, unit }, { left, right, height }, { theme, textWidth });
  return [
    { kind: 'box', ...post, fill: theme.ink },
    { kind: 'box', x, y, width, height, fill: theme.plate, radius: 26 },
    {
      kind: 'box',
      x: x + INSET,
      y: y + INSET,
      width: width - 2 * INSET,
      height: height - 2 * INSET,
      stroke: theme.plateInk,
      line: 3,
      radius: 18,
    },
    pictureText(label, { x: left, y: top }, { size: labelSize, weight: 600, colour: theme.plateInk }, textWidth),
    pictureText(
      range,
      { x: right, y: top, room: right - left - labelWidth - 20 },
      { ...quiet, align: 'right' },
      textWidth,
    ),
    ...number(y + height * 0.71),
    pictureText(note, { x: left, y: y + height - PADDING, room: right - left }, quiet, textWidth),
  ];
}

/** The distance as large as the plate allows, with its unit smaller behind it. */
function numberMarks(
  { value, unit }: { readonly value: string; readonly unit: string },
  { left, right, height }: { readonly left: number; readonly right: number; readonly height: number },
  { theme, textWidth }: Pick<PictureLook, 'theme' | 'textWidth'>,
) {
  const UNIT = 0.26;
  const widthAt = (size: number) => textWidth(value, size, 600) + textWidth(` ${unit}`, size * UNIT, 600);
  const most = height * 0.52;
  const size = Math.floor(Math.min(most, (most * (right - left)) / widthAt(most)));
  const unitSize = Math.round(size * UNIT);
  const colour = theme.plateInk;
  return (y: number): PictureMark[] => [
    // Large figures bring room of their own at their left.
    pictureText(value, { x: left - size * 0.04, y }, { size, weight: 600, colour }, textWidth),
    pictureText(
      unit,
      { x: left + textWidth(value, size, 600) + unitSize * 0.3, y },
      { size: unitSize, weight: 600, colour },
      textWidth,
    ),
  ];
}
