import { athletesWithLog } from '#lib/storage/athletes.ts';
import { writeConnected } from '#lib/storage/before-paint.ts';
import type { Database } from '#lib/storage/database.ts';
import { readAthlete, readSession, type Session, writeSession } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { EdgeError } from '#lib/strava/errors.ts';
import type { CallbackGranted } from './callback.ts';
import type { Edge } from './edge.ts';
import { withTokenLock } from './token-lock.ts';

interface Options {
  readonly callback: CallbackGranted;
  readonly database: Database;
  readonly edge: Edge;
  readonly locks: LockManager | undefined;
  readonly now: () => Date;
  readonly local?: () => Storage;
  readonly signal?: AbortSignal;
}

export type Connection =
  | {
      readonly kind: 'connected';
      readonly session: Session;
      readonly returnTo: string;
      /** Athletes whose training is still on this device, apart from this one's. */
      readonly otherAthletes: readonly number[];
      /** Removes theirs, and gives the permission of the one who was connected back to Strava. Throws StorageError. */
      readonly removeOthers: () => Promise<void>;
    }
  | {
      readonly kind: 'refused';
      readonly reason: 'scope_missing';
      /** The box on Strava's page that was unticked, in Strava's words. */
      readonly box: string;
      readonly returnTo: string;
    };

const ENOUGH = ['activity:read', 'activity:read_all'];
const BOX = 'View data about your activities';

/**
 * Trades the code for tokens and stores the session. Without permission to see activities the tokens are revoked
 * and nothing is stored. Throws EdgeError, StorageError or the signal's reason.
 */
export async function completeConnect(options: Options): Promise<Connection> {
  const { callback, database, edge, locks, now, local, signal } = options;
  const { code, codeVerifier, scopes, returnTo } = callback;
  const { athlete, accessToken, refreshToken, expiresIn } = await edge.exchange(code, codeVerifier, signal);
  const receivedAt = now().getTime();
  const giveBack = () => edge.revoke(refreshToken).catch(() => undefined);
  if (!athlete) {
    await giveBack();
    throw new EdgeError('upstream', "The site's function did not say who connected.");
  }
  if (!scopes.some((scope) => ENOUGH.includes(scope))) {
    await giveBack();
    return { kind: 'refused', reason: 'scope_missing', box: BOX, returnTo };
  }
  return withTokenLock(locks, async () => {
    const earlier = await readSession(database);
    const known = [(await readAthlete(database))?.id, ...(await athletesWithLog(database))];
    const others = known.filter((id) => id !== undefined && id !== athlete.id) as number[];
    const generation = (earlier?.generation ?? 0) + 1;
    const session = { athlete, scopes, accessToken, refreshToken, expiresIn, receivedAt, generation };
    await writeSession(database, session);
    writeConnected(true, local);
    const otherAthletes = [...new Set(others)];
    const removeOthers = async () => {
      for (const id of otherAthletes) await wipeAthlete(database, id);
      if (earlier && earlier.athlete.id !== athlete.id) await edge.revoke(earlier.refreshToken).catch(() => undefined);
    };
    return { kind: 'connected', session, returnTo, otherAthletes, removeOthers };
  });
}
