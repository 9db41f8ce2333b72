import { afterEach, describe, expect, test } from 'vitest';
import { createEdge } from '#lib/connect/edge.ts';
import { aGrant, anAthlete, edgeOnHttp, rotating, type Said } from './edge-on-http.ts';

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  closing = [];
});

async function started(answer?: Parameters<typeof edgeOnHttp>[0]) {
  const player = await edgeOnHttp(answer);
  closing.push(player.close);
  return player;
}

const config = {
  clientId: '4711',
  authorizeUrl: 'https://www.strava.com/oauth/authorize',
  apiBase: 'https://www.strava.com/api/v3',
  readShare: { perQuarterHour: 20, perDay: 200 },
};

test('the configuration is asked for and given, without what was not agreed', async () => {
  const { edge, heard } = await started(() => [200, { ...config, extra: 'dropped' }]);
  expect(await edge.config()).toEqual(config);
  expect(heard).toEqual([{ method: 'GET', path: '/api/config', type: undefined, body: {} }]);
});

test.each([0, -1, 1.5, '10', null, Number.MAX_VALUE])('a number of places that is %o is left out', async (places) => {
  const { edge } = await started(() => [200, { ...config, places }]);
  expect(await edge.config()).toEqual(config);
});

test('the number of places comes along where the owner said it', async () => {
  const { edge } = await started(() => [200, { ...config, places: 10 }]);
  expect(await edge.config()).toEqual({ ...config, places: 10 });
});

test('O10: the configuration is asked for in the name of the origin that the browser sees', async () => {
  const { base, heard } = await started(() => [403, { error: 'forbidden_origin' }]);
  const edge = createEdge({ fetch, base, origin: 'https://a-fork.example' });
  await expect(edge.config()).rejects.toMatchObject({ code: 'forbidden_origin' });
  expect(heard.map(({ path }) => path)).toEqual(['/api/config?origin=https%3A%2F%2Fa-fork.example']);
});

test('a code, a refresh and a revocation are sent as JSON to their addresses', async () => {
  const { edge, heard } = await started(rotating());
  expect(await edge.exchange('c0de', 'v3rifier')).toEqual({ ...aGrant(1), athlete: anAthlete });
  expect(await edge.refresh('sealed-1')).toEqual(aGrant(2));
  expect(await edge.revoke('sealed-2')).toBeUndefined();
  const sent = { method: 'POST', type: 'application/json' };
  expect(heard).toEqual([
    { ...sent, path: '/api/token', body: { grant: 'code', code: 'c0de', codeVerifier: 'v3rifier' } },
    { ...sent, path: '/api/token', body: { grant: 'refresh', refreshToken: 'sealed-1' } },
    { ...sent, path: '/api/revoke', body: { refreshToken: 'sealed-2' } },
  ]);
});

test('a refresh outlives the tab, and never follows a redirect', async () => {
  const { base } = await started(rotating());
  const inits: (RequestInit | undefined)[] = [];
  const edge = createEdge({
    base,
    fetch: (url, init) => {
      inits.push(init);
      return fetch(url, init);
    },
  });
  await edge.refresh('sealed-1');
  expect(inits).toMatchObject([{ method: 'POST', keepalive: true, redirect: 'error' }]);
});

describe('T10: a refusal keeps its code:', () => {
  const retryAt = '2026-03-05T12:15:00.000Z';
  test.each<[string, Said, object]>([
    ['the token is void', [401, { error: 'invalid_grant' }], { code: 'invalid_grant', retryAt: undefined }],
    [
      'too many requests',
      [429, { error: 'rate_limited', retryAt }],
      { code: 'rate_limited', retryAt: new Date(retryAt) },
    ],
    ['a date that is none', [429, { error: 'rate_limited', retryAt: 'soon' }], { retryAt: undefined }],
    ['settings are wrong', [500, { error: 'misconfigured' }], { code: 'misconfigured' }],
    ['O10 the origin is not allowed', [403, { error: 'forbidden_origin' }], { code: 'forbidden_origin' }],
    ['an unknown word', [401, { error: 'toString' }], { code: 'upstream' }],
    ['an unknown word of too many requests', [429, {}], { code: 'rate_limited' }],
    ['null', [503, null], { code: 'upstream' }],
    ['a captcha', [403, '<html>Are you human?'], { code: 'unreachable' }],
    ['a host without a function', [404, '<html>Not found'], { code: 'unreachable' }],
    ['a page with status 200', [200, '<html>Welcome to this train'], { code: 'unreachable' }],
    ['a gateway in trouble', [502, '<html>Bad gateway'], { code: 'upstream' }],
    ['nothing at all', [200, ''], { code: 'unreachable' }],
  ])('%s', async (_, said, expected) => {
    const { edge } = await started(() => said);
    await expect(edge.refresh('sealed-1')).rejects.toMatchObject({ name: 'EdgeError', ...expected });
  });
});

test.each([
  { accessToken: '' },
  { accessToken: 7 },
  { refreshToken: undefined },
  { expiresIn: 0 },
  { expiresIn: '21600' },
  { expiresAt: null },
])('a grant with %o is none', async (wrong) => {
  const { edge } = await started(() => [200, { ...aGrant(1), ...wrong }]);
  await expect(edge.refresh('sealed-1')).rejects.toMatchObject({ code: 'upstream' });
});

test.each([
  { clientId: 4711 },
  { authorizeUrl: 'javascript:alert(1)' },
  { authorizeUrl: '/authorize' },
  { apiBase: 'ftp://strava.example' },
  { readShare: { perDay: 200 } },
  { readShare: null },
])('a configuration with %o is none', async (wrong) => {
  const { edge } = await started(() => [200, { ...config, ...wrong }]);
  await expect(edge.config()).rejects.toMatchObject({ code: 'upstream' });
});

test('an athlete that is not whole is left out', async () => {
  const { edge } = await started(() => [200, { ...aGrant(1), athlete: { ...anAthlete, id: -1 } }]);
  expect(await edge.exchange('c0de', 'v3rifier')).toEqual(aGrant(1));
});

test('T9: without a network the function is unreachable', async () => {
  const { edge, close } = await started();
  await close();
  closing = [];
  await expect(edge.refresh('sealed-1')).rejects.toMatchObject({ name: 'EdgeError', code: 'unreachable' });
});

test('a function that does not answer in time is unreachable', async () => {
  const { base } = await started(() => new Promise<Said>(() => {}));
  const edge = createEdge({ fetch, base, timeoutMs: 20 });
  await expect(edge.config()).rejects.toMatchObject({ code: 'unreachable', cause: { name: 'TimeoutError' } });
});

test('giving up is no failure: the reason comes through as it is', async () => {
  const { edge } = await started(() => new Promise<Said>(() => {}));
  const giveUp = new AbortController();
  const asked = edge.config(giveUp.signal);
  giveUp.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
