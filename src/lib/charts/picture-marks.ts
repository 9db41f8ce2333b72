/** A filled rectangle, an outlined one, or (with both) a hatched one; the radius is that of its upper corners, or of all. */
export interface PictureBox {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly line?: number;
  readonly radius?: number | readonly [number, number, number, number];
  /** Stripes of the stroke's colour over the fill: not finished yet. */
  readonly hatched?: boolean;
}

/** A line of text; `y` is its baseline, and `x` its left end, its middle or its right end. */
export interface PictureText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  readonly align: 'left' | 'center' | 'right';
}

/** What is painted, in this order. */
export type PictureMark = PictureBox | PictureText;

/** The width of a text in the typeface of the picture. */
export type TextWidth = (text: string, size: number, weight: PictureText['weight']) => number;

type Style = Pick<PictureText, 'size' | 'colour'> & Partial<Pick<PictureText, 'weight' | 'align'>>;

/** A text at a place, made smaller where it would be wider than `room`. */
export function pictureText(
  text: string,
  { x, y, room = Infinity }: { readonly x: number; readonly y: number; readonly room?: number },
  { size, colour, weight = 400, align = 'left' }: Style,
  widthOf: TextWidth,
): PictureText {
  const width = widthOf(text, size, weight);
  const fitted = width > room ? Math.floor((size * room) / width) : size;
  return { kind: 'text', text, x, y, size: fitted, weight, colour, align };
}
