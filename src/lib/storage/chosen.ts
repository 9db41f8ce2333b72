import { changeList, readList } from './athlete-list.ts';
import type { Database } from './database.ts';
import { fields, isId, isText } from './fields.ts';
import { athleteKey } from './log.ts';

/** A choice of activities, on its way from one page to another. */
interface Chosen {
  /** Stands in the address of the page it is for. */
  readonly token: string;
  readonly ids: readonly number[];
}

/** As many as there are tabs in which somebody chooses, and a few more. */
const MOST = 8;

const listOf = (athleteId: number) => ({ athleteId, key: athleteKey('chosen', athleteId), parse: parseChosen });

/** The ids behind a token; undefined when they are gone. Throws StorageError. */
export async function readChosen(
  database: Database,
  athleteId: number,
  token: string,
): Promise<readonly number[] | undefined> {
  return (await readList(database, listOf(athleteId))).find((one) => one.token === token)?.ids;
}

/** Keeps a choice; the oldest goes. Throws StorageError. */
export async function keepChosen(database: Database, athleteId: number, chosen: Chosen): Promise<void> {
  await changeList(database, listOf(athleteId), (all) => [
    ...all.filter(({ token }) => token !== chosen.token).slice(1 - MOST),
    chosen,
  ]);
}

function parseChosen(value: unknown): Chosen | undefined {
  const { token, ids } = fields<keyof Chosen>(value) ?? {};
  return isText(token) && Array.isArray(ids) && ids.every(isId) ? { token, ids } : undefined;
}
