import type { Format } from '#lib/format/format.ts';
import type { EffortName } from '#lib/training/stream/efforts.ts';
import { m } from '#words';

/** '10 km', '1/2 mile', 'Half marathon': as the distance is called, whatever units are shown. */
export function effortName(name: EffortName, { count }: Pick<Format, 'count'>): string {
  if (name === 'half') return m.activity_effort_half();
  if (name === 'marathon') return m.activity_effort_marathon();
  if (name === '1/2 mi') return m.activity_effort_half_mile();
  const [number = '', unit = ''] = name.split(' ');
  return `${count(Number(number))}\u00a0${unit}`;
}
