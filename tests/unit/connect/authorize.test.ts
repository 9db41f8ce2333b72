import { createHash, webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { beginConnect } from '#lib/connect/authorize.ts';
import { readCallback } from '#lib/connect/callback.ts';
import { createPendingStore } from '#lib/connect/pending.ts';
import { blockedStorage, FakeStorage } from '#tests/unit/storage/fake-storage.ts';

const now = () => new Date('2026-03-05T12:00:00Z');

function departure() {
  const session = new FakeStorage();
  const local = new FakeStorage();
  return {
    config: {
      clientId: '4711',
      authorizeUrl: 'https://www.strava.com/oauth/authorize',
      apiBase: 'https://www.strava.com/api/v3',
      readShare: { perQuarterHour: 20, perDay: 200 },
    },
    scopes: ['read', 'activity:read'],
    returnTo: '/trends?range=26',
    appOrigin: 'https://milepost.example',
    pending: createPendingStore(
      () => session,
      () => local,
    ),
    crypto: webcrypto as Crypto,
    now,
  };
}

test('the address names the app, the way back, what is asked for and the proof', async () => {
  const url = await beginConnect(departure());
  const { state, code_challenge, ...rest } = Object.fromEntries(url.searchParams);
  expect(url.origin + url.pathname).toBe('https://www.strava.com/oauth/authorize');
  expect(rest).toEqual({
    client_id: '4711',
    redirect_uri: 'https://milepost.example/callback',
    response_type: 'code',
    approval_prompt: 'auto',
    scope: 'read,activity:read',
    code_challenge_method: 'S256',
  });
  expect(state).toMatch(/^[\w-]{43}$/);
  expect(code_challenge).toMatch(/^[\w-]{43}$/);
});

test('the way back finds the verifier whose SHA-256 is the challenge', async () => {
  const leaving = departure();
  const { searchParams } = await beginConnect(leaving);
  const query = new URLSearchParams({ state: searchParams.get('state') ?? '', code: 'c0de', scope: 'read' });
  const answer = readCallback({ query, pending: leaving.pending, now });
  if (answer.kind !== 'granted') throw new Error(answer.reason);
  const challenge = createHash('sha256').update(answer.codeVerifier).digest('base64url');
  expect(searchParams.get('code_challenge')).toBe(challenge);
  expect(answer.returnTo).toBe('/trends?range=26');
});

test('every departure has its own state and verifier', async () => {
  const leaving = departure();
  const urls = await Promise.all([beginConnect(leaving), beginConnect(leaving)]);
  expect(new Set(urls.map((url) => url.searchParams.get('state'))).size).toBe(2);
  expect(new Set(urls.map((url) => url.searchParams.get('code_challenge'))).size).toBe(2);
});

test('an app in a folder comes back to that folder, and asking for more forces the question', async () => {
  const url = await beginConnect({ ...departure(), base: '/milepost', force: true });
  expect(url.searchParams.get('redirect_uri')).toBe('https://milepost.example/milepost/callback');
  expect(url.searchParams.get('approval_prompt')).toBe('force');
});

test('P6: without https the browser has no cryptography, and nobody is sent away', async () => {
  const crypto = { getRandomValues: webcrypto.getRandomValues } as Crypto;
  await expect(beginConnect({ ...departure(), crypto })).rejects.toMatchObject({ code: 'insecure_page' });
});

test('a browser that keeps nothing sends nobody away, since the answer could not be recognised', async () => {
  const pending = createPendingStore(blockedStorage, blockedStorage);
  await expect(beginConnect({ ...departure(), pending })).rejects.toMatchObject({ code: 'storage_blocked' });
});
