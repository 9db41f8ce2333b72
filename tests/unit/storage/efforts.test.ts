import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { removeOldLogs } from '#lib/storage/athletes.ts';
import { type Database, openDatabase } from '#lib/storage/database.ts';
import { dropEfforts, keepEfforts, readEfforts } from '#lib/storage/efforts.ts';
import { writeSession } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { aDay } from '#tests/builders.ts';
import type { FoundEfforts } from '#lib/training/stream/found-efforts.ts';
import { epochSeconds, seconds } from '#lib/training/units.ts';
import { aSession } from '#tests/unit/connect/signed-in.ts';

const ME = 1001;
const NOW = epochSeconds(1_780_000_000);
const WEEK = 7 * 86_400;
const since = epochSeconds(NOW - WEEK);

const found = (activityId: number, differing: Partial<FoundEfforts> = {}): FoundEfforts => ({
  activityId,
  day: aDay('2026-05-20'),
  source: 'stream',
  readAt: NOW,
  efforts: [{ distanceId: '5k', time: seconds(1200), from: seconds(61) }],
  ...differing,
});

let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  await writeSession(database, aSession());
});
afterEach(() => vi.unstubAllGlobals());

const ids = async () => (await readEfforts(database, ME, since)).map(({ activityId, source }) => [activityId, source]);

it('the efforts of an activity take the place of earlier ones from the same source', async () => {
  await keepEfforts(database, ME, found(1));
  await keepEfforts(database, ME, found(2, { efforts: [] }));
  await keepEfforts(database, ME, found(1, { source: 'strava' }));
  const better = found(1, { efforts: [{ distanceId: '5k', time: seconds(1190), from: seconds(0) }] });
  expect(await keepEfforts(database, ME, better)).toHaveLength(3);
  expect(await readEfforts(database, ME, since)).toEqual([
    found(2, { efforts: [] }),
    found(1, { source: 'strava' }),
    better,
  ]);
});

it('they are not given back after seven days, and go then, of everybody', async () => {
  await keepEfforts(database, ME, found(1, { readAt: epochSeconds(NOW - WEEK - 1) }));
  await keepEfforts(database, ME, found(2, { readAt: since }));
  await database.set([['efforts:8', [found(3, { readAt: epochSeconds(1) })]]]);
  expect(await ids()).toEqual([[2, 'stream']]);
  await removeOldLogs(database, since, ME);
  expect((await database.keys()).filter((key) => key.startsWith('efforts'))).toEqual([`efforts:${ME}`]);
  expect(await database.get(`efforts:${ME}`)).toEqual([found(2, { readAt: since })]);
});

it('they go with their activity, and with the athlete', async () => {
  for (const id of [1, 2, 3]) await keepEfforts(database, ME, found(id));
  await dropEfforts(database, ME, (id) => id !== 2);
  expect(await ids()).toEqual([
    [1, 'stream'],
    [3, 'stream'],
  ]);
  await wipeAthlete(database, ME);
  expect(await keepEfforts(database, ME, found(4))).toEqual([]);
  expect(await ids()).toEqual([]);
});

it('what is none is passed over', async () => {
  const effort = { distanceId: '5k', time: 1200, from: 0 };
  const broken = [
    { ...effort, time: 0 },
    { ...effort, from: -1 },
    { ...effort, distanceId: '' },
  ].map((one) => found(1, { efforts: [one as never] }));
  const odd = [found(0), found(2, { source: 'legend' as never }), found(3, { day: 1.5 as never }), 'efforts', null];
  await database.set([[`efforts:${ME}`, [...broken, ...odd, found(5)]]]);
  expect(await ids()).toEqual([[5, 'stream']]);
});
