import { writeConnected } from '#lib/storage/before-paint.ts';
import type { Database } from '#lib/storage/database.ts';
import { readSession } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import type { Edge } from './edge.ts';
import type { Tabs } from './tabs.ts';
import { withTokenLock } from './token-lock.ts';

interface Options {
  readonly athleteId: number;
  readonly database: Database;
  readonly edge: Edge;
  readonly locks: LockManager | undefined;
  readonly tabs: Tabs;
  readonly local?: () => Storage;
}

export interface Disconnection {
  /** Whether Strava was told, which takes a session; if not, the athlete can end the connection at strava.com/settings/apps. */
  readonly revoked: boolean;
  /** Why Strava was not told. */
  readonly cause?: unknown;
}

/** Leaving must feel immediate, so another tab's refresh is not waited for any longer than this. */
const WAIT_MS = 1000;

/**
 * Removes everything of the athlete from this device, tells the other tabs, and then asks Strava to end the
 * connection: in this order, so that it works offline too. Throws StorageError when something could not be removed.
 */
export async function disconnect(options: Options): Promise<Disconnection> {
  const { athleteId, database, edge, locks, tabs, local } = options;
  const session = await withTokenLock(
    locks,
    async () => {
      const stored = await readSession(database);
      await wipeAthlete(database, athleteId);
      return stored;
    },
    WAIT_MS,
  );
  const isOther = session !== undefined && session.athlete.id !== athleteId;
  if (!isOther) writeConnected(false, local);
  tabs.tell('wiped');
  if (!session || isOther) return { revoked: false };
  try {
    await edge.revoke(session.refreshToken);
    return { revoked: true };
  } catch (cause) {
    return { revoked: false, cause };
  }
}
