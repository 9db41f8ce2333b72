import type { Gear } from '#lib/training/gear.ts';
import { type EpochSeconds, metres } from '#lib/training/units.ts';
import { atLeastZero, isWire, textOf } from './wire-values.ts';

/**
 * The answer of `/gear/{id}`, or one of the `shoes` and `bikes` of a complete profile, which knows no brand.
 *
 * @param readAt when Strava sent it
 * @returns undefined when it has no id
 */
export function parseGear(value: unknown, readAt: EpochSeconds): Gear | undefined {
  const id = isWire(value) ? textOf(value['id']) : undefined;
  if (!isWire(value) || id === undefined) return undefined;
  return {
    id,
    // Strava's own ids tell the two apart; what only a bike has speaks for one whose id does not.
    kind: id.startsWith('b') || (!id.startsWith('g') && 'frame_type' in value) ? 'bike' : 'shoe',
    name: textOf(value['name']) ?? textOf(value['nickname']) ?? '',
    distance: metres(atLeastZero(value['distance']) ?? 0),
    retired: value['retired'] === true,
    primary: value['primary'] === true,
    brand: textOf(value['brand_name']),
    model: textOf(value['model_name']),
    readAt,
  };
}

/** Shoes and bikes of `/athlete`, in Strava's order; undefined in the short profile, which does not list them. */
export function parseOwnGear(value: unknown, readAt: EpochSeconds): readonly Gear[] | undefined {
  const lists = isWire(value) ? [value['shoes'], value['bikes']].filter(Array.isArray) : [];
  if (lists.length === 0) return undefined;
  return lists.flat().flatMap((gear: unknown) => parseGear(gear, readAt) ?? []);
}
