import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallbackGranted } from '#lib/connect/callback.ts';
import { completeConnect } from '#lib/connect/complete.ts';
import { readConnected } from '#lib/storage/before-paint.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { removeSession } from '#lib/storage/remove-session.ts';
import { readSession, writeSession } from '#lib/storage/session.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { FakeStorage } from '#tests/unit/storage/fake-storage.ts';
import { aGrant, anAthlete, rotating, type Said } from './edge-on-http.ts';
import { aSession, signedIn } from './signed-in.ts';

let storage = new FakeStorage();
beforeEach(() => (storage = new FakeStorage()));
afterEach(() => vi.unstubAllGlobals());

const granted: CallbackGranted = {
  kind: 'granted',
  code: 'c0de',
  codeVerifier: 'v3rifier',
  scopes: ['read', 'activity:read'],
  returnTo: '/trends',
};

/** A browser in which nobody is connected. */
async function browser(answer: Parameters<typeof signedIn>[0] = {}) {
  const { database, edge, locks, now, of } = await signedIn({ hour: 0, ...answer });
  await database.remove(['session']);
  const local = () => storage;
  const complete = (scopes = granted.scopes) =>
    completeConnect({ callback: { ...granted, scopes }, database, edge, locks, now, local });
  return { database, of, local, complete };
}

test.each([['activity:read'], ['activity:read_all']])('with %s granted the session is stored', async (scope) => {
  const { database, complete, local, of } = await browser();
  const session = aSession({ scopes: ['read', scope] });
  const connection = await complete(['read', scope]);
  expect(connection).toMatchObject({ kind: 'connected', session, returnTo: '/trends', otherAthletes: [] });
  expect(await readSession(database)).toEqual(session);
  expect(readConnected(local)).toBe(true);
  expect(of('/api/token').map(({ body }) => body)).toEqual([{ grant: 'code', code: 'c0de', codeVerifier: 'v3rifier' }]);
});

test('O7: with the box unticked nothing is stored, the tokens are revoked, and the box is named', async () => {
  const { database, complete, local, of } = await browser();
  expect(await complete(['read', 'activity:write'])).toEqual({
    kind: 'refused',
    reason: 'scope_missing',
    box: 'View data about your activities',
    returnTo: '/trends',
  });
  expect(await database.keys()).toEqual([]);
  expect(readConnected(local)).toBe(false);
  expect(of('/api/revoke').map(({ body }) => body)).toEqual([{ refreshToken: 'sealed-1' }]);
});

test('O7: a revocation that fails does not hide which box was unticked', async () => {
  const rotate = rotating();
  const answer = (heard: Parameters<typeof rotate>[0]): Said =>
    heard.path === '/api/revoke' ? [502, { error: 'upstream' }] : rotate(heard);
  const { complete } = await browser({ answer });
  expect(await complete(['read'])).toMatchObject({ kind: 'refused', reason: 'scope_missing' });
});

test('a code that is refused stores nothing', async () => {
  const { database, complete } = await browser({ answer: () => [400, { error: 'invalid_code' }] });
  await expect(complete()).rejects.toMatchObject({ code: 'invalid_code' });
  expect(await database.keys()).toEqual([]);
});

test('an answer that does not say who connected is given back', async () => {
  const answer = ({ path }: { path: string }): Said => (path === '/api/revoke' ? [200, {}] : [200, aGrant(1)]);
  const { database, complete, of } = await browser({ answer });
  await expect(complete()).rejects.toMatchObject({ code: 'upstream' });
  expect(await database.keys()).toEqual([]);
  expect(of('/api/revoke')).toHaveLength(1);
});

test('connecting again counts the generation on, so that a refresh under way does not overwrite it', async () => {
  const { database, complete } = await browser();
  await writeSession(database, aSession({ generation: 7 }));
  expect(await complete()).toMatchObject({ session: { generation: 8 }, otherAthletes: [] });
});

test('O13: another athlete who is connected is named, and keeps the data', async () => {
  const { database, complete } = await browser();
  await writeSession(database, aSession({ athlete: { ...anAthlete, id: 2002 } }));
  await writeLog(database, 2002, EMPTY_LOG);
  expect(await complete()).toMatchObject({ kind: 'connected', otherAthletes: [2002] });
  expect(await database.keys()).toEqual(['log:2002', 'session']);
});

test('O13: another athlete who was signed out, or left only training, is named too', async () => {
  const { database, complete } = await browser();
  await writeSession(database, aSession({ athlete: { ...anAthlete, id: 3003 } }));
  await removeSession(database);
  expect(await complete()).toMatchObject({ otherAthletes: [3003] });
  await writeLog(database, 4004, EMPTY_LOG);
  expect(await complete()).toMatchObject({ otherAthletes: [4004] });
});

test('O13: whoever asks for it has the others’ training removed and the earlier connection given back', async () => {
  const { database, complete, of } = await browser();
  await writeSession(database, aSession({ athlete: { ...anAthlete, id: 2002 }, refreshToken: 'sealed-of-2002' }));
  for (const id of [2002, 3003, anAthlete.id]) await writeLog(database, id, EMPTY_LOG);
  const connection = await complete();
  if (connection.kind !== 'connected') throw new Error(connection.reason);
  expect(connection.otherAthletes).toEqual([2002, 3003]);
  await connection.removeOthers();
  expect(await database.keys()).toEqual([`log:${anAthlete.id}`, 'session']);
  expect(await readSession(database)).toEqual(connection.session);
  expect(of('/api/revoke').map(({ body }) => body)).toEqual([{ refreshToken: 'sealed-of-2002' }]);
});

test('O13: the athlete’s own earlier connection is not given back', async () => {
  const { database, complete, of } = await browser();
  await writeSession(database, aSession());
  await writeLog(database, 2002, EMPTY_LOG);
  const connection = await complete();
  if (connection.kind === 'connected') await connection.removeOthers();
  expect(await database.keys()).toEqual(['session']);
  expect(of('/api/revoke')).toEqual([]);
});
