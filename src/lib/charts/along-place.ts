import type { Chart } from 'chart.js';
import type { AlongPanel } from './along-panels.ts';
import type { Look } from './drawing.ts';

/** Colours that only this chart has. */
export interface AlongLook extends Look {
  readonly elevation: string;
  readonly elevationSoft: string;
}

/** Where a panel stands, without the room for its title. */
export function placeOf({ id, axis, reversed }: AlongPanel, { scales }: Pick<Chart, 'scales'>) {
  const scale = scales[id];
  return scale && { top: scale.getPixelForValue(reversed ? axis.min : axis.max), bottom: scale.bottom, scale };
}

/** A value on its axis, or on the edge of it. */
export const onAxis = ({ axis }: AlongPanel, value: number): number => Math.min(axis.max, Math.max(axis.min, value));

export function colourOf({ id }: AlongPanel, { theme, elevation }: AlongLook): string {
  return { pace: theme.pace, heart: theme.heart, elevation, power: theme.ink, cadence: theme.axis }[id];
}
