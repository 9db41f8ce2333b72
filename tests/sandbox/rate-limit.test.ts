import { expect, test } from 'vitest';
import { openSandbox, type OpenSandbox } from './open-sandbox.ts';

const HEADERS = ['x-ratelimit-limit', 'x-ratelimit-usage', 'x-readratelimit-limit', 'x-readratelimit-usage'];
const EXCEEDED = {
  message: 'Rate Limit Exceeded',
  errors: [{ resource: 'Application', field: 'rate limit', code: 'exceeded' }],
};

const headersOf = (answer: Response) => HEADERS.map((name) => answer.headers.get(name));

/** Asks for the athlete and says with which status, and how much was used then. */
async function ask(sandbox: OpenSandbox, token: string): Promise<[status: number, usage: string | null]> {
  const answer = await sandbox.get('/api/v3/athlete', token);
  return [answer.status, answer.headers.get('x-readratelimit-usage')];
}

test('every data answer carries the four headers, refusals for a scope included', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  const first = await sandbox.get('/api/v3/athlete', access_token);
  expect(headersOf(first)).toEqual(['200,2000', '1,1', '100,1000', '1,1']);
  const second = await sandbox.get('/api/v3/athlete/activities', access_token);
  expect(second.status).toBe(401);
  expect(headersOf(second)).toEqual(['200,2000', '2,2', '100,1000', '2,2']);
});

test('streams count but carry no headers', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,activity:read');
  const streams = await sandbox.get('/api/v3/activities/105/streams?keys=time&key_by_type=true', access_token);
  expect(streams.status).toBe(200);
  expect(headersOf(streams)).toEqual([null, null, null, null]);
  expect(await ask(sandbox, access_token)).toEqual([200, '2,2']);
});

test('a stranger’s request is counted for nobody', async () => {
  const sandbox = await openSandbox();
  expect(headersOf(await sandbox.get('/api/v3/athlete', 'f'.repeat(40)))).toEqual([null, null, null, null]);
  const { access_token } = await sandbox.connect('read');
  expect(await ask(sandbox, access_token)).toEqual([200, '1,1']);
});

test('past the short limit everything is 429 until the quarter hour, and refused requests count for the day', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  await sandbox.control('/limits', { read: [2, 1000] });
  expect(await ask(sandbox, access_token)).toEqual([200, '1,1']);
  expect(await ask(sandbox, access_token)).toEqual([200, '2,2']);
  const refused = await sandbox.get('/api/v3/athlete', access_token);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual(EXCEEDED);
  expect(refused.headers.get('retry-after')).toBeNull();
  expect(headersOf(refused)).toEqual(['200,2000', '3,3', '2,1000', '3,3']);

  await sandbox.control('/clock', { now: '2026-05-20T08:14:59Z' });
  expect(await ask(sandbox, access_token)).toEqual([429, '4,4']);
  await sandbox.control('/clock', { now: '2026-05-20T08:15:00Z' });
  expect(await ask(sandbox, access_token)).toEqual([200, '1,5']);
});

test('the daily limit lasts until midnight UTC', async () => {
  const sandbox = await openSandbox();
  const tokens = await sandbox.connect('read');
  await sandbox.control('/usage', { read: [0, 999], overall: [0, 999] });
  expect(await ask(sandbox, tokens.access_token)).toEqual([200, '1,1000']);
  expect(await ask(sandbox, tokens.access_token)).toEqual([429, '2,1001']);
  await sandbox.control('/clock', { now: '2026-05-20T23:59:59Z' });
  const { access_token } = await sandbox.connect('read');
  expect(await ask(sandbox, access_token)).toEqual([429, '1,1002']);
  await sandbox.control('/clock', { now: '2026-05-21T00:00:00Z' });
  expect(await ask(sandbox, access_token)).toEqual([200, '1,1']);
});

test('the overall limit refuses too', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  await sandbox.control('/limits', { overall: [0, 2000] });
  expect((await ask(sandbox, access_token))[0]).toBe(429);
});

test('all tokens of the app share one budget', async () => {
  const sandbox = await openSandbox({
    limits: { overall: { quarterHour: 9, day: 9 }, read: { quarterHour: 1, day: 9 } },
  });
  const [one, other] = [await sandbox.connect('read'), await sandbox.connect('read')];
  expect((await ask(sandbox, one.access_token))[0]).toBe(200);
  expect((await ask(sandbox, other.access_token))[0]).toBe(429);
});
