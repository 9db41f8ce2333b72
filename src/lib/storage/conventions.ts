import type { Database } from './database.ts';
import { fields } from './fields.ts';
import { athleteKey } from './log.ts';
import { stillOf } from './session.ts';

/** What the athlete decided where there is more than one good answer; whatever is absent is as the app has it. */
export interface Conventions {
  /** From how much above the 4-week average on a week is said to be steep, in hundredths. */
  readonly steepAbove?: SteepAbove;
}

export type SteepAbove = 10 | 20 | 30 | 'never';

export const STEEP_ABOVE: readonly SteepAbove[] = [10, 20, 30, 'never'];

const conventionsKey = (athleteId: number) => athleteKey('conventions', athleteId);

/** The athlete's conventions; a choice this version does not know counts as none. Throws StorageError. */
export async function readConventions(database: Database, athleteId: number): Promise<Conventions> {
  return parse(await database.get(conventionsKey(athleteId)));
}

/**
 * Changes some of the conventions as they are stored now, by this tab or another, and gives back what they have
 * become. What this version does not know stays. Nothing is written once somebody else is connected. Throws StorageError.
 */
export async function changeConventions(
  database: Database,
  athleteId: number,
  change: Conventions,
): Promise<Conventions> {
  const key = conventionsKey(athleteId);
  const changed = { ...fields(await database.get(key)), ...change };
  await database.set([[key, changed]], stillOf(athleteId));
  return parse(changed);
}

function parse(value: unknown): Conventions {
  const steepAbove = STEEP_ABOVE.find((choice) => choice === fields<keyof Conventions>(value)?.steepAbove);
  return { ...(steepAbove && { steepAbove }) };
}
