/** What is seen of a long list of rows of one height, in pixels. */
export interface Seen {
  /** How much of the list lies above the top of the window; below 0 when it begins further down. */
  readonly above: number;
  readonly windowHeight: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Rows that are drawn before and after those that are seen, so that scrolling and the Tab key find them there. */
const MARGIN = 12;
/** The first row moves on by so many at once: fewer changes while scrolling. */
const STEP = 6;

/** Which rows to draw: from `first` up to, but without, `end`. At least one while there are any. */
export function rowsToDraw({ above, windowHeight, rowHeight, count }: Seen): { first: number; end: number } {
  const top = Math.floor(above / rowHeight) - MARGIN;
  const bottom = Math.ceil((above + windowHeight) / rowHeight) + MARGIN;
  const first = Math.floor(clamp(top, 0, Math.max(0, count - 1)) / STEP) * STEP;
  return { first, end: clamp(Math.ceil(bottom / STEP) * STEP, Math.min(count, first + 1), count) };
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
