import type { Chart, Scale } from 'chart.js';
import type { Week } from '#lib/training/weeks.ts';
import type { Layer, Look, Margins, Spot } from './drawing.ts';
import type { Axis } from './nice-ticks.ts';
import { type PlacedPoint, points } from './points.ts';
import { valueScale } from './scales.ts';

/** One of two lines that stand above each other. */
export interface Panel {
  readonly id: 'pace' | 'heart';
  /** NaN where there is no value; a value far off the axis lies on its edge. */
  readonly points: Spot[];
  /** Values that lie on the edge because they are off the scale, with what they really are. */
  readonly beyond: readonly (Spot & { readonly value: number })[];
  readonly axis: Axis;
  readonly reversed: boolean;
  readonly colour: string;
  /** Free room above the axis, as a part of its length. */
  readonly headroom: number;
  label(value: number): string;
  figure(value: number): string;
}

/** A panel of values on an axis; without an axis (no value at all) it stays empty. */
export function panelOf(
  id: Panel['id'],
  values: readonly Spot[],
  found: Axis | undefined,
  rest: Pick<Panel, 'reversed' | 'colour' | 'label' | 'figure'> & { headroom?: number },
): Panel {
  const axis = found ?? { min: 0, max: 1, ticks: [], step: 1 };
  const beyond: (Spot & { value: number })[] = [];
  const placed = values.map(({ x, y }) => {
    const inside = Math.min(axis.max, Math.max(axis.min, y));
    if (inside !== y && !Number.isNaN(y)) beyond.push({ x, y: inside, value: y });
    return { x, y: inside };
  });
  return { headroom: 0, ...rest, id, points: placed, beyond, axis };
}

export function panelScale({ axis, reversed, headroom, label }: Panel, look: Look, margins: Margins) {
  const max = axis.max + (axis.max - axis.min) * headroom;
  return { ...valueScale({ ...axis, max }, look, margins, label), stack: 'panels', reverse: reversed };
}

/** Above this many weeks only points without neighbours are drawn, which would not be seen otherwise. */
const MANY = 120;

export function panelPoints({ id, points: all, colour }: Panel, weeks: readonly Week[], look: Look): Layer {
  const known = (at: number) => !Number.isNaN(all[at]?.y ?? NaN);
  const radius = look.narrow || weeks.length > 60 ? 2 : 2.8;
  const placed = all.flatMap(({ x, y }, at): PlacedPoint[] => {
    const hollow = weeks[x]?.inProgress ?? false;
    const wanted = hollow || all.length <= MANY || (!known(at - 1) && !known(at + 1));
    return known(at) && wanted ? [{ index: x, value: y, hollow, radius: hollow ? 4 : radius }] : [];
  });
  return points(id, colour, placed, look);
}

/** Where a panel's own axis ends at the top, below the room for its title. */
export const panelTop = ({ axis, reversed }: Panel, scale: Scale) =>
  scale.getPixelForValue(reversed ? axis.min : axis.max);

/** Where the panels stand, without the room for their titles. */
export const heightsOf = (panels: readonly Panel[], { scales }: Chart) =>
  panels.flatMap((panel) => {
    const scale = scales[panel.id];
    return scale ? [{ top: panelTop(panel, scale), bottom: scale.bottom }] : [];
  });
