import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { createDemoStrava, type DemoStrava } from '#demo/strava.ts';
import { beginConnect } from '#lib/connect/authorize.ts';
import { readCallback } from '#lib/connect/callback.ts';
import { completeConnect } from '#lib/connect/complete.ts';
import { createEdge } from '#lib/connect/edge.ts';
import { openRequest } from '#lib/connect/open-request.ts';
import { createPendingStore } from '#lib/connect/pending.ts';
import { type Database, openDatabase } from '#lib/storage/database.ts';
import { readSession } from '#lib/storage/session.ts';
import { fetchActivityPage } from '#lib/strava/activities.ts';
import { FakeStorage } from '#tests/unit/storage/fake-storage.ts';

const ORIGIN = 'https://milepost.example';
const BEGAN = new Date('2026-05-21T18:00:00Z');
const LATER = new Date('2026-05-23T18:00:00Z');
const SCOPES = ['read', 'activity:read', 'profile:read_all'];

const demoAt = (now: Date) => createDemoStrava({ origin: ORIGIN, began: BEGAN, now: () => now });

/** Connects with the app's own code, in a database of this test. */
async function connect({ fetch, consent }: DemoStrava, base = ''): Promise<Database> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const database = await openDatabase({ name: 'milepost-demo' });
  const marks = new FakeStorage();
  const local = () => marks;
  const pending = createPendingStore(local, local);
  const now = () => BEGAN;
  const edge = createEdge({ fetch, base, origin: ORIGIN });
  const departure = { config: await edge.config(), scopes: SCOPES, returnTo: '/dashboard', appOrigin: ORIGIN };
  const { searchParams } = await consent(await beginConnect({ ...departure, pending, crypto, now }));
  const callback = readCallback({ query: searchParams, pending, now });
  if (callback.kind === 'refused') throw new Error(callback.reason);
  await completeConnect({ callback, database, edge, locks: undefined, now, local });
  return database;
}

/** The newest activities, with what is stored. */
async function newest({ fetch }: DemoStrava, database: Database, now: Date, perPage = 200) {
  const edge = createEdge({ fetch, base: '', origin: ORIGIN });
  const session = await readSession(database);
  const request = openRequest({
    fetch,
    edgeOrigin: '',
    now: () => now,
    athleteId: session?.athlete.id ?? 0,
    database,
    locks: undefined,
    edge,
    config: await edge.config(),
    onSession: () => {},
    onReads: () => {},
  });
  return (await fetchActivityPage(request, { perPage }, () => now)).activities;
}

test.each(['', '/milepost', 'https://edge.example'])(
  'the app connects and reads in the demo, wherever its function is: %j',
  async (base) => {
    const demo = demoAt(BEGAN);
    const database = await connect(demo, base);
    const session = await readSession(database);
    expect(session?.athlete).toEqual({ id: 1_000_001, firstName: 'Sandbox', lastName: 'Runner' });
    expect(session?.scopes).toEqual(SCOPES);
    const activities = await newest(demo, database, BEGAN);
    expect(activities).toHaveLength(200);
    expect(activities.every(({ day }) => day * 86_400_000 <= BEGAN.getTime())).toBe(true);
  },
);

test('a page that is loaded again goes on with the stored tokens, fresh or run out, and with the same runner', async () => {
  const database = await connect(demoAt(BEGAN));
  const before = await newest(demoAt(BEGAN), database, BEGAN);
  const asleep = demoAt(LATER);
  const after = await newest(asleep, database, LATER);
  expect((await readSession(database))?.generation).toBe(2);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test('another address is no address of the demo, and nothing reaches the network', async () => {
  const network = vi.fn(async () => new Response());
  vi.stubGlobal('fetch', network);
  const demo = demoAt(BEGAN);
  const stranger = (address: string) => demo.fetch(address).then(String, (error: Error) => error.name);
  expect(await stranger('https://www.strava.com/api/v3/athlete')).toBe('TypeError');
  expect(await stranger('/privacy')).toBe('TypeError');
  await newest(demo, await connect(demo), BEGAN);
  expect(network).not.toHaveBeenCalled();
});

test('who asks the demo again and again meets no limit', async () => {
  const demo = demoAt(BEGAN);
  const database = await connect(demo);
  for (let times = 0; times < 120; times += 1) await newest(demo, database, BEGAN, 1);
  expect(await newest(demo, database, BEGAN, 1)).toHaveLength(1);
});
