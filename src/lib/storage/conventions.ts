import { CONVENTION_CHOICES, type Conventions } from '#lib/training/conventions.ts';
import { parseCustomZones } from '#lib/training/custom-zones.ts';
import type { BeatsPerMinute } from '#lib/training/units.ts';
import { changeStored } from './athlete-list.ts';
import type { Database } from './database.ts';
import { fields } from './fields.ts';
import { athleteKey } from './log.ts';

/** What the athlete has chosen; for whatever is absent the defaults hold. */
export interface Chosen extends Partial<Conventions> {
  /** Where each zone of their own begins, ascending. */
  readonly customZones?: readonly BeatsPerMinute[];
}

const conventionsKey = (athleteId: number) => athleteKey('conventions', athleteId);

/** What the athlete has chosen; a choice this version does not know counts as none. Throws StorageError. */
export async function readConventions(database: Database, athleteId: number): Promise<Chosen> {
  return parse(await database.get(conventionsKey(athleteId)));
}

/**
 * Changes what is chosen as it is stored at that moment, by this tab or another, and gives back what it has become.
 * What this version does not know stays. Nothing is written once somebody else is connected, or nobody: then nothing is
 * chosen. Throws StorageError.
 */
export async function changeConventions(
  database: Database,
  athleteId: number,
  change: (chosen: Chosen) => Chosen,
): Promise<Chosen> {
  let changed: Chosen = {};
  const isWritten = await changeStored(database, { athleteId, key: conventionsKey(athleteId) }, (stored) => {
    changed = change(parse(stored));
    return { ...fields(stored), ...changed };
  });
  return isWritten ? changed : {};
}

function parse(value: unknown): Chosen {
  const stored = fields<keyof Chosen>(value) ?? {};
  const names = Object.keys(CONVENTION_CHOICES) as (keyof Conventions)[];
  const known = names.flatMap((name) =>
    CONVENTION_CHOICES[name].filter((choice) => choice === stored[name]).map((choice) => [name, choice] as const),
  );
  const customZones = parseCustomZones(stored.customZones);
  return { ...Object.fromEntries(known), ...(customZones && { customZones }) };
}
