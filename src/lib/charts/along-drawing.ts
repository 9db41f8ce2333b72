import type { Scale, ScaleOptions } from 'chart.js';
import { thin } from '#lib/training/stream/thin.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { alongTicks } from './along-axis.ts';
import { alongLabels } from './along-labels.ts';
import { type AlongCursor, area, averageLines, cursorDots, draggedStretch, pauseMarks } from './along-layers.ts';
import type { AlongPanel } from './along-panels.ts';
import { type AlongLook, colourOf, onAxis } from './along-place.ts';
import type { Stretch } from './along-window.ts';
import { type Along, stretchOf } from './along.ts';
import { directLabels } from './direct-labels.ts';
import { baseOptions, type Drawing, leftMargin, type Look, type Margins, rightMargin, type Spot } from './drawing.ts';
import { axisFigures, bottomAxis, valueScale } from './scales.ts';

/** The room above a panel for its title, in CSS pixels. */
export const TITLE_ROOM = 40;
const TOP = 40;
/** Pauses are named in a line of their own. */
const PAUSES = 20;
const BOTTOM = 34;

/** In CSS pixels: as high as its panels are. */
export const alongHeight = ({ panels, pauses }: Along): number =>
  topOf(pauses.length) + BOTTOM + panels.reduce((sum, { height }, at) => sum + height + (at === 0 ? 0 : TITLE_ROOM), 0);

const topOf = (pauses: number) => TOP + (pauses > 0 ? PAUSES : 0);

/** Panels above each other over one stretch of the way, with at most 1,000 points of each line. */
export function alongDrawing(along: Along, shown: Stretch, look: AlongLook, state: () => AlongCursor): Drawing {
  const { panels } = along;
  const { theme, narrow } = look;
  const margins = {
    left: leftMargin(
      panels.flatMap(({ axis, tick }) => axis.ticks.map(tick)),
      theme.fontSize,
    ),
    right: rightMargin(narrow),
    top: topOf(along.pauses.length),
    bottom: BOTTOM,
  };
  const drawn = panels.map((panel) => ({ panel, spots: spotsOf(along, panel, shown), colour: colourOf(panel, look) }));
  const scales = panels.map((panel, at) => {
    const { min, max } = panel.axis;
    const room = at === 0 ? 0 : TITLE_ROOM;
    const axis = { ...panel.axis, max: max + ((max - min) * room) / panel.height };
    const scale = valueScale(axis, look, margins, panel.tick);
    const place = { stack: 'panels', weight: panels.length - at, stackWeight: panel.height + room };
    return [panel.id, { ...scale, ...place, reverse: panel.reversed }] as const;
  });
  return {
    data: {
      datasets: drawn.map(({ panel, spots, colour }) => ({
        yAxisID: panel.id,
        data: spots,
        borderColor: colour,
        borderWidth: narrow ? 1.5 : 1.75,
        // Nobody sees the corners of a thousand points, and round ones take half as long again to paint.
        borderJoinStyle: 'bevel' as const,
      })),
    },
    options: {
      ...baseOptions(margins),
      scales: { x: alongScale(along, shown, look, margins), ...Object.fromEntries(scales) },
    },
    layers: [
      pauseMarks(along, shown, look),
      ...drawn
        .filter(({ panel }) => panel.id === 'elevation')
        .map(({ spots }) => area('elevation', spots, look.elevationSoft)),
      averageLines(panels, look),
      directLabels((chart) => alongLabels(chart, along, shown, look), look),
      draggedStretch(look, state),
      cursorDots(along, shown, look, state),
    ],
  };
}

/** The points of a line in a stretch, and one more at each end, so that it goes on to the edge. */
export function spotsOf({ x }: Pick<Along, 'x'>, panel: AlongPanel, { from, to }: Stretch): Spot[] {
  let begin = 0;
  while ((x[begin + 1] ?? Infinity) < from) begin += 1;
  let end = x.length;
  while ((x[end - 2] ?? -Infinity) > to) end -= 1;
  const { whole, values } = panel;
  const isWhole = x === whole.x && begin === 0 && end === x.length;
  const samples = isWhole
    ? whole.samples
    : thin(x.subarray(begin, end), values.subarray(begin, end)).map((at) => begin + at);
  return samples.map((at) => ({ x: x[at] ?? NaN, y: onAxis(panel, values[at] ?? NaN) }));
}

function alongScale(
  { by, format }: Along,
  { from, to }: Stretch,
  look: Look,
  { bottom }: Margins,
): ScaleOptions<'linear'> {
  const unit = stretchOf(format);
  const { step, ticks } = alongTicks(from, to, look.narrow ? 5 : 9, by === 'distance' ? unit : undefined);
  const digits = step < 0.095 * unit ? 2 : step < 0.95 * unit ? 1 : 0;
  const label = (value: number) => {
    if (by === 'time') return format.clock(seconds(value));
    const { value: figure, text } = format.distance(metres(value), digits);
    return value === ticks.at(-1) ? text : figure;
  };
  return {
    ...bottomAxis(look, bottom),
    min: from,
    // One sample alone would have no axis.
    max: to > from ? to : from + 1,
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = ticks.map((value) => ({ value }));
    },
    ticks: { ...axisFigures(look), callback: (value: string | number) => label(Number(value)) },
  };
}
