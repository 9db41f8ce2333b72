import type { Database } from '#lib/storage/database.ts';
import { type CallbackRefused, readCallback } from './callback.ts';
import { completeConnect, type Connection } from './complete.ts';
import type { Edge } from './edge.ts';
import { createPendingStore } from './pending.ts';

export type Arrival = Connection | CallbackRefused;

interface Way {
  /** Of the address that Strava led back to. */
  readonly query: URLSearchParams;
  readonly database: () => Promise<Database>;
  readonly edge: () => Promise<Edge>;
  readonly locks: LockManager | undefined;
  readonly marks: () => Storage;
  readonly now: () => Date;
}

/** What Strava's redirect brought; whoever was refused needs neither storage nor the function. Throws EdgeError or StorageError. */
export async function arrive({ query, database, edge, locks, marks, now }: Way): Promise<Arrival> {
  const callback = readCallback({ query, pending: createPendingStore(undefined, marks), now });
  if (callback.kind === 'refused') return callback;
  const [opened, asked] = await Promise.all([database(), edge()]);
  return completeConnect({ callback, database: opened, edge: asked, locks, now, local: marks });
}
