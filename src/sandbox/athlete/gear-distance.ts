import type { JsonObject, SandboxAthlete } from '#sandbox/strava-json.ts';
import { rounded } from './rounding.ts';

type Gear = JsonObject & { id: string };

function metresWith(gearId: string, activities: readonly unknown[]): number {
  let metres = 0;
  for (const activity of activities) {
    if (typeof activity !== 'object' || activity === null) continue;
    const { gear_id, distance } = activity as JsonObject;
    if (gear_id === gearId && typeof distance === 'number') metres += distance;
  }
  return metres;
}

/** Metres that gear had covered before all of its activities, by its id; without those that had covered none. */
export function distanceBefore({ gear, activities }: SandboxAthlete): ReadonlyMap<string, number> {
  const before = gear.map(({ id, distance }) => [id, Number(distance) - metresWith(id, activities)] as const);
  return new Map(before.filter(([, metres]) => Math.abs(metres) >= 1));
}

/** The athlete's gear of that id, as far as it was worn or ridden up to now; undefined when they have none such. */
export function gearNow(athlete: SandboxAthlete, id: string | null): Gear | undefined {
  const found = athlete.gear.find((one) => one.id === id);
  if (found === undefined) return undefined;
  const metres = metresWith(found.id, athlete.activities) + (athlete.gearBefore?.get(found.id) ?? 0);
  const unit = athlete.profile['measurement_preference'] === 'feet' ? 1609.344 : 1000;
  return { ...found, distance: Math.round(metres), converted_distance: rounded(metres / unit, 1) };
}
