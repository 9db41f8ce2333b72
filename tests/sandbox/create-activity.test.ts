import { expect, test } from 'vitest';
import { openSandbox } from './open-sandbox.ts';
import { bad, writer } from './write-client.ts';

const GIVEN = {
  name: 'Lunch run',
  sport_type: 'Run',
  start_date_local: '2026-05-18T12:30:00Z',
  elapsed_time: '1500',
  distance: '5000',
};

test('what was typed in is answered in full and stands in the list, the detail and the totals', async () => {
  const sandbox = await openSandbox();
  const { send, get, list } = await writer(sandbox);
  const athlete = sandbox.sandbox.state.athlete.profile.id;
  const before = (await get(`/athletes/${athlete}/stats`))['all_run_totals'] as { distance: number };
  const answer = await send(
    'POST',
    '/activities',
    new URLSearchParams({ ...GIVEN, description: 'Hot.', commute: '1' }),
  );
  expect(answer.status).toBe(201);
  const created: unknown = await answer.json();
  expect(created).toMatchObject({
    id: 20_000_000_001,
    resource_state: 3,
    name: 'Lunch run',
    type: 'Run',
    sport_type: 'Run',
    distance: 5000,
    moving_time: 1500,
    elapsed_time: 1500,
    average_speed: 5000 / 1500,
    start_date: '2026-05-18T10:30:00Z',
    start_date_local: '2026-05-18T12:30:00Z',
    timezone: '(GMT+01:00) Europe/Berlin',
    utc_offset: 7200,
    manual: true,
    commute: true,
    trainer: false,
    description: 'Hot.',
    upload_id: null,
    external_id: null,
    gear: { id: 'g9000000', resource_state: 2 },
    calories: 320,
  });
  const listed = await list();
  expect(listed.map(({ name }) => name)).toEqual(['Run 105', 'Lunch run', 'Run 104', 'Run 103', 'Run 102', 'Run 101']);
  expect(listed[1]).not.toHaveProperty('description');
  expect(await get('/activities/20000000001')).toEqual(created);
  const after = (await get(`/athletes/${athlete}/stats`))['all_run_totals'] as { distance: number };
  expect(after.distance - before.distance).toBeCloseTo(5000, 6);
  expect((await send('GET', '/activities/20000000001/streams?keys=time')).status).toBe(404);
});

test('JSON is understood too, and so is a start that says how far it is from UTC', async () => {
  const { send } = await writer(await openSandbox());
  const given = { ...GIVEN, sport_type: 'GravelRide', elapsed_time: 1500, distance: 5000.5, trainer: true };
  const answer = await send('POST', '/activities', { ...given, start_date_local: '2026-05-18 06:30:00 -0400' });
  expect(await answer.json()).toMatchObject({
    start_date: '2026-05-18T10:30:00Z',
    start_date_local: '2026-05-18T12:30:00Z',
    type: 'Ride',
    sport_type: 'GravelRide',
    workout_type: 10,
    trainer: true,
    distance: 5000.5,
    gear_id: 'b3000001',
  });
});

test('a sport without distance, shoes and labels has none of them', async () => {
  const { send } = await writer(await openSandbox());
  const { distance: _, ...rest } = GIVEN;
  const answer = await send('POST', '/activities', new URLSearchParams({ ...rest, sport_type: 'Yoga' }));
  const created: unknown = await answer.json();
  expect(created).toMatchObject({ distance: 0, average_speed: 0, gear_id: null, gear: null, calories: 125 });
  expect(created).not.toHaveProperty('workout_type');
});

test('every activity has an id of its own, even after the newest was deleted', async () => {
  const sandbox = await openSandbox();
  const { send } = await writer(sandbox);
  const create = async () => ((await (await send('POST', '/activities', GIVEN)).json()) as { id: number }).id;
  expect(await create()).toBe(20_000_000_001);
  await sandbox.control('/activities/20000000001', undefined, 'DELETE');
  expect(await create()).toBe(20_000_000_002);
});

test.each([
  [{ name: ' ' }, 'name', 'missing'],
  [{ sport_type: '' }, 'sport_type', 'missing'],
  [{ sport_type: 'Quidditch' }, 'sport_type', 'invalid'],
  [{ start_date_local: '' }, 'start_date_local', 'missing'],
  [{ start_date_local: 'yesterday' }, 'start_date_local', 'invalid'],
  [{ start_date_local: '2026-02-30' }, 'start_date_local', 'invalid'],
  [{ elapsed_time: '' }, 'elapsed_time', 'missing'],
  [{ elapsed_time: '0' }, 'elapsed_time', 'invalid'],
  [{ elapsed_time: 'long' }, 'elapsed_time', 'invalid'],
  [{ distance: '-1' }, 'distance', 'invalid'],
])('%j is refused, and nothing is written', async (wrong, field, code) => {
  const { send, list } = await writer(await openSandbox());
  const answer = await send('POST', '/activities', new URLSearchParams({ ...GIVEN, ...wrong }));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual(bad('Activity', field, code));
  expect(await list()).toHaveLength(5);
});
