import { afterEach, expect, test, vi } from 'vitest';
import { disconnect } from '#lib/connect/disconnect.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { migrate } from '#lib/storage/migrations.ts';
import { readSession, writeSession } from '#lib/storage/session.ts';
import { aGrant, anAthlete, invalidGrant, rotating, type Said, signal } from './edge-on-http.ts';
import { aSession, signedIn } from './signed-in.ts';

afterEach(() => vi.unstubAllGlobals());

const never = new Promise<never>(() => {});

test('T4: a tab that was frozen with the lock is not waited for', async () => {
  const { tab, locks, database, refreshes } = await signedIn();
  void locks.request('milepost:token', () => never);
  expect(await tab({ lockWaitMs: 20 }).current()).toBe('access-2');
  expect(await readSession(database)).toMatchObject({ generation: 2 });
  expect(refreshes()).toBe(1);
});

test('T4: after the wait the store is read again, before anybody is asked', async () => {
  const { tab, locks, database, now, refreshes } = await signedIn();
  void locks.request('milepost:token', () => never);
  const waiting = tab({ lockWaitMs: 200 }).current();
  await writeSession(database, aSession({ accessToken: 'access-2', receivedAt: now().getTime(), generation: 2 }));
  expect(await waiting).toBe('access-2');
  expect(refreshes()).toBe(0);
});

test('T5: without locks one tab still asks once', async () => {
  const { tab, refreshes } = await signedIn();
  const tokens = tab({ locks: undefined });
  expect(await Promise.all([tokens.current(), tokens.current()])).toEqual(['access-2', 'access-2']);
  expect(refreshes()).toBe(1);
});

test('T6: whoever is refused after another tab rotated takes what that tab stored', async () => {
  const session = aSession({ accessToken: 'access-2', refreshToken: 'sealed-2', generation: 2 });
  const { tab, database } = await signedIn({
    answer: async (): Promise<Said> => {
      await writeSession(database, session);
      return invalidGrant;
    },
  });
  expect(await tab().current()).toBe('access-2');
  expect(await readSession(database)).toEqual(session);
});

test('T5, T6: two tabs without locks race: the loser waits for the winner to store, and both go on', async () => {
  const rotate = rotating();
  const loserRefused = signal();
  const { tab, database, refreshes } = await signedIn({
    answer: async (heard) => {
      const said = rotate(heard);
      if (said[0] === 200) await loserRefused.given;
      else loserRefused.give();
      return said;
    },
  });
  const first = tab({ locks: undefined, pause: () => second });
  const second: Promise<string> = tab({ locks: undefined, pause: () => winner }).current();
  const winner = first.current();
  expect(await Promise.all([winner, second])).toEqual(['access-2', 'access-2']);
  expect(await readSession(database)).toMatchObject({ generation: 2, refreshToken: 'sealed-2' });
  expect(refreshes()).toBe(2);
});

test('two answers to one token: the second to arrive does not overwrite the first', async () => {
  const newer = aSession({ accessToken: 'access-9', refreshToken: 'sealed-9', generation: 2 });
  const { tab, database } = await signedIn({
    answer: async (): Promise<Said> => {
      await writeSession(database, newer);
      return [200, aGrant(2)];
    },
  });
  expect(await tab().current()).toBe('access-9');
  expect(await readSession(database)).toEqual(newer);
});

test('T12: a disconnect during a refresh is final: the session does not come back, the new tokens are revoked', async () => {
  const tabs = { tell: () => {}, listen: () => () => {}, close: () => {} };
  const { tab, database, edge, of } = await signedIn({
    answer: async ({ path, body }): Promise<Said> => {
      if (path === '/api/revoke') return [200, {}];
      if (body['grant'] === 'refresh') await disconnect({ athleteId: 1001, database, edge, locks: undefined, tabs });
      return [200, aGrant(2)];
    },
  });
  await expect(tab().current()).rejects.toMatchObject({ code: 'signed_out' });
  expect(await database.keys()).toEqual([]);
  expect(of('/api/revoke').map(({ body }) => body['refreshToken'])).toEqual(['sealed-1', 'sealed-2']);
});

test('T4: a tab that thaws with new tokens brings back the session that another tab found void', async () => {
  const rotate = rotating();
  const asked = signal();
  const thaw = signal();
  const { tab, database } = await signedIn({
    answer: async (heard) => {
      const said = rotate(heard);
      asked.give();
      if (said[0] === 200) await thaw.given;
      return said;
    },
  });
  const frozen = tab().current();
  await asked.given;
  const impatient = tab({ lockWaitMs: 20, pause: async () => {} }).current();
  await expect(impatient).rejects.toMatchObject({ code: 'signed_out' });
  expect(await readSession(database)).toBeUndefined();
  thaw.give();
  expect(await frozen).toBe('access-2');
  expect(await readSession(database)).toMatchObject({ accessToken: 'access-2', refreshToken: 'sealed-2' });
});

test('S9: a tab of an older version asks for no tokens that it could not store', async () => {
  const { tab, database, refreshes } = await signedIn();
  await migrate(await openDatabase({ schema: 2 }), [async () => []]);
  await expect(tab().current()).rejects.toMatchObject({ name: 'StorageError', code: 'newer' });
  expect(refreshes()).toBe(0);
  expect(await readSession(database)).toEqual(aSession());
});

test('D12: a tab never gets the token of another athlete, who connected in another tab', async () => {
  const other = aSession({ athlete: { ...anAthlete, id: 2002 }, accessToken: 'access-b', refreshToken: 'sealed-b' });
  const { tab, database, of } = await signedIn({
    answer: async ({ path }): Promise<Said> => {
      if (path === '/api/revoke') return [200, {}];
      await writeSession(database, other);
      return [200, aGrant(2)];
    },
  });
  const tokens = tab();
  await expect(tokens.current()).rejects.toMatchObject({ code: 'signed_out' });
  await expect(tokens.current()).rejects.toMatchObject({ code: 'signed_out' });
  expect(await readSession(database)).toEqual(other);
  expect(of('/api/revoke').map(({ body }) => body)).toEqual([{ refreshToken: 'sealed-2' }]);
});
