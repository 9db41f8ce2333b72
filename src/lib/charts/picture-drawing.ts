import { PICTURE_SIZE, type PictureContent, type PictureShape, type PictureTheme } from './picture.ts';
import { pictureBars } from './picture-bars.ts';
import { type PictureMark, pictureText, type TextWidth } from './picture-marks.ts';
import { PICTURE_PLACE, type PicturePlace } from './picture-place.ts';
import { picturePlate } from './picture-plate.ts';

/** What a drawing of a picture needs besides what it says. */
export interface PictureLook {
  readonly shape: PictureShape;
  readonly theme: PictureTheme;
  readonly textWidth: TextWidth;
}

/** The picture as a list of things to paint, in pixels of a canvas of that shape. */
export function drawPicture(content: PictureContent, look: PictureLook): readonly PictureMark[] {
  const { shape, theme } = look;
  const place = PICTURE_PLACE[shape];
  return [
    { kind: 'box', x: 0, y: 0, ...PICTURE_SIZE[shape], fill: theme.paper },
    ...picturePlate(content.plate, place, look),
    ...heading(content, place, look),
    ...figures(content, place, look),
    ...pictureBars(content, place, look),
    ...foot(content, place, look),
  ];
}

function heading({ title, subtitle }: PictureContent, place: PicturePlace, { theme, textWidth }: PictureLook) {
  const { left, right } = place.column;
  const at = ({ y }: { readonly y: number }) => ({ x: left, y, room: right - left });
  return [
    pictureText(title, at(place.title), { size: place.title.size, weight: 600, colour: theme.ink }, textWidth),
    pictureText(subtitle, at(place.subtitle), { size: place.subtitle.size, colour: theme.axis }, textWidth),
  ];
}

const BETWEEN_FIGURES = 34;
const BETWEEN = 24;
const BESIDE_NAME = 14;

/** Side by side, each over its word; those that have no room are left out. */
function figures({ figures }: PictureContent, place: PicturePlace, { theme, textWidth }: PictureLook) {
  const { y, size, term: termSize } = place.figures;
  const marks: PictureMark[] = [];
  let x = place.column.left;
  for (const { value, term } of figures) {
    const width = Math.max(textWidth(value, size, 600), textWidth(term, termSize, 400));
    if (x + width > place.column.right) break;
    marks.push(pictureText(value, { x, y }, { size, weight: 600, colour: theme.ink }, textWidth));
    marks.push(pictureText(term, { x, y: y + termSize + 10 }, { size: termSize, colour: theme.axis }, textWidth));
    x += width + BETWEEN_FIGURES;
  }
  return marks;
}

/** Ours at the left, larger than what others ask for at the right; a long address leaves them half of the line. */
function foot({ host, credit }: PictureContent, place: PicturePlace, { shape, theme, textWidth }: PictureLook) {
  const { y, size } = place.foot;
  const quiet = { size: Math.round(size * 0.72), colour: theme.axis };
  const left = place.margin;
  const right = PICTURE_SIZE[shape].width - place.margin;
  const name = pictureText('Milepost', { x: left, y }, { size, weight: 600, colour: theme.ink }, textWidth);
  const hostX = left + textWidth('Milepost', size, 600) + BESIDE_NAME;
  const room = right - hostX;
  const hostWidth = textWidth(host, quiet.size, 400);
  const creditRoom = Math.max(room / 2, room - hostWidth - BETWEEN);
  const atRight = pictureText(credit, { x: right, y, room: creditRoom }, { ...quiet, align: 'right' }, textWidth);
  const hostRoom = room - textWidth(credit, atRight.size, 400) - BETWEEN;
  return [name, pictureText(host, { x: hostX, y, room: hostRoom }, quiet, textWidth), atRight];
}
