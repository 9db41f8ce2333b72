import { keepChosen, readChosen } from '#lib/storage/chosen.ts';
import type { Database } from '#lib/storage/database.ts';
import type { Means } from './activity-writes.ts';

type OfThisPage = Pick<Means, 'tabs'>;

/**
 * Keeps which activities somebody chose, on this device, for a page that is to do something with them; to be opened by
 * the app.
 *
 * @returns the token that stands for them in an address: it outlives a reload, and the way to Strava and back
 * @throws StorageError
 */
export const keepChoice =
  (ids: Iterable<number>) =>
  async (database: Database, athleteId: number, { tabs }: OfThisPage): Promise<string> => {
    tabs.close();
    const token = crypto.randomUUID().slice(0, 8);
    await keepChosen(database, athleteId, { token, ids: [...ids] });
    return token;
  };

/** The ids that a token stands for; undefined when they are gone, or cannot be read. */
export const choiceOf =
  (token: string) =>
  (database: Database, athleteId: number, { tabs }: OfThisPage): Promise<readonly number[] | undefined> => {
    tabs.close();
    return readChosen(database, athleteId, token).catch(() => undefined);
  };
