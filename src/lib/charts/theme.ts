/** The colours and the typeface of a drawing, read from the design tokens by whoever owns the page. */
export interface ChartTheme {
  readonly paper: string;
  readonly sunken: string;
  readonly ink: string;
  readonly axis: string;
  readonly grid: string;
  readonly control: string;
  readonly distance: string;
  readonly distanceFill: string;
  readonly pace: string;
  readonly heart: string;
  readonly average: string;
  readonly cursor: string;
  readonly fontFamily: string;
  /** In CSS pixels. */
  readonly fontSize: number;
}

type Colour = Exclude<keyof ChartTheme, 'fontFamily' | 'fontSize'>;

const TOKENS: Record<Colour, string> = {
  paper: '--bg',
  sunken: '--sunken',
  ink: '--ink',
  axis: '--axis',
  grid: '--grid',
  control: '--control-line',
  distance: '--distance',
  distanceFill: '--distance-fill',
  pace: '--pace',
  heart: '--heart',
  average: '--average',
  cursor: '--cursor',
};

/** A theme from `read`, which answers the value of a CSS custom property. `fontSize` is in CSS pixels. */
export function chartTheme(read: (token: string) => string, font: { family: string; size: number }): ChartTheme {
  const colours = Object.entries(TOKENS).map(([name, token]) => [name, read(token).trim()]);
  return { ...(Object.fromEntries(colours) as Record<Colour, string>), fontFamily: font.family, fontSize: font.size };
}

export const regular = ({ fontSize, fontFamily }: ChartTheme) => `${fontSize}px ${fontFamily}`;
export const semibold = (theme: ChartTheme) => `600 ${regular(theme)}`;
