import { expect, test } from 'vitest';
import { ASKED, openSandbox, queryIn } from './open-sandbox.ts';

const SCOPE = 'read,activity:read,activity:read_all';
const TICK_ALL: [string, string][] = [
  ['scope', 'activity:read'],
  ['scope', 'activity:read_all'],
  ['decision', 'authorize'],
];

function faultNaming(resource: string, field: string, code: string) {
  return { message: 'Bad Request', errors: [{ resource, field, code }] };
}

test.each([
  [
    'an unknown client',
    { ...ASKED, client_id: '999', scope: SCOPE },
    faultNaming('Application', 'client_id', 'invalid'),
  ],
  [
    'a redirect to another host',
    { ...ASKED, redirect_uri: 'https://evil.example/callback', scope: SCOPE },
    faultNaming('Application', 'redirect_uri', 'invalid'),
  ],
  [
    'a redirect to a host that only ends like the callback domain',
    { ...ASKED, redirect_uri: 'https://notapp.example/', scope: SCOPE },
    faultNaming('Application', 'redirect_uri', 'invalid'),
  ],
  [
    'the implicit flow',
    { ...ASKED, response_type: 'token', scope: SCOPE },
    faultNaming('Authorize', 'response_type', 'invalid'),
  ],
  ['no scope', ASKED, faultNaming('Authorize', 'scope', 'invalid')],
  ['a scope of 2018', { ...ASKED, scope: 'view_private' }, faultNaming('Authorize', 'scope', 'invalid')],
])('%s is refused with 400 JSON and no redirect', async (_case, query, body) => {
  const sandbox = await openSandbox({ callbackDomain: 'app.example' });
  const answer = await sandbox.authorize(query);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toEqual(body);
});

test.each([
  'http://localhost:5173/callback',
  'http://127.0.0.1:9/x',
  'https://app.example/',
  'https://www.app.example/callback',
  'milepost://app.example/strava',
])('a redirect to %s is inside the callback domain', async (redirect_uri) => {
  const sandbox = await openSandbox({ callbackDomain: 'app.example' });
  expect((await sandbox.authorize({ ...ASKED, redirect_uri, scope: SCOPE })).status).toBe(200);
});

test('another callback domain holds from the next request on, and a reset takes it back', async () => {
  const sandbox = await openSandbox({ callbackDomain: 'app.example' });
  const statusAt = async (redirect_uri: string) =>
    (await sandbox.authorize({ ...ASKED, redirect_uri, scope: SCOPE })).status;
  expect([await statusAt('https://app.example/x'), await statusAt('https://other.example/x')]).toEqual([200, 400]);
  await sandbox.control('/switches', { callbackDomain: 'other.example' });
  expect([await statusAt('https://app.example/x'), await statusAt('https://other.example/x')]).toEqual([400, 200]);
  await sandbox.control('/reset');
  expect([await statusAt('https://app.example/x'), await statusAt('https://other.example/x')]).toEqual([200, 400]);
});

test.each(['https://app.example', 'app.example:443', 'app.example/callback', '', 7])(
  'a callback domain of %j is refused, as Strava’s settings want a bare host',
  async (callbackDomain) => {
    const sandbox = await openSandbox();
    expect((await sandbox.control('/switches', { callbackDomain })).status).toBe(400);
  },
);

test.each(['/oauth/authorize', '/oauth/mobile/authorize', '/api/v3/oauth/authorize'])(
  '%s shows the consent page',
  async (path) => {
    const sandbox = await openSandbox();
    const answer = await sandbox.get(`${path}?${new URLSearchParams({ ...ASKED, scope: SCOPE })}`);
    const page = await answer.text();
    expect(page).toContain('Authorize Milepost to connect to Strava');
    expect(page).toContain('id="authorize"');
    expect(page).toContain('id="cancel"');
    expect(page).toMatch(/name="scope" value="read" checked disabled/);
    expect(page).toMatch(/name="scope" value="activity:read_all" checked {2}\/>/);
    expect(page).not.toContain('<script');
  },
);

test('what the app sends cannot become markup of the page', async () => {
  const sandbox = await openSandbox({ appName: '<b>App</b>' });
  const page = await (await sandbox.authorize({ ...ASKED, scope: SCOPE, state: '"><script>' })).text();
  expect(page).toContain('&lt;b&gt;App&lt;/b&gt;');
  expect(page).not.toContain('<script');
});

test('yes sends state, code and scope back, in this order and with plain commas and colons', async () => {
  const sandbox = await openSandbox();
  const answer = await sandbox.consent({ ...ASKED, scope: SCOPE, state: 'a b&c' }, TICK_ALL);
  expect(answer.status).toBe(302);
  expect(queryIn(answer)).toMatch(/^state=a%20b%26c&code=[0-9a-f]{40}&scope=read,activity:read,activity:read_all$/);
});

test('an unticked box is missing from the scope, and read is always in it', async () => {
  const sandbox = await openSandbox();
  const answer = await sandbox.consent({ ...ASKED, scope: 'activity:read_all,activity:read' }, [
    ['scope', 'activity:read'],
    ['scope', 'activity:write'],
    ['decision', 'authorize'],
  ]);
  expect(queryIn(answer)).toMatch(/&scope=read,activity:read$/);
});

test('state comes back empty when none was sent, and the query of the redirect address is kept', async () => {
  const sandbox = await openSandbox();
  const asked = { ...ASKED, redirect_uri: 'http://localhost:5173/callback?from=x', scope: SCOPE };
  const answer = await sandbox.consent(asked, TICK_ALL);
  expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:5173\/callback\?from=x&state=&code=/);
});

test('no sends state and access_denied back', async () => {
  const sandbox = await openSandbox();
  const answer = await sandbox.consent({ ...ASKED, scope: SCOPE, state: 'abc' }, [['decision', 'cancel']]);
  expect(queryIn(answer)).toBe('state=abc&error=access_denied');
});

test('the same scopes are granted again without a question, unless the app forces one', async () => {
  const sandbox = await openSandbox();
  await sandbox.connect(SCOPE);
  expect((await sandbox.authorize({ ...ASKED, scope: SCOPE, approval_prompt: 'auto' })).status).toBe(302);
  expect((await sandbox.authorize({ ...ASKED, scope: SCOPE, approval_prompt: 'force' })).status).toBe(200);
  expect((await sandbox.authorize({ ...ASKED, scope: 'read,profile:read_all' })).status).toBe(200);
});

test('with no seat left a new athlete meets a dead end, and a connected one does not', async () => {
  const sandbox = await openSandbox();
  await sandbox.control('/switches', { athleteLimitReached: true });
  const refused = await sandbox.authorize({ ...ASKED, scope: SCOPE });
  expect(refused.status).toBe(403);
  expect(refused.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await refused.text()).toContain('Limit of connected athletes exceeded');
  await sandbox.control('/switches', { athleteLimitReached: false });
  await sandbox.connect(SCOPE);
  await sandbox.control('/switches', { athleteLimitReached: true });
  expect((await sandbox.authorize({ ...ASKED, scope: SCOPE })).status).toBe(302);
  await sandbox.control('/revoke-athlete');
  expect((await sandbox.authorize({ ...ASKED, scope: SCOPE })).status).toBe(403);
});
