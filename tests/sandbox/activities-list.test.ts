import { expect, test } from 'vitest';
import { startOfRun } from './few-activities.ts';
import { openSandbox, type OpenSandbox } from './open-sandbox.ts';

const ALL = 'read,activity:read,activity:read_all';

/** Ids on one page of the list. */
async function idsOn(sandbox: OpenSandbox, token: string, query: Record<string, unknown> = {}): Promise<unknown[]> {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const answer = await sandbox.get(`/api/v3/athlete/activities?${parameters}`, token);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { id: unknown }[]).map(({ id }) => id);
}

test('the list is newest first and unchanged', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  const answer = await sandbox.get('/api/v3/athlete/activities', access_token);
  expect(await answer.json()).toEqual(sandbox.sandbox.state.athlete.activities);
  expect(await idsOn(sandbox, access_token)).toEqual([105, 104, 103, 102, 101]);
});

test('"Only You" activities are silently missing without activity:read_all', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,activity:read');
  expect(await idsOn(sandbox, access_token)).toEqual([105, 104, 102, 101]);
});

test('after alone turns the order round, before does not, and both are exclusive', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  const [first, last] = [startOfRun(101), startOfRun(105)];
  expect(await idsOn(sandbox, access_token, { after: first })).toEqual([102, 103, 104, 105]);
  expect(await idsOn(sandbox, access_token, { before: last })).toEqual([104, 103, 102, 101]);
  expect(await idsOn(sandbox, access_token, { after: first, before: last })).toEqual([104, 103, 102]);
  expect(await idsOn(sandbox, access_token, { after: first - 1, before: last + 1 })).toHaveLength(5);
});

test('pages follow each other and end in an empty one', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  expect(await idsOn(sandbox, access_token, { per_page: 2 })).toEqual([105, 104]);
  expect(await idsOn(sandbox, access_token, { per_page: 2, page: 2 })).toEqual([103, 102]);
  expect(await idsOn(sandbox, access_token, { per_page: 2, page: 3 })).toEqual([101]);
  expect(await idsOn(sandbox, access_token, { per_page: 2, page: 4 })).toEqual([]);
});

test('a page holds 30 unless asked, and never more than 200', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  const many = Array.from({ length: 250 }, (_, index) => ({ id: index }));
  await sandbox.control('/activities', many, 'PUT');
  expect(await idsOn(sandbox, access_token)).toHaveLength(30);
  expect(await idsOn(sandbox, access_token, { per_page: 200 })).toHaveLength(200);
  expect(await idsOn(sandbox, access_token, { per_page: 500 })).toHaveLength(200);
  expect(await idsOn(sandbox, access_token, { per_page: 500, page: 2 })).toHaveLength(50);
});

test('short pages lose nothing', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  await sandbox.control('/switches', { shortPages: 1 });
  expect(await idsOn(sandbox, access_token, { per_page: 3 })).toEqual([105, 104]);
  expect(await idsOn(sandbox, access_token, { per_page: 3, page: 2 })).toEqual([103, 102]);
  expect(await idsOn(sandbox, access_token, { per_page: 3, page: 3 })).toEqual([101]);
  expect(await idsOn(sandbox, access_token, { per_page: 3, page: 4 })).toEqual([]);
});

test('malformed activities are served as they are', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,activity:read');
  const odd = [null, 7, 'text', { id: 1 }, { id: 2, start_date: 'never' }];
  await sandbox.control('/activities', odd, 'PUT');
  const answer = await sandbox.get('/api/v3/athlete/activities', access_token);
  expect(await answer.json()).toEqual(odd);
});

test.each(['before', 'after'])('%s must be a number', async (name) => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  const answer = await sandbox.get(`/api/v3/athlete/activities?${name}=yesterday`, access_token);
  expect(answer.status).toBe(400);
});
