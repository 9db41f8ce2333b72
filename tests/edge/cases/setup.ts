import { expect, it } from 'vitest';
import { canariesIn } from '#tests/edge/canary.ts';
import { fault, json, said, type Edge } from '#tests/edge/edge.ts';
import { otherOrigin } from '#tests/edge/environments.ts';
import type { Script } from '#tests/edge/upstream.ts';

const toLogin: Script = { status: 302, body: '', headers: { location: 'https://www.strava.com/login' } };
const notThisHost: Script = { status: 400, body: fault('Application', 'redirect_uri', 'invalid') };

export function setupCases(edge: () => Edge): void {
  it.each([
    ['leads to its login page', toLogin, true],
    ['shows its consent page', { status: 200, body: '<h1>Authorize</h1>' }, true],
    ['names the redirect_uri', notThisHost, false],
  ] as const)('when Strava %s, the callback is as it says', async (_, script, callback) => {
    edge().upstream.script('app', script);
    const answer = await edge().ask('app', '/api/setup');
    expect([answer.status, json(answer.text)]).toEqual([200, { callback }]);
  });

  it('Strava is asked once, for the page’s own origin, and hears no secret', async () => {
    edge().upstream.script('app', toLogin);
    await edge().ask('app', `/api/setup?origin=${encodeURIComponent(otherOrigin)}`, {
      headers: { origin: otherOrigin },
    });
    await edge().ask('app', '/api/setup');
    const calls = edge().upstream.calls('app');
    expect(canariesIn(JSON.stringify(calls))).toEqual([]);
    expect(calls.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
    const asked = calls.map(({ path }) => Object.fromEntries(new URL(path, 'https://strava.example').searchParams));
    expect(calls.every(({ path }) => path.startsWith('/authorize?'))).toBe(true);
    const rest = { client_id: '12345', response_type: 'code', scope: 'read' };
    expect(asked).toEqual([
      { ...rest, redirect_uri: `${otherOrigin}/callback` },
      { ...rest, redirect_uri: 'https://app.example/callback' },
    ]);
  });

  it.each([
    ['another application', { status: 400, body: fault('Application', 'client_id', 'invalid') }, '500 misconfigured'],
    ['a missing scope', { status: 400, body: fault('Authorize', 'scope', 'invalid') }, '502 upstream'],
    ['an HTML page that names it', { status: 400, body: '<p>/redirect_uri/</p>' }, '502 upstream'],
    ['a guard at the door', { status: 403, body: '<h1>Are you human?</h1>' }, '502 upstream'],
    ['too many requests', { status: 429, body: '' }, '429 rate_limited'],
    ['trouble', { status: 503, body: '' }, '502 upstream'],
  ] as const)('%s says nothing about the callback', async (_, script, expected) => {
    edge().upstream.script('app', script);
    const answer = await edge().ask('app', '/api/setup');
    expect(said(answer)).toBe(expected);
    expect(json(answer.text)).not.toHaveProperty('variable');
  });

  it.each(['https://a-fork.example', 'http://app.example', 'null'])(
    'nobody finds out about the callback of %s, which is not allowed here',
    async (origin) => {
      const named = await edge().ask('app', `/api/setup?origin=${encodeURIComponent(origin)}`);
      const sent = await edge().ask('app', '/api/setup', { headers: { origin } });
      const second = `/api/setup?origin=https://app.example&origin=${encodeURIComponent(origin)}`;
      const twice = await edge().ask('app', second);
      expect([named, sent, twice].map(said)).toEqual(Array(3).fill('403 forbidden_origin'));
      expect(edge().upstream.calls('app')).toEqual([]);
    },
  );

  it('a code that cannot exist tells id and secret that Strava accepts from those that it does not', async () => {
    const noCode = { grant: 'code', code: 'this-code-cannot-exist' };
    edge().upstream.script('app', { status: 400, body: fault('AuthorizationCode', 'code', 'invalid') });
    expect(said(await edge().post('app', '/api/token', noCode))).toBe('400 invalid_code');
    const wrongId = { status: 400, body: fault('Application', 'client_id', 'invalid') };
    const wrongSecret = { status: 401, body: fault('Application', '', 'invalid') };
    const answers: string[] = [];
    for (const script of [wrongId, wrongSecret]) {
      edge().upstream.script('app', script);
      answers.push((await edge().post('app', '/api/token', noCode)).text);
    }
    expect(answers).toEqual(Array(2).fill('{"error":"misconfigured"}'));
  });
}

/** For runtimes that count. */
export function setupLimitCases(edge: () => Edge): void {
  it('it counts as a code does, and Strava is spared what is too much', async () => {
    edge().upstream.script('limited', toLogin);
    const headers = { 'cf-connecting-ip': '192.0.2.24' };
    const asks = Array.from({ length: 11 }, () => edge().ask('limited', '/api/setup', { headers }));
    const answers = await Promise.all(asks);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.map(said)).toEqual(refused.map(() => '429 rate_limited'));
    expect(edge().upstream.calls('limited')).toHaveLength(answers.length - refused.length);
    expect(said(await edge().ask('broken', '/api/setup'))).toBe('429 rate_limited');
  });
}
