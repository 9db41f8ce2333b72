import { barEdges } from './bars.ts';
import type { PictureContent } from './picture.ts';
import type { PictureLook } from './picture-drawing.ts';
import { type PictureMark, pictureText } from './picture-marks.ts';
import type { PicturePlace } from './picture-place.ts';

const AXIS_GAP = 12;
const ROAD = 3;

/** Where the bars are: how wide each has it, and how high one unit is. */
interface Plot {
  readonly left: number;
  readonly slot: number;
  readonly yOf: (value: number) => number;
}

/** Gridlines with their figures, bars that stand on the road, and the months below it. */
export function pictureBars(content: PictureContent, place: PicturePlace, look: PictureLook): PictureMark[] {
  const plot = plotOf(content, place, look);
  return [
    ...grid(content, place, look, plot),
    ...bars(content, place, look, plot),
    ...tops(content, place, look, plot),
    road(place, look),
    ...ticks(content, place, look, plot),
  ];
}

function plotOf({ axis, tickText, bars }: PictureContent, { plot, column }: PicturePlace, look: PictureLook): Plot {
  const widest = Math.max(...axis.ticks.map((tick) => look.textWidth(tickText(tick), plot.size, 400)));
  const left = Math.ceil(column.left + widest + AXIS_GAP);
  return {
    left,
    slot: (column.right - left) / Math.max(1, bars.length),
    yOf: (value) => Math.round(plot.bottom - (value / axis.max) * (plot.bottom - plot.top)),
  };
}

function grid(
  { axis, axisName, tickText }: PictureContent,
  { plot, column }: PicturePlace,
  { theme, textWidth }: PictureLook,
  { left, yOf }: Plot,
): PictureMark[] {
  const style = { size: plot.size, colour: theme.axis };
  // The road is the line of zero, and needs no figure.
  const lines = axis.ticks
    .filter((tick) => tick > 0)
    .flatMap((tick): PictureMark[] => {
      const y = yOf(tick);
      const label = { x: left - AXIS_GAP, y: y + plot.size * 0.36 };
      const text = pictureText(tickText(tick), label, { ...style, align: 'right' }, textWidth);
      return [{ kind: 'box', x: left, y: y - 1, width: column.right - left, height: 2, fill: theme.grid }, text];
    });
  // Above the figure of the tallest bar, which may be the first.
  return [...lines, pictureText(axisName, { x: column.left, y: plot.top - plot.size * 1.7 }, style, textWidth)];
}

function bars({ bars }: PictureContent, { plot }: PicturePlace, { theme }: PictureLook, { left, slot, yOf }: Plot) {
  return bars.flatMap(({ value, inProgress }, index): PictureMark[] => {
    if (!(value > 0)) return [];
    const edges = barEdges(left + index * slot, left + (index + 1) * slot, 1);
    const y = Math.min(yOf(value), plot.bottom - 3);
    const box = { kind: 'box', x: edges.left, y, width: edges.width, height: plot.bottom - y } as const;
    const radius = [3, 3, 0, 0] as const;
    return inProgress
      ? [{ ...box, radius, fill: theme.paper, stroke: theme.distanceFill, line: 2, hatched: true }]
      : [{ ...box, radius, fill: theme.distanceFill }];
  });
}

/** What each bar is, above it; where they would touch, that of the longest alone. */
function tops({ bars }: PictureContent, { plot, column }: PicturePlace, look: PictureLook, { left, slot, yOf }: Plot) {
  const width = (text: string) => look.textWidth(text, plot.size, 600);
  const shown = bars.map((bar, index) => ({ ...bar, index })).filter(({ value }) => value > 0);
  const highest = Math.max(...shown.map(({ value }) => value));
  const fits = shown.every(({ text }) => width(text) <= slot - 4);
  const chosen = fits ? shown : shown.filter(({ value }) => value === highest).slice(0, 1);
  return chosen.map(({ value, text, index }) => {
    const half = width(text) / 2;
    const middle = left + (index + 0.5) * slot;
    const x = Math.min(Math.max(middle, left + half), column.right - half);
    const style = { size: plot.size, weight: 600, colour: look.theme.distance, align: 'center' } as const;
    return pictureText(text, { x, y: yOf(value) - 9 }, style, look.textWidth);
  });
}

const road = ({ plot, column, margin }: PicturePlace, { theme }: PictureLook): PictureMark => ({
  kind: 'box',
  x: margin,
  y: plot.bottom,
  width: column.right - margin,
  height: ROAD,
  fill: theme.ink,
});

function ticks(
  { ticks, ticksCentred }: PictureContent,
  { plot }: PicturePlace,
  { theme, textWidth }: PictureLook,
  { left, slot }: Plot,
) {
  const y = plot.bottom + plot.size + 12;
  const style = { size: plot.size, colour: theme.axis, align: ticksCentred ? 'center' : 'left' } as const;
  return ticks(slot, (text) => textWidth(text, plot.size, 400)).map(({ index, label }) =>
    pictureText(label, { x: left + (index + (ticksCentred ? 0.5 : 0.14)) * slot, y }, style, textWidth),
  );
}
