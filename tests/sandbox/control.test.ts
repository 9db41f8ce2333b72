import { expect, test } from 'vitest';
import { CLIENT, openSandbox, type OpenSandbox } from './open-sandbox.ts';

const ALL = 'read,activity:read_all';

async function listed(sandbox: OpenSandbox, token: string): Promise<Record<string, unknown>[]> {
  return (await sandbox.get('/api/v3/athlete/activities', token)).json() as Promise<Record<string, unknown>[]>;
}

test('an added activity takes its place by start and is completed as one typed in by hand', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  const given = {
    name: 'Lunch run',
    distance: 10_000,
    moving_time: 2500,
    start_date: '2026-05-18T12:00:00Z',
    utc_offset: 7200,
  };
  expect((await sandbox.control('/activities', given)).status).toBe(201);
  const activities = await listed(sandbox, access_token);
  expect(activities.map(({ name }) => name)).toEqual([
    'Run 105',
    'Lunch run',
    'Run 104',
    'Run 103',
    'Run 102',
    'Run 101',
  ]);
  expect(activities[1]).toMatchObject({
    ...given,
    id: 20_000_000_001,
    start_date_local: '2026-05-18T14:00:00Z',
    elapsed_time: 2500,
    average_speed: 4,
    manual: true,
    sport_type: 'Run',
    has_heartrate: false,
  });
  expect(activities[1]).not.toHaveProperty('average_heartrate');
});

test('an activity can be edited, moved and deleted', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(ALL);
  await sandbox.control('/activities/101', { name: 'Renamed', start_date: '2026-05-20T06:00:00Z' }, 'PATCH');
  await sandbox.control('/activities/104', undefined, 'DELETE');
  expect((await listed(sandbox, access_token)).map(({ name }) => name)).toEqual([
    'Renamed',
    'Run 105',
    'Run 103',
    'Run 102',
  ]);
  expect((await sandbox.control('/activities/104', undefined, 'DELETE')).status).toBe(404);
  expect((await sandbox.control('/activities/104', { name: 'x' }, 'PATCH')).status).toBe(404);
});

test('a reset brings back the first day: activities, switches, faults, clock, no tokens', async () => {
  const sandbox = await openSandbox();
  const before: unknown = await (await sandbox.control('', undefined, 'GET')).json();
  const { access_token } = await sandbox.connect(ALL);
  await listed(sandbox, access_token);
  await sandbox.control('/activities/105', undefined, 'DELETE');
  await sandbox.control('/activities/104', { name: 'Renamed' }, 'PATCH');
  await sandbox.control('/switches', { appActive: false, shortPages: 3 });
  await sandbox.control('/faults', { path: '/streams' });
  await sandbox.control('/limits', { read: [1, 1] });
  await sandbox.control('/clock', { advanceSeconds: 60 });
  expect(await (await sandbox.control('/reset')).json()).toEqual(before);
  expect((await sandbox.get('/api/v3/athlete', access_token)).status).toBe(401);
  const again = await sandbox.connect(ALL);
  expect((await listed(sandbox, again.access_token)).map(({ name }) => name)).toEqual(
    [105, 104, 103, 102, 101].map((id) => `Run ${id}`),
  );
});

test('the log names every request but no secret, code or token', async () => {
  const sandbox = await openSandbox();
  const { access_token, refresh_token } = await sandbox.connect(ALL);
  await sandbox.control('/requests', undefined, 'DELETE');
  await sandbox.get(`/api/v3/athlete/activities?per_page=7&access_token=${access_token}`);
  const query = new URLSearchParams({ ...CLIENT, grant_type: 'refresh_token', refresh_token });
  await fetch(`${sandbox.url}/oauth/token?${query}`, { method: 'POST' });
  await fetch(`${sandbox.url}/api/v3/athlete`, { method: 'OPTIONS' });
  const time = '2026-05-20T08:05:00.000Z';
  const log: unknown = await (await sandbox.control('/requests', undefined, 'GET')).json();
  expect(log).toEqual([
    {
      method: 'GET',
      path: '/api/v3/athlete/activities',
      query: { per_page: '7', access_token: '(hidden)' },
      status: 200,
      time,
    },
    {
      method: 'POST',
      path: '/oauth/token',
      query: {
        client_id: '12345',
        client_secret: '(hidden)',
        grant_type: 'refresh_token',
        refresh_token: '(hidden)',
      },
      status: 200,
      time,
    },
    { method: 'OPTIONS', path: '/api/v3/athlete', query: {}, status: 204, time },
  ]);
});

test('the same random source gives the same tokens', async () => {
  const [one, other] = [await openSandbox(), await openSandbox()];
  expect(await one.connect(ALL)).toEqual(await other.connect(ALL));
  const different = await openSandbox({ random: () => 0.5 });
  expect((await different.connect(ALL)).access_token).toBe('8'.repeat(40));
});

test.each([
  ['/switches', { appActive: 'no' }, 'appActive must be true or false'],
  ['/switches', { shortPages: -1 }, 'shortPages must be a number, zero or more'],
  ['/limits', { read: 100 }, 'read must be two whole numbers: [quarter hour, day]'],
  ['/clock', { now: 'soon' }, 'Send { "now": ISO instant } or { "advanceSeconds": number }'],
])('%s refuses %j', async (path, body, error) => {
  const sandbox = await openSandbox();
  const answer = await sandbox.control(path, body);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error });
});

test('a control that does not exist says so', async () => {
  const sandbox = await openSandbox();
  expect((await sandbox.control('/explode')).status).toBe(404);
});
