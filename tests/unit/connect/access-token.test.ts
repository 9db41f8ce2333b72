import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AccessTokens } from '#lib/connect/access-token.ts';
import { SignedOutError } from '#lib/connect/errors.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { readAthlete, readSession, type Session } from '#lib/storage/session.ts';
import { aGrant, anAthlete, invalidGrant, type Said } from './edge-on-http.ts';
import { aSession, HOUR, NOON, signedIn, withoutRoomFor } from './signed-in.ts';

afterEach(() => vi.unstubAllGlobals());

test('a token with more than an hour left is used as it is', async () => {
  const { tab, refreshes } = await signedIn({ hour: 4.9 });
  expect(await tab().current()).toBe('access-1');
  expect(refreshes()).toBe(0);
});

test('a token with less than an hour left is refreshed, and the next generation stored', async () => {
  const { tab, database, refreshes } = await signedIn({ hour: 5.1 });
  const changes: (Session | undefined)[] = [];
  expect(await tab({ onChange: (session) => changes.push(session) }).current()).toBe('access-2');
  const { accessToken, refreshToken } = aGrant(2);
  const renewed = aSession({ accessToken, refreshToken, receivedAt: NOON + 5.1 * HOUR, generation: 2 });
  expect(await readSession(database)).toEqual(renewed);
  expect(changes).toEqual([renewed]);
  expect(await tab().current()).toBe('access-2');
  expect(refreshes()).toBe(1);
});

test('T1: twenty parallel 401s in one tab lead to one refresh', async () => {
  const { tab, refreshes } = await signedIn({ hour: 1 });
  const { replaceRefused } = tab();
  const tokens = await Promise.all(Array.from({ length: 20 }, () => replaceRefused('access-1')));
  expect(new Set(tokens)).toEqual(new Set(['access-2']));
  expect(refreshes()).toBe(1);
});

test('T1: a 401 that arrives after the refresh takes the token that is already there', async () => {
  const { tab, refreshes } = await signedIn({ hour: 1 });
  const { replaceRefused } = tab();
  await replaceRefused('access-1');
  expect(await replaceRefused('access-1')).toBe('access-2');
  expect(refreshes()).toBe(1);
});

test.each<[string, (tokens: AccessTokens) => Promise<string>]>([
  ['whose clock says so', (tokens) => tokens.current()],
  ['that were refused', (tokens) => tokens.replaceRefused('access-1')],
])('T2: eight tabs %s ask once for a token', async (_, need) => {
  const { tab, refreshes } = await signedIn();
  const tokens = await Promise.all(Array.from({ length: 8 }, () => need(tab())));
  expect(tokens).toEqual(Array.from({ length: 8 }, () => 'access-2'));
  expect(refreshes()).toBe(1);
});

describe('T7: a clock that jumps costs at most one refresh:', () => {
  test.each([
    [-2, 1],
    [-0.01, 1],
    [2, 0],
    [5, 1],
    [24, 1],
    [24 * 365, 1],
  ])('to %d hours after the token came: %d', async (hour, expected) => {
    const { tab, clock, refreshes } = await signedIn({ hour: 1 });
    const tokens = tab();
    await tokens.current();
    clock.hour = hour;
    for (let request = 0; request < 5; request++) await tokens.current();
    expect(refreshes()).toBe(expected);
  });

  test('T7: a 401 beats a clock that says the token is good', async () => {
    const { tab, refreshes } = await signedIn({ hour: 0.1 });
    expect(await tab().replaceRefused('access-1')).toBe('access-2');
    expect(refreshes()).toBe(1);
  });
});

describe('T9, T10: tokens are kept, and the error is what it was,', () => {
  test.each<[string, Said]>([
    ['misconfigured', [500, { error: 'misconfigured' }]],
    ['app_inactive', [503, { error: 'app_inactive' }]],
    ['rate_limited', [429, { error: 'rate_limited' }]],
    ['upstream', [502, { error: 'upstream' }]],
    ['unreachable', [403, '<html>Are you human?']],
    ['invalid_code', [400, { error: 'invalid_code' }]],
  ])('when the function says %s', async (code, said) => {
    const { tab, database } = await signedIn({ hour: 6.1, answer: () => said });
    await expect(tab().current()).rejects.toMatchObject({ name: 'EdgeError', code });
    expect(await readSession(database)).toEqual(aSession());
  });

  test('when there is no network', async () => {
    const { tab, database, close } = await signedIn({ hour: 6.1 });
    await close();
    await expect(tab().current()).rejects.toMatchObject({ code: 'unreachable' });
    expect(await readSession(database)).toEqual(aSession());
  });

  test('and the next request may ask again', async () => {
    let down = true;
    const { tab } = await signedIn({
      hour: 6.1,
      answer: () => (down ? [502, { error: 'upstream' }] : [200, aGrant(2)]),
    });
    const tokens = tab();
    await expect(tokens.current()).rejects.toMatchObject({ code: 'upstream' });
    down = false;
    expect(await tokens.current()).toBe('access-2');
  });
});

test('T3, T11: a token that Strava no longer honours signs out, keeps the training and says whose it is', async () => {
  const { tab, database } = await signedIn({ answer: () => invalidGrant });
  await database.set([['log:1001', 'the training']]);
  const changes: (Session | undefined)[] = [];
  const refused = tab({ onChange: (session) => changes.push(session) }).current();
  await expect(refused).rejects.toBeInstanceOf(SignedOutError);
  await expect(refused).rejects.toMatchObject({ code: 'signed_out', cause: { code: 'invalid_grant' } });
  expect(await readSession(database)).toBeUndefined();
  expect(await readAthlete(database)).toEqual(anAthlete);
  expect(await database.get('log:1001')).toBe('the training');
  expect(JSON.stringify(await database.get('session'))).not.toMatch(/access-|sealed-/);
  expect(changes).toEqual([undefined]);
});

test('nobody is connected: signed out, and nobody is asked', async () => {
  const { tab, database, refreshes } = await signedIn();
  await database.remove(['session']);
  await expect(tab().current()).rejects.toMatchObject({ code: 'signed_out' });
  await expect(tab().replaceRefused('access-1')).rejects.toMatchObject({ code: 'signed_out' });
  expect(refreshes()).toBe(0);
});

test('a disk without room keeps the new tokens in this tab, and stores them when there is room', async () => {
  const { tab, database, refreshes } = await signedIn();
  const full = withoutRoomFor(database, 2, new StorageError('full', 'no room'));
  const tokens = tab({ database: full });
  expect(await tokens.current()).toBe('access-2');
  expect(await tokens.current()).toBe('access-2');
  expect(await readSession(database)).toEqual(aSession());
  expect(await tokens.current()).toBe('access-2');
  expect(await readSession(database)).toMatchObject({ generation: 2, refreshToken: 'sealed-2' });
  expect(refreshes()).toBe(1);
});

test('storage that fails once Strava has answered does not lose the new tokens', async () => {
  const { tab, database } = await signedIn();
  let reads = 0;
  const late = new StorageError('timeout', 'no answer');
  const get = (key: string) => (++reads === 3 ? Promise.reject(late) : database.get(key));
  expect(await tab({ database: { ...database, get } }).current()).toBe('access-2');
  expect(await readSession(database)).toMatchObject({ generation: 2, refreshToken: 'sealed-2' });
});

test('one who gives up gets the reason at once, the refresh goes on for the others', async () => {
  const { tab, refreshes } = await signedIn();
  const tokens = tab();
  const giveUp = new AbortController();
  const abandoned = tokens.current(giveUp.signal);
  const waiting = tokens.current();
  giveUp.abort();
  await expect(abandoned).rejects.toMatchObject({ name: 'AbortError' });
  await expect(tokens.replaceRefused('access-1', giveUp.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect(await waiting).toBe('access-2');
  expect(refreshes()).toBe(1);
});
