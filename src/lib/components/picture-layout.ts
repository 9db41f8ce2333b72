/** The width of a text in CSS pixels, in the typeface of the page. */
type TextWidth = (text: string, size: number, bold: boolean) => number;

interface Sizes {
  /** The chart as it is on the page, in CSS pixels. */
  readonly chart: { readonly width: number; readonly height: number };
  readonly devicePixelRatio: number;
  readonly textWidth: TextWidth;
}

interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Who made it, when and from what: one line each, unless they are too long. */
  readonly foot: readonly string[];
}

/** A line of text; `y` is its baseline. */
export interface PictureLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Where everything on the picture of a chart stands, in CSS pixels; `scale` is how many of its pixels are one of them. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly lines: readonly PictureLine[];
  readonly chart: { readonly x: number; readonly y: number };
}

/** As wide as somebody who gets it expects, in pixels. */
const LEAST_WIDTH = 1200;
const NARROW = 640;
const LINE_HEIGHT = 1.4;

const TITLE = { size: 22, bold: true };
const TEXT = { size: 14, bold: false };

/** Heading and subtitle above the chart, what it is and whose below it, and a margin around. */
export function pictureLayout(words: PictureWords, { chart, devicePixelRatio, textWidth }: Sizes): PictureLayout {
  const margin = chart.width < NARROW ? 16 : 32;
  const lines: PictureLine[] = [];
  let top = margin;
  const write = (text: string, style: typeof TITLE) => {
    for (const line of wrapped(text, chart.width, (part) => textWidth(part, style.size, style.bold))) {
      lines.push({ text: line, x: margin, y: top + style.size, ...style });
      top += style.size * LINE_HEIGHT;
    }
  };
  write(words.title, TITLE);
  write(words.subtitle, TEXT);
  top += margin / 2;
  const place = { x: margin, y: top };
  top += chart.height + margin / 2;
  for (const line of words.foot) write(line, TEXT);
  const width = chart.width + 2 * margin;
  const scale = Math.max(devicePixelRatio, Math.ceil(LEAST_WIDTH / width));
  return { width, height: Math.ceil(top + margin - TEXT.size * (LINE_HEIGHT - 1)), scale, lines, chart: place };
}

/** A text in lines that are no wider than `width`, broken between words; a word that is wider has a line of its own. */
function wrapped(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
