import { isCredible } from './body.ts';
import type { BeatsPerMinute } from './units.ts';

/** More zones than anybody uses, and as many as can be told apart. */
const MOST_ZONES = 9;

/** What keeps a list of bounds from being zones. */
export type CustomZonesFlaw = 'none' | 'too many' | 'not credible' | 'not ascending';

/** Why these bounds are no zones, and at which of them; undefined when they are. */
export function flawOfCustomZones(bounds: readonly number[]): { flaw: CustomZonesFlaw; at: number } | undefined {
  if (bounds.length === 0) return { flaw: 'none', at: 0 };
  if (bounds.length > MOST_ZONES) return { flaw: 'too many', at: MOST_ZONES };
  const strange = bounds.findIndex((bound) => !isCredible('maxHeartRate', bound));
  if (strange >= 0) return { flaw: 'not credible', at: strange };
  const falling = bounds.findIndex((bound, at) => at > 0 && bound <= (bounds[at - 1] ?? 0));
  return falling < 0 ? undefined : { flaw: 'not ascending', at: falling };
}

/** The bounds of an athlete's own zones from storage or a file; undefined when they are none. */
export function parseCustomZones(value: unknown): readonly BeatsPerMinute[] | undefined {
  if (!Array.isArray(value) || !value.every((bound) => typeof bound === 'number')) return undefined;
  return flawOfCustomZones(value) ? undefined : (value as BeatsPerMinute[]);
}
