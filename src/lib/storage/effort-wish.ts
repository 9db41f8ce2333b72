import type { DayNumber } from '#lib/training/day.ts';
import type { Database } from './database.ts';
import { fields, isId } from './fields.ts';
import { athleteKey } from './log.ts';
import { stillOf } from './session.ts';

/** What the athlete asked to be loaded, and what is left of it. */
export interface EffortWish {
  /** Still to be loaded, in this order. */
  readonly runs: readonly { readonly id: number; readonly day: DayNumber }[];
  /** How many there were at first. */
  readonly of: number;
  /** The athlete stopped it; otherwise it goes on by itself. */
  readonly paused: boolean;
}

const wishKey = (athleteId: number) => athleteKey('effort-wish', athleteId);

/** Undefined when nothing is left to load. Throws StorageError. */
export async function readWish(database: Database, athleteId: number): Promise<EffortWish | undefined> {
  const { runs, of, paused } = fields<keyof EffortWish>(await database.get(wishKey(athleteId))) ?? {};
  if (!Array.isArray(runs) || runs.length === 0 || !runs.every(isRun) || typeof paused !== 'boolean') return undefined;
  return Number.isSafeInteger(of) && Number(of) >= runs.length ? { runs, of: Number(of), paused } : undefined;
}

/** Undefined forgets it. Nothing is written once somebody else is connected. Throws StorageError. */
export async function writeWish(database: Database, athleteId: number, wish: EffortWish | undefined): Promise<void> {
  if (wish && wish.runs.length > 0) await database.set([[wishKey(athleteId), wish]], stillOf(athleteId));
  else await database.remove([wishKey(athleteId)]);
}

function isRun(value: unknown): value is EffortWish['runs'][number] {
  const { id, day } = fields<'id' | 'day'>(value) ?? {};
  return isId(id) && Number.isSafeInteger(day);
}
