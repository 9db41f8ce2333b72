import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import { createAccessTokens } from '#lib/connect/access-token.ts';
import type { Database } from '#lib/storage/database.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { type Session, writeSession } from '#lib/storage/session.ts';
import { aGrant, anAthlete, edgeOnHttp } from './edge-on-http.ts';
import { createLocks } from './locks.ts';

export const HOUR = 3_600_000;
export const NOON = Date.UTC(2026, 2, 5, 12);

export const aSession = (differing: Partial<Session> = {}): Session => ({
  athlete: anAthlete,
  scopes: ['read', 'activity:read'],
  accessToken: aGrant(1).accessToken,
  refreshToken: aGrant(1).refreshToken,
  expiresIn: 21_600,
  receivedAt: NOON,
  generation: 1,
  ...differing,
});

type TabOptions = Partial<Parameters<typeof createAccessTokens>[0]>;

/** A browser whose athlete connected at noon, with an edge of its own; the clock stands at `hour` hours after noon. */
export async function signedIn({
  hour = 5.5,
  answer,
}: { hour?: number; answer?: Parameters<typeof edgeOnHttp>[0] } = {}) {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const player = await edgeOnHttp(answer);
  onTestFinished(player.close);
  const database = await openDatabase();
  await writeSession(database, aSession());
  const clock = { hour };
  const locks = createLocks();
  const now = () => new Date(NOON + clock.hour * HOUR);
  /** One more tab of this browser. */
  const tab = (differing: TabOptions = {}) =>
    createAccessTokens({ athleteId: anAthlete.id, database, edge: player.edge, locks, now, ...differing });
  return { ...player, refreshes: () => player.of('/api/token').length, database, clock, locks, now, tab };
}

/** The same database, which has no room for the first writes. */
export function withoutRoomFor(database: Database, writes: number, error: Error): Database {
  let refused = 0;
  return {
    ...database,
    set: (entries, ...conditions) =>
      entries.length > 0 && refused++ < writes ? Promise.reject(error) : database.set(entries, ...conditions),
  };
}
