import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ASKED, CLIENT, codeIn, openSandbox, type OpenSandbox, type Tokens } from './open-sandbox.ts';

const EXCHANGE = { ...CLIENT, grant_type: 'authorization_code' };

async function aCode(sandbox: OpenSandbox, more: Record<string, string> = {}): Promise<string> {
  return codeIn(await sandbox.consent({ ...ASKED, scope: 'read', ...more }, [['decision', 'authorize']]));
}

function faultNaming(resource: string, field: string, code: string, message = 'Bad Request') {
  return { message, errors: [{ resource, field, code }] };
}

test('an exchange answers six hours of access, a refresh token and the summary of the athlete', async () => {
  const sandbox = await openSandbox();
  const answer = await sandbox.exchange(await aCode(sandbox));
  const hex40 = expect.stringMatching(/^[0-9a-f]{40}$/) as unknown;
  expect(answer.headers.get('x-ratelimit-usage')).toBeNull();
  const body = (await answer.json()) as Record<string, unknown>;
  expect(Object.keys(body)).toEqual([
    'token_type',
    'expires_at',
    'expires_in',
    'refresh_token',
    'access_token',
    'athlete',
  ]);
  expect(body).toMatchObject({
    token_type: 'Bearer',
    expires_at: Date.parse('2026-05-20T14:05:00Z') / 1000,
    expires_in: 21_600,
    refresh_token: hex40,
    access_token: hex40,
    athlete: { id: sandbox.sandbox.state.athlete.profile.id, resource_state: 2 },
  });
  expect(body['athlete']).not.toHaveProperty('shoes');
});

test.each([
  ['an empty body', {}, 400, faultNaming('Application', 'client_id', 'invalid')],
  ['an unknown client', { ...EXCHANGE, client_id: '1' }, 400, faultNaming('Application', 'client_id', 'invalid')],
  [
    'a wrong secret',
    { ...EXCHANGE, client_secret: 'guess' },
    401,
    faultNaming('Application', '', 'invalid', 'Authorization Error'),
  ],
  ['an unknown code', { ...EXCHANGE, code: 'f'.repeat(40) }, 400, faultNaming('AuthorizationCode', 'code', 'invalid')],
  [
    'an unknown refresh token',
    { ...CLIENT, grant_type: 'refresh_token', refresh_token: 'f'.repeat(40) },
    400,
    faultNaming('RefreshToken', 'refresh_token', 'invalid'),
  ],
  ['another grant', { ...CLIENT, grant_type: 'password' }, 400, faultNaming('Application', 'grant_type', 'invalid')],
])('%s is refused as Strava refuses it', async (_case, fields, status, body) => {
  const sandbox = await openSandbox();
  const answer = await sandbox.token(fields);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual(body);
});

test('a code works once', async () => {
  const sandbox = await openSandbox();
  const code = await aCode(sandbox);
  expect((await sandbox.exchange(code)).status).toBe(200);
  const again = await sandbox.exchange(code);
  expect(again.status).toBe(400);
  expect(await again.json()).toEqual(faultNaming('AuthorizationCode', 'code', 'invalid'));
});

test('a code is worth nothing after five minutes', async () => {
  const sandbox = await openSandbox();
  const code = await aCode(sandbox);
  await sandbox.control('/clock', { advanceSeconds: 300 });
  const late = await sandbox.exchange(code);
  expect(late.status).toBe(400);
  expect(await late.json()).toEqual(faultNaming('AuthorizationCode', '', 'expired'));
});

test('a code that was asked for with a challenge needs the verifier', async () => {
  const sandbox = await openSandbox();
  const verifier = 'a-verifier-of-forty-three-characters-or-more';
  const code_challenge = createHash('sha256').update(verifier).digest('base64url');
  const pkce = { code_challenge, code_challenge_method: 'S256' };
  for (const wrong of [{}, { code_verifier: `${verifier}x` }]) {
    const refused = await sandbox.exchange(await aCode(sandbox, pkce), wrong);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual(faultNaming('AuthorizationCode', 'code', 'invalid'));
  }
  expect((await sandbox.exchange(await aCode(sandbox, pkce), { code_verifier: verifier })).status).toBe(200);
});

test('fields are read from a form, a multipart form, JSON and the query, on both paths', async () => {
  const sandbox = await openSandbox();
  const multipart = new FormData();
  const fields = async () => ({ ...EXCHANGE, code: await aCode(sandbox) });
  for (const [name, value] of Object.entries(await fields())) multipart.set(name, value);
  const json = { body: JSON.stringify(await fields()), headers: { 'content-type': 'application/json' } };
  const query = new URLSearchParams(await fields());
  const sent = await Promise.all([
    fetch(`${sandbox.url}/api/v3/oauth/token`, { method: 'POST', body: new URLSearchParams(await fields()) }),
    fetch(`${sandbox.url}/oauth/token`, { method: 'POST', body: multipart }),
    fetch(`${sandbox.url}/oauth/token`, { method: 'POST', ...json }),
    fetch(`${sandbox.url}/oauth/token?${query}`, { method: 'POST' }),
  ]);
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test('a refresh gives the same tokens back while more than an hour is left', async () => {
  const sandbox = await openSandbox();
  const first = await sandbox.connect('read');
  await sandbox.control('/clock', { advanceSeconds: 21_600 - 3601 });
  const second = (await (await sandbox.refresh(first.refresh_token)).json()) as Tokens;
  expect(second).toEqual({ ...second, access_token: first.access_token, refresh_token: first.refresh_token });
  expect(second.expires_in).toBe(3601);
  expect(second).not.toHaveProperty('athlete');
});

test('with an hour left or less both tokens change, the old refresh token dies and the old access token lives on', async () => {
  const sandbox = await openSandbox();
  const first = await sandbox.connect('read');
  await sandbox.control('/clock', { advanceSeconds: 21_600 - 3600 });
  const second = (await (await sandbox.refresh(first.refresh_token)).json()) as Tokens;
  expect(second.access_token).not.toBe(first.access_token);
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(second.expires_in).toBe(21_600);
  const stale = await sandbox.refresh(first.refresh_token);
  expect(stale.status).toBe(400);
  expect(await stale.json()).toEqual(faultNaming('RefreshToken', 'refresh_token', 'invalid'));
  expect((await sandbox.get('/api/v3/athlete', first.access_token)).status).toBe(200);
  expect((await sandbox.get('/api/v3/athlete', second.access_token)).status).toBe(200);
  await sandbox.control('/clock', { advanceSeconds: 3600 });
  expect((await sandbox.get('/api/v3/athlete', first.access_token)).status).toBe(401);
  expect((await sandbox.get('/api/v3/athlete', second.access_token)).status).toBe(200);
});

test('an inactive app still gets tokens', async () => {
  const sandbox = await openSandbox();
  await sandbox.control('/switches', { appActive: false });
  const { refresh_token } = await sandbox.connect('read');
  expect((await sandbox.refresh(refresh_token)).status).toBe(200);
});
