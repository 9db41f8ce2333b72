import { onTestFinished } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import type { Recording, RecordingReading } from '#lib/recordings/recording.ts';
import { openUploads } from '#lib/state/open-uploads.ts';
import type { UploadQueue } from '#lib/state/upload-queue.svelte.ts';
import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import type { ReadGate } from '#lib/strava/request.ts';
import { epochSeconds, metres, seconds } from '#lib/training/units.ts';
import { createLocks } from '#tests/unit/connect/locks.ts';
import { type Arrived, atStrava, json } from '#tests/unit/strava/at-strava.ts';

export const ATHLETE = { id: 7, firstName: 'Ada', lastName: 'Example' };
const BEGIN = Date.UTC(2026, 4, 18, 11, 37, 20);

/** A device of the athlete; its database outlives its tabs. */
export async function aDatabase(): Promise<Database> {
  const database = createMemoryDatabase(new StorageError('blocked'));
  await database.set([[SESSION_KEY, { athlete: ATHLETE }]]);
  return database;
}

/** A file whose fingerprint is its name, repeated. */
export const aFile = (name: string, content = `bytes of ${name}`) => new File([content], name);
export const idOf = (name: string) => `milepost-${fingerprintOf(name).slice(0, 32)}`;
const fingerprintOf = (name: string) => name.repeat(64).slice(0, 64);

const recordingOf = (name: string): Recording => ({
  kind: 'recording',
  format: 'fit',
  dataType: 'fit',
  fingerprint: fingerprintOf(name),
  sport: 'Run',
  start: epochSeconds(BEGIN / 1000 - 3600),
  elapsed: seconds(1800),
  moving: undefined,
  distance: metres(5000),
  samples: 1800,
  hasHeartRate: true,
  hasPosition: true,
  device: undefined,
});

const read = async ({ name }: File): Promise<RecordingReading> =>
  name.startsWith('bad') ? { kind: 'refused', code: 'no_samples', reason: undefined } : recordingOf(name);

export const upload = (changes: object = {}) =>
  json(200, { id: 89, error: null, status: 'Your activity is still being processed.', activity_id: null, ...changes });

/** A tab with the queue, in a browser that was opened for it unless told. Its clock goes on by what is waited for, and by nothing else. */
export async function aTab(
  database: Database,
  strava: (request: Arrived) => Response | Promise<Response>,
  more: More = {},
) {
  const { locks = aBrowser() } = more;
  let time = BEGIN;
  const waits: number[] = [];
  const ready: number[] = [];
  const now = () => new Date(time);
  const { request, arrived } = atStrava(strava, { now, ...(more.gate && { gate: more.gate }) });
  const queue = await openUploads(database, ATHLETE.id, {
    request,
    now,
    read,
    locks: () => locks,
    tabs: openTabs(new BroadcastChannel('uploads of this test')),
    wait: async (milliseconds, signal) => {
      signal.throwIfAborted();
      time += milliseconds;
      waits.push(milliseconds / 1000);
    },
    onReady: (id) => ready.push(id),
  });
  onTestFinished(() => queue.close());
  return { queue, arrived, waits, ready, now };
}

interface More {
  readonly locks?: LockManager;
  readonly gate?: ReadGate;
}

export const stepsOf = (queue: UploadQueue) => queue.list.map(({ step }) => step);
export const kindsOf = (queue: UploadQueue) => queue.list.map(({ step }) => step.kind);
/** What is sent, in short: 'POST a.fit' or 'GET 89'. */
export const sent = (arrived: readonly Arrived[]) =>
  arrived.map(({ method, path, fields }) => `${method} ${fields['external_id'] ?? path}`);

/** The locks of a browser, which are given only while they are free. */
export function aBrowser(): LockManager {
  const held = new Set<string>();
  const locks = createLocks();
  return {
    ...locks,
    async request(name: string, _: LockOptions, work: LockGrantedCallback<unknown>) {
      if (held.has(name)) return work(null);
      held.add(name);
      return locks.request(name, work).finally(() => held.delete(name));
    },
  } as LockManager;
}
