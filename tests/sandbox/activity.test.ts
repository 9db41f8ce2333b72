import { expect, test } from 'vitest';
import { openSandbox } from './open-sandbox.ts';

const CHILDREN = ['', '/laps', '/zones', '/streams'];
const NOT_FOUND = { message: 'Record Not Found', errors: [{ resource: 'Activity', field: 'id', code: 'invalid' }] };

test('one activity has its details, laps and zones', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,activity:read');
  const [detail, laps, zones] = await Promise.all(
    ['', '/laps', '/zones'].map(async (child) =>
      (await sandbox.get(`/api/v3/activities/105${child}`, access_token)).json(),
    ),
  );
  expect(detail).toMatchObject({ id: 105, resource_state: 3, name: 'Run 105' });
  expect((laps as unknown[])[0]).toMatchObject({ lap_index: 1, activity: { id: 105 } });
  expect(zones).toBeInstanceOf(Array);
});

test.each(CHILDREN)(
  'an unknown or "Only You" activity%s is 404, and the latter is there with activity:read_all',
  async (child) => {
    const sandbox = await openSandbox();
    const { access_token } = await sandbox.connect('read,activity:read');
    for (const id of [999, 103]) {
      const answer = await sandbox.get(`/api/v3/activities/${id}${child}`, access_token);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual(NOT_FOUND);
    }
    const all = await sandbox.connect('read,activity:read_all');
    expect((await sandbox.get(`/api/v3/activities/103${child}`, all.access_token)).status).toBe(200);
  },
);

test('streams come keyed by type, distance always among them, unknown keys ignored', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,activity:read');
  const keysOf = async (query: string) => {
    const answer = await sandbox.get(`/api/v3/activities/105/streams?key_by_type=true${query}`, access_token);
    return Object.keys((await answer.json()) as object).sort();
  };
  expect(await keysOf('&keys=time,heartrate')).toEqual(['distance', 'heartrate', 'time']);
  expect(await keysOf('')).toEqual(['distance']);
  expect(await keysOf('&keys=wind')).toEqual(['distance']);
  expect(await keysOf('&keys=watts')).toEqual(['distance']);
});

test('without key_by_type streams are an array that names them', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,activity:read');
  const answer = await sandbox.get('/api/v3/activities/105/streams?keys=time', access_token);
  const streams = (await answer.json()) as { type: string; data: unknown[]; original_size: number }[];
  expect(streams.map(({ type }) => type).sort()).toEqual(['distance', 'time']);
  for (const { data, original_size } of streams) expect(data).toHaveLength(original_size);
});

test('an activity that was typed in has no streams', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,activity:read');
  const answer = await sandbox.get('/api/v3/activities/102/streams?keys=time&key_by_type=true', access_token);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual(NOT_FOUND);
});

test('an activity that makes no sense is corrupted: 500 error', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,activity:read');
  await sandbox.control('/activities', [{ id: 1, start_date: 'never' }], 'PUT');
  const answer = await sandbox.get('/api/v3/activities/1', access_token);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ message: 'error' });
});
