import { NOTHING_KNOWN, readKnown } from '#lib/storage/details.ts';
import { readReads } from '#lib/storage/read-budget.ts';
import { doneAt } from '#lib/strava/reads-left.ts';
import type { FoundEfforts } from '#lib/training/stream/found-efforts.ts';
import { type Asker, nowOf, type Shown } from './ask-activity.ts';

/** What loading costs, to be said before it begins. */
export interface EffortPlan {
  /** Those whose efforts are not known yet. */
  readonly runs: readonly Shown[];
  /** One for each whose streams are not on this device. */
  readonly reads: number;
  /** When it is done, if nothing else is read meanwhile; waiting for the next window included. */
  readonly doneAt: Date;
}

/** Milliseconds that one read takes, with the pause after it. */
const EACH = 3000;

/** What it takes to find the efforts of runs. Throws EdgeError or StorageError. */
export async function planOf(
  asker: Pick<Asker, 'database' | 'athleteId' | 'config' | 'now'>,
  runs: readonly Shown[],
  found: readonly FoundEfforts[],
): Promise<EffortPlan> {
  const { database, athleteId, config, now } = asker;
  const known = new Set(found.filter(({ source }) => source === 'stream').map(({ activityId }) => activityId));
  const open = runs.filter(({ id, manual }) => !manual && !known.has(id));
  const at = nowOf(asker);
  const here = await Promise.all(
    open.map(({ id }) => readKnown(database, athleteId, id, at).catch(() => NOTHING_KNOWN)),
  );
  const reads = here.filter(({ recorded }) => !recorded).length;
  const [used, { readShare }] = await Promise.all([readReads(database, athleteId), config()]);
  return { runs: open, reads, doneAt: doneAt(reads, EACH, used, readShare, now()) };
}
