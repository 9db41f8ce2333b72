import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '#lib/storage/database.ts';
import { changeExclusions, readExclusions } from '#lib/storage/exclusions.ts';
import { removeSession } from '#lib/storage/remove-session.ts';
import { readSession, SESSION_KEY } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import type { Exclusion } from '#lib/training/exclusions.ts';
import { aSession } from '#tests/unit/connect/signed-in.ts';

const { athlete } = aSession();
const KEY = `exclusions:${athlete.id}`;
const FUTURE = { kind: 'weather', worse: 'rain' };
const byName = (contains: string): Exclusion => ({ kind: 'name', contains });
const byId = (id: number): Exclusion => ({ kind: 'activity', id });

let database: Database;

const add = (exclusion: Exclusion, tab = database) => changeExclusions(tab, athlete.id, (list) => [...list, exclusion]);

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  await database.set([[SESSION_KEY, aSession()]]);
});

it('what is left out is read as it was written, and nothing is stored once all of it is back', async () => {
  await add(byName('commute'));
  expect(await add(byId(20_000_000_001))).toEqual([byName('commute'), byId(20_000_000_001)]);
  expect(await readExclusions(database, athlete.id)).toEqual([byName('commute'), byId(20_000_000_001)]);
  await changeExclusions(database, athlete.id, () => []);
  expect(await database.get(KEY)).toBeUndefined();
});

it('tabs that change it at the same moment lose nothing of each other', async () => {
  const tabs = await Promise.all([openDatabase(), openDatabase(), openDatabase()]);
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  await Promise.all(names.map((name, index) => add(byName(name), tabs[index % 3])));
  const stored = await readExclusions(database, athlete.id);
  expect(stored.map((exclusion) => 'contains' in exclusion && exclusion.contains).sort()).toEqual(names);
});

it('what a later version left out is passed over, and is still there after a change', async () => {
  await database.set([[KEY, [FUTURE, byId(7), 'nonsense']]]);
  expect(await readExclusions(database, athlete.id)).toEqual([byId(7)]);
  await changeExclusions(database, athlete.id, () => []);
  expect(await database.get(KEY)).toEqual([FUTURE, 'nonsense']);
});

it.each([
  ['text', 'commute'],
  ['an object', { kind: 'activity', id: 7 }],
  ['null', null],
  ['NaN', NaN],
])('stored %s counts as nothing left out, and the next change is stored', async (_, garbage) => {
  await database.set([[KEY, garbage]]);
  expect(await readExclusions(database, athlete.id)).toEqual([]);
  await add(byId(7));
  expect(await database.get(KEY)).toEqual([byId(7)]);
});

it('it belongs to one athlete, stays when Strava ends the connection, and goes with everything of theirs', async () => {
  await add(byId(7));
  await removeSession(database);
  expect(await readSession(database)).toBeUndefined();
  expect(await readExclusions(database, athlete.id)).toEqual([byId(7)]);
  expect(await add(byId(8))).toEqual([byId(7), byId(8)]);
  expect(await readExclusions(database, athlete.id + 1)).toEqual([]);
  await wipeAthlete(database, athlete.id);
  expect(await database.keys()).not.toContain(KEY);
});

it('nothing comes back after another tab has wiped the athlete', async () => {
  await add(byId(7));
  await wipeAthlete(database, athlete.id);
  expect(await add(byId(8))).toEqual([]);
  expect(await database.keys()).not.toContain(KEY);
});

it('not even when the wipe comes between reading and writing', async () => {
  const wipedMeanwhile: Database = {
    ...database,
    set: async (...parameters) => {
      await wipeAthlete(database, athlete.id);
      return database.set(...parameters);
    },
  };
  expect(await add(byId(7), wipedMeanwhile)).toEqual([]);
  expect(await database.keys()).not.toContain(KEY);
});
