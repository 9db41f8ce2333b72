import { expect, test } from 'vitest';
import { createSandbox } from '#sandbox/sandbox.ts';
import { ConnectionDropped } from '#sandbox/faults.ts';
import { fewActivities } from './few-activities.ts';
import { openSandbox } from './open-sandbox.ts';

const ALL = 'read,activity:read_all';
const LIST = '/api/v3/athlete/activities';

test('the next two requests for a path fail as told, and nothing else does', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  const body = '<h1>Bad gateway</h1>';
  await sandbox.control('/faults', { path: LIST, times: 2, status: 502, body, headers: { 'x-cache': 'Error' } });
  for (let turn = 0; turn < 2; turn++) {
    const failed = await sandbox.get(LIST, access_token);
    expect(failed.status).toBe(502);
    expect(failed.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(failed.headers.get('x-cache')).toBe('Error');
    expect(await failed.text()).toBe(body);
    expect((await sandbox.get('/api/v3/athlete', access_token)).status).toBe(200);
  }
  expect((await sandbox.get(LIST, access_token)).status).toBe(200);
});

test('the path is a regular expression, the body JSON, the content type free', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  await sandbox.control('/faults', {
    path: '/athlete$',
    times: 'always',
    body: { message: 'x' },
    contentType: 'text/x',
  });
  expect((await sandbox.get(LIST, access_token)).status).toBe(200);
  for (let turn = 0; turn < 3; turn++) {
    const failed = await sandbox.get('/athlete', access_token);
    expect([failed.status, failed.headers.get('content-type'), await failed.json()]).toEqual([
      500,
      'text/x',
      { message: 'x' },
    ]);
  }
  await sandbox.control('/faults', undefined, 'DELETE');
  expect((await sandbox.get('/athlete', access_token)).status).toBe(200);
});

test('a token endpoint that fails leaves the tokens alone', async () => {
  const sandbox = await openSandbox();
  const { refresh_token } = await sandbox.connect('read');
  await sandbox.control('/faults', { path: '/oauth/token', status: 503 });
  expect((await sandbox.refresh(refresh_token)).status).toBe(503);
  expect((await sandbox.refresh(refresh_token)).status).toBe(200);
});

test('a lost answer has taken effect: the refresh token has changed and nobody knows the new one', async () => {
  const sandbox = await openSandbox();
  const { refresh_token } = await sandbox.connect('read');
  await sandbox.control('/expire-tokens');
  await sandbox.control('/faults', { path: '/oauth/token', outcome: 'lose' });
  await expect(sandbox.refresh(refresh_token)).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
  expect((await sandbox.refresh(refresh_token)).status).toBe(400);
});

test('a status without a body has none', async () => {
  const sandbox = await openSandbox();
  await sandbox.control('/faults', { path: LIST, status: 204 });
  const answer = await sandbox.get(LIST);
  expect([answer.status, await answer.text()]).toEqual([204, '']);
});

test('truncated JSON ends half-way', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  const whole = await (await sandbox.get(LIST, access_token)).text();
  await sandbox.control('/faults', { path: LIST, outcome: 'truncate' });
  const half = await sandbox.get(LIST, access_token);
  expect(half.status).toBe(200);
  expect(await half.text()).toBe(whole.slice(0, Math.floor(whole.length / 2)));
});

test('CORS can be missing from a proper answer', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  await sandbox.control('/faults', { path: '/streams$', outcome: 'pass', withoutCors: true });
  const preflight = await fetch(`${sandbox.url}/activities/105/streams`, { method: 'OPTIONS' });
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  const streams = await sandbox.get('/api/v3/activities/105/streams', access_token);
  expect(streams.status).toBe(200);
  expect(streams.headers.get('access-control-allow-origin')).toBeNull();
});

test('a dropped connection has no answer, and is logged with status 0', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  await sandbox.control('/requests', undefined, 'DELETE');
  await sandbox.control('/faults', { path: LIST, outcome: 'drop' });
  await expect(sandbox.get(LIST, access_token)).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
  expect((await sandbox.get(LIST, access_token)).status).toBe(200);
  expect(sandbox.sandbox.state.requests.map(({ status }) => status)).toEqual([0, 200]);
});

test('a request that hangs has no answer until the client gives up', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  await sandbox.control('/faults', { path: LIST, outcome: 'hang' });
  const headers = { authorization: `Bearer ${access_token}` };
  const giveUp = new AbortController();
  const hung = fetch(sandbox.url + LIST, { headers, signal: giveUp.signal });
  // The fault is used up as soon as the request has arrived.
  while (sandbox.sandbox.state.faults.length > 0) await sandbox.get('/');
  giveUp.abort();
  await expect(hung).rejects.toMatchObject({ name: 'AbortError' });
  expect((await sandbox.get(LIST, access_token)).status).toBe(200);
});

test('closing the port ends requests that hang', async () => {
  const sandbox = await openSandbox();
  await sandbox.control('/faults', { path: LIST, outcome: 'hang' });
  const hung = sandbox.get(LIST).catch((error: unknown) => error);
  while (sandbox.sandbox.state.faults.length > 0) await sandbox.get('/');
  await sandbox.close();
  expect(await hung).toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
});

test('without a socket a dropped connection is a rejection', async () => {
  const sandbox = createSandbox({ athlete: fewActivities() });
  const fault = JSON.stringify({ path: LIST, outcome: 'drop' });
  await sandbox.fetch(new Request('http://strava.test/__control/faults', { method: 'POST', body: fault }));
  await expect(sandbox.fetch(new Request(`http://strava.test${LIST}`))).rejects.toBeInstanceOf(ConnectionDropped);
});

test.each([
  [{}, 'path must be part of a path, or a regular expression for one'],
  [{ path: '(' }, 'path must be part of a path, or a regular expression for one'],
  [{ path: '/', outcome: 'burn' }, 'outcome must be one of answer, pass, truncate, hang, drop, lose'],
  [{ path: '/', headers: { 'a b': 'c' } }, 'headers must be an object of names and values that HTTP allows'],
  [{ path: '/', status: 99 }, 'status must be 200 to 599'],
  [{ path: '/', times: 'twice' }, 'times must be a number, zero or more'],
  [[], 'Send a JSON object'],
])('a fault that makes no sense is refused: %j', async (fault, error) => {
  const sandbox = await openSandbox();
  const answer = await sandbox.control('/faults', fault);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error });
  expect(sandbox.sandbox.state.faults).toEqual([]);
});
