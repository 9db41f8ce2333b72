import { expect, test } from 'vitest';
import { ASKED, openSandbox, type OpenSandbox } from './open-sandbox.ts';

const BASIC = `Basic ${btoa('12345:sandbox-secret')}`;

function revoke(sandbox: OpenSandbox, fields: Record<string, string>, authorization = BASIC): Promise<Response> {
  const init = { method: 'POST', body: new URLSearchParams(fields), headers: { authorization } };
  return fetch(`${sandbox.url}/oauth/revoke`, init);
}

test.each(['access_token', 'refresh_token'] as const)(
  'revoking the %s ends its pair with an empty 200',
  async (which) => {
    const sandbox = await openSandbox();
    const tokens = await sandbox.connect('read');
    const other = await sandbox.connect('read,activity:read');
    const answer = await revoke(sandbox, { token: tokens[which], token_type_hint: which });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect((await sandbox.get('/api/v3/athlete', tokens.access_token)).status).toBe(401);
    expect((await sandbox.refresh(tokens.refresh_token)).status).toBe(400);
    expect((await sandbox.get('/api/v3/athlete', other.access_token)).status).toBe(200);
  },
);

test('the app leaves the connections of the athlete with its last pair', async () => {
  const sandbox = await openSandbox();
  const tokens = await sandbox.connect('read');
  expect((await sandbox.authorize({ ...ASKED, scope: 'read' })).status).toBe(302);
  await revoke(sandbox, { token: tokens.refresh_token });
  expect((await sandbox.authorize({ ...ASKED, scope: 'read' })).status).toBe(200);
});

test('revoking an unknown token is fine, revoking none is not', async () => {
  const sandbox = await openSandbox();
  expect((await revoke(sandbox, { token: 'f'.repeat(40) })).status).toBe(200);
  const none = await revoke(sandbox, {});
  expect(none.status).toBe(400);
  expect(await none.json()).toEqual({
    message: 'Bad Request',
    errors: [{ resource: 'Application', field: 'token', code: 'missing' }],
  });
});

test.each(['', 'Basic !', `Basic ${btoa('12345:guess')}`, 'Bearer sandbox-secret'])(
  'without the right Basic credentials (%s) revoking answers 401 with an empty list',
  async (authorization) => {
    const sandbox = await openSandbox();
    const { access_token } = await sandbox.connect('read');
    const answer = await revoke(sandbox, { token: access_token }, authorization);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ message: 'Authorization Error', errors: [] });
    expect((await sandbox.get('/api/v3/athlete', access_token)).status).toBe(200);
  },
);

test('deauthorizing ends every pair and names the token, in the header or as a parameter', async () => {
  const sandbox = await openSandbox();
  const url = `${sandbox.url}/oauth/deauthorize`;
  const first = await sandbox.connect('read');
  const second = await sandbox.connect('read,activity:read');
  const headers = { authorization: `Bearer ${first.access_token}` };
  const answer = await fetch(url, { method: 'POST', headers });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ access_token: first.access_token });
  expect((await sandbox.get('/api/v3/athlete', second.access_token)).status).toBe(401);
  expect((await sandbox.refresh(second.refresh_token)).status).toBe(400);

  const again = await fetch(url, { method: 'POST', headers });
  expect(again.status).toBe(401);
  expect(await again.json()).toEqual({
    message: 'Authorization Error',
    errors: [{ resource: 'Athlete', field: 'access_token', code: 'invalid' }],
  });
  const third = await sandbox.connect('read');
  const byParameter = new URLSearchParams({ access_token: third.access_token });
  expect((await fetch(url, { method: 'POST', body: byParameter })).status).toBe(200);
});

test('after the athlete revokes on the site the API answers 401 and a refresh 400', async () => {
  const sandbox = await openSandbox();
  const tokens = await sandbox.connect('read');
  await sandbox.control('/revoke-athlete');
  expect((await sandbox.get('/api/v3/athlete', tokens.access_token)).status).toBe(401);
  const refused = await sandbox.refresh(tokens.refresh_token);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ errors: [{ resource: 'RefreshToken' }] });
});
