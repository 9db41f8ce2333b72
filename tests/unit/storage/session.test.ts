import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '#lib/storage/database.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { readPreferences, writePreferences } from '#lib/storage/preferences.ts';
import { removeSession } from '#lib/storage/remove-session.ts';
import { parseSession, readSession, type Session, writeSession } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const session: Session = {
  athlete: { id: 1001, firstName: 'Test', lastName: '' },
  scopes: ['read', 'activity:read'],
  accessToken: 'access-1',
  expiresIn: 21_600,
  receivedAt: 1_772_700_000_000,
  refreshToken: 'sealed-1',
  generation: 1,
};

test('a session is kept, replaced and removed', async () => {
  const database = await openDatabase();
  await writeSession(database, session);
  await writeSession(database, { ...session, generation: 2 });
  expect(await readSession(database)).toEqual({ ...session, generation: 2 });
  await removeSession(database);
  expect(await readSession(database)).toBeUndefined();
});

test('S8: a session with any field missing or mistyped is none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(session)), fc.anything(), (field, value) => {
      const parsed = parseSession({ ...session, [field]: value });
      if (parsed) expect(parsed).toEqual({ ...session, [field]: parsed[field as keyof Session] });
    }),
  );
  for (const field of Object.keys(session)) {
    expect(parseSession({ ...session, [field]: undefined })).toBeUndefined();
    expect(parseSession({ ...session, [field]: NaN })).toBeUndefined();
  }
});

test('preferences are kept, and a choice of another version counts as none', async () => {
  const database = await openDatabase();
  expect(await readPreferences(database)).toEqual({});
  await writePreferences(database, { units: 'imperial', weekStart: 'sunday' });
  expect(await readPreferences(database)).toEqual({ units: 'imperial', weekStart: 'sunday' });
  await database.set([['preferences', { units: 'furlongs', weekStart: 'sunday' }]]);
  expect(await readPreferences(database)).toEqual({ weekStart: 'sunday' });
});

test('S14: a wipe leaves nothing of the athlete, and everything of another', async () => {
  const database = await openDatabase();
  await writeSession(database, session);
  await writePreferences(database, { units: 'metric' });
  await database.set([['budget:1001', { used: 3 }]]);
  for (const athlete of [1001, 21_001]) await writeLog(database, athlete, EMPTY_LOG);
  await wipeAthlete(database, 1001);
  expect(await database.keys()).toEqual(['log:21001', 'preferences']);
});

test("wiping one athlete keeps another athlete's session, but no unreadable one", async () => {
  const database = await openDatabase();
  await writeSession(database, session);
  await wipeAthlete(database, 1002);
  expect(await readSession(database)).toEqual(session);
  await database.set([['session', { accessToken: 'left over' }]]);
  await wipeAthlete(database, 1002);
  expect(await database.keys()).toEqual([]);
});
