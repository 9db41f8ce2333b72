import { expect, test } from 'vitest';
import { openSandbox } from './open-sandbox.ts';
import { bad, writer } from './write-client.ts';

test('an edit is answered in full, stands in list and detail, and leaves out nothing else', async () => {
  const { send, get, list } = await writer(await openSandbox());
  const before = await get('/activities/105');
  const change = { name: 'Renamed', description: 'Two\nlines', commute: true, trainer: true, hide_from_home: true };
  const answer = await send('PUT', '/activities/105', change);
  expect(answer.status).toBe(200);
  const after: unknown = await answer.json();
  expect(after).toEqual({ ...before, ...change });
  expect(await get('/activities/105')).toEqual(after);
  const [listed] = await list();
  expect(listed).toMatchObject({ id: 105, name: 'Renamed', commute: true, trainer: true });
  expect(listed).not.toHaveProperty('description');
  expect(listed).not.toHaveProperty('hide_from_home');
});

test('the old values written back undo an edit', async () => {
  const { send, get, list } = await writer(await openSandbox());
  const [before, listed] = [await get('/activities/105'), await list()];
  const { name, description, sport_type, gear_id, commute, trainer, hide_from_home } = before;
  const change = {
    name: 'x',
    description: 'y',
    sport_type: 'Ride',
    gear_id: 'none',
    commute: true,
    hide_from_home: true,
  };
  await send('PUT', '/activities/105', change);
  expect(await get('/activities/105')).not.toEqual(before);
  await send('PUT', '/activities/105', { name, description, sport_type, gear_id, commute, trainer, hide_from_home });
  // The label for the workout belongs to the sport, and went with it.
  expect(await get('/activities/105')).toEqual({ ...before, workout_type: null });
  expect(await list()).toEqual([{ ...listed[0], workout_type: null }, ...listed.slice(1)]);
});

test('sport_type wins over type, and the deprecated type follows it', async () => {
  const { send, get } = await writer(await openSandbox());
  await send('PUT', '/activities/105', { sport_type: 'TrailRun', type: 'Walk' });
  expect(await get('/activities/105')).toMatchObject({ sport_type: 'TrailRun', type: 'Run', workout_type: 0 });
  await send('PUT', '/activities/105', { type: 'Walk' });
  const walk = await get('/activities/105');
  expect(walk).toMatchObject({ sport_type: 'Walk', type: 'Walk' });
  expect(walk).not.toHaveProperty('workout_type');
});

test('a form changes texts, but no booleans', async () => {
  const { send } = await writer(await openSandbox());
  const change = new URLSearchParams({ name: 'By form', description: '', commute: 'true', hide_from_home: '1' });
  const answer = await send('PUT', '/activities/105', change);
  expect(await answer.json()).toMatchObject({
    name: 'By form',
    description: null,
    commute: false,
    hide_from_home: false,
  });
});

test('privacy cannot be set, nor what was measured', async () => {
  const { send, get } = await writer(await openSandbox());
  const before = await get('/activities/105');
  await send('PUT', '/activities/105', { private: true, visibility: 'only_me', distance: 1, id: 7, start_date: 'x' });
  expect(await get('/activities/105')).toEqual(before);
});

test.each([
  [{ name: '' }, 'name'],
  [{ name: 7 }, 'name'],
  [{ sport_type: 'Quidditch' }, 'sport_type'],
  [{ type: 'Quidditch' }, 'type'],
  [{ gear_id: 'g1' }, 'gear_id'],
])('%j is refused, and the rest of the edit with it', async (wrong, field) => {
  const { send, get } = await writer(await openSandbox());
  const answer = await send('PUT', '/activities/105', { description: 'new', commute: true, ...wrong });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual(bad('Activity', field, 'invalid'));
  expect(await get('/activities/105')).toMatchObject({ name: 'Run 105', description: null, commute: false });
});

test('a new name leaves laps and streams as they were run', async () => {
  const sandbox = await openSandbox();
  const { send, get } = await writer(sandbox);
  await sandbox.control('/activities/105', { name: 'Track: 4 × 800 m' }, 'PATCH');
  const read = async () => [
    await get('/activities/105/laps'),
    (await get('/activities/105'))['laps'],
    await get('/activities/105/streams?keys=velocity_smooth,altitude&key_by_type=true'),
  ];
  const before = await read();
  expect(before[0]).toHaveLength(9);
  await send('PUT', '/activities/105', { name: 'Renamed', trainer: true });
  await send('PUT', '/activities/105', { name: 'Renamed again' });
  expect(await read()).toEqual(before);
});
