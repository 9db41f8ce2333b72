import { expect, test } from 'vitest';
import { gpxFile } from './made-files.ts';
import { openSandbox } from './open-sandbox.ts';
import { writer, type Json, type Writer } from './write-client.ts';

const NO_PERMISSION = {
  message: 'Authorization Error',
  errors: [{ resource: 'AccessToken', field: 'activity:write_permission', code: 'missing' }],
};
const EXCEEDED = {
  message: 'Rate Limit Exceeded',
  errors: [{ resource: 'Application', field: 'rate limit', code: 'exceeded' }],
};
const RUN = { name: 'x', sport_type: 'Run', start_date_local: '2026-05-18T12:00:00', elapsed_time: 60 };

const WRITES: [string, (client: Writer) => Promise<Response>][] = [
  ['POST /activities', ({ send }) => send('POST', '/activities', RUN)],
  ['PUT /activities/{id}', ({ send }) => send('PUT', '/activities/105', { name: 'y' })],
  ['POST /uploads', ({ upload }) => upload(gpxFile())],
  ['GET /uploads/{id}', ({ send }) => send('GET', '/uploads/30000000001')],
];

const usageIn = (answer: Response) => [
  answer.headers.get('x-ratelimit-usage'),
  answer.headers.get('x-readratelimit-usage'),
];

test.each(WRITES)('%s needs activity:write, and activity:write is enough', async (_, write) => {
  const sandbox = await openSandbox();
  const reader = await writer(sandbox, 'read,activity:read_all,profile:write');
  const refused = await write(reader);
  expect(refused.status).toBe(401);
  expect(await refused.json()).toEqual(NO_PERMISSION);
  const before = sandbox.sandbox.state.athlete.activities;
  expect(before.map((activity) => (activity as Json)['name'])).not.toContain('y');
  expect(before).toHaveLength(5);

  const allowed = await writer(sandbox, 'read,activity:write');
  await allowed.upload(gpxFile());
  expect((await write(allowed)).ok).toBe(true);
});

test('an activity for "Only You" can be edited with activity:read_all, and is 404 without', async () => {
  const sandbox = await openSandbox();
  const without = await writer(sandbox, 'read,activity:read,activity:write');
  expect((await without.send('PUT', '/activities/103', { name: 'y' })).status).toBe(404);
  const withAll = await writer(sandbox, 'read,activity:read_all,activity:write');
  const answer = await withAll.send('PUT', '/activities/103', { name: 'y' });
  expect(await answer.json()).toMatchObject({ id: 103, name: 'y', visibility: 'only_me' });
  expect((await withAll.send('PUT', '/activities/999', { name: 'y' })).status).toBe(404);
});

test('creating and uploading count towards the overall limit alone, editing and polling as reads too', async () => {
  const client = await writer(await openSandbox());
  const usages = [];
  for (const [, write] of WRITES) usages.push(usageIn(await write(client)));
  expect(usages.slice(0, 2)).toEqual([
    ['1,1', ','],
    ['2,2', '1,1'],
  ]);
  expect(usages.slice(2)).toEqual([
    ['3,3', ','],
    ['4,4', '2,2'],
  ]);
});

test('with the reads used up one can still create and upload, but neither edit nor poll', async () => {
  const sandbox = await openSandbox();
  const client = await writer(sandbox);
  await sandbox.control('/limits', { read: [0, 1000] });
  const statuses = [];
  for (const [, write] of WRITES) statuses.push((await write(client)).status);
  expect(statuses).toEqual([201, 429, 201, 429]);
});

test('429 in the middle of several uploads: those before it are there, those after it go through a quarter hour later', async () => {
  const sandbox = await openSandbox();
  const client = await writer(sandbox);
  await sandbox.control('/uploads', { polls: 0 });
  await sandbox.control('/limits', { overall: [4, 2000] });
  const one = (day: number) =>
    client.upload(gpxFile({ started: `2026-05-0${day}T17:00:00Z` }), { external_id: `day-${day}` });
  const polled = async (answer: Response) => (await client.poll((await answer.json()) as Json))['status'];
  expect(await polled(await one(1))).toBe('Your activity is ready.');
  expect(await polled(await one(2))).toBe('Your activity is ready.');
  const refused = await one(3);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual(EXCEEDED);
  expect(refused.headers.get('retry-after')).toBeNull();
  expect(usageIn(refused)).toEqual(['5,5', ',']);
  expect(sandbox.sandbox.state.uploads).toHaveLength(2);

  await sandbox.control('/clock', { now: '2026-05-20T08:15:00Z' });
  expect(await polled(await one(3))).toBe('Your activity is ready.');
  expect(await client.list()).toHaveLength(8);
});

test('429 in the middle of several edits leaves the later ones as they were', async () => {
  const sandbox = await openSandbox();
  const client = await writer(sandbox);
  await sandbox.control('/limits', { overall: [2, 2000] });
  const statuses = [];
  for (const id of [105, 104, 101])
    statuses.push((await client.send('PUT', `/activities/${id}`, { name: 'new' })).status);
  expect(statuses).toEqual([200, 200, 429]);
  await sandbox.control('/clock', { now: '2026-05-20T08:15:00Z' });
  expect((await client.list()).map(({ name }) => name)).toEqual(['new', 'new', 'Run 103', 'Run 102', 'Run 101']);
});

test('a reset takes back what was written', async () => {
  const sandbox = await openSandbox();
  const client = await writer(sandbox);
  for (const [, write] of WRITES) await write(client);
  await sandbox.control('/reset');
  const again = await writer(sandbox);
  expect((await again.list()).map(({ name }) => name)).toEqual([105, 104, 103, 102, 101].map((id) => `Run ${id}`));
  expect((await again.send('GET', '/uploads/30000000001')).status).toBe(404);
  expect((await again.get('/activities/105'))['hide_from_home']).toBe(false);
});
