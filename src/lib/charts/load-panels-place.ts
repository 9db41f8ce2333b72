import type { Chart } from 'chart.js';
import type { LoadPanel } from './load-panels.ts';
import type { Axis } from './nice-ticks.ts';

/** A panel with its axis; the title stands in the room between `axis.max` and the end of its scale. */
export interface PlacedPanel extends LoadPanel {
  readonly axis: Axis;
}

/** Where a panel stands, without the room for its title. */
export function placeOf({ id, axis }: PlacedPanel, { scales }: Pick<Chart, 'scales'>) {
  const scale = scales[id];
  return scale && { top: scale.getPixelForValue(axis.max), bottom: scale.bottom };
}

export const heightsOf = (panels: readonly PlacedPanel[], chart: Pick<Chart, 'scales'>) =>
  panels.flatMap((panel) => placeOf(panel, chart) ?? []);
