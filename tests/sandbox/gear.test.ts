import { expect, test } from 'vitest';
import { generateAthlete } from '#sandbox/athlete/generate.ts';
import { NOW } from './few-activities.ts';
import { openSandbox } from './open-sandbox.ts';
import { writer, type Json, type Writer } from './write-client.ts';

const SHOE = 'g9000000';
const BIKE = 'b3000001';

async function metres({ get }: Writer, id: string): Promise<number> {
  return Number((await get(`/gear/${id}`))['distance']);
}

test('gear follows what is created, edited and deleted with it', async () => {
  const sandbox = await openSandbox();
  const client = await writer(sandbox);
  const shoe = await metres(client, SHOE);
  const bike = await metres(client, BIKE);
  const run = {
    name: 'x',
    sport_type: 'Run',
    start_date_local: '2026-05-18T12:30:00',
    elapsed_time: 1500,
    distance: 5000,
  };
  await client.send('POST', '/activities', run);
  expect(await metres(client, SHOE)).toBe(shoe + 5000);
  await client.send('PUT', '/activities/20000000001', { gear_id: BIKE });
  expect([await metres(client, SHOE), await metres(client, BIKE)]).toEqual([shoe, bike + 5000]);
  await client.send('PUT', '/activities/20000000001', { gear_id: 'none' });
  expect(await metres(client, BIKE)).toBe(bike);
  await client.send('PUT', '/activities/20000000001', { gear_id: SHOE });
  await sandbox.control('/activities/20000000001', undefined, 'DELETE');
  expect(await metres(client, SHOE)).toBe(shoe);
});

test('profile and detail tell the same distance as the gear itself', async () => {
  const client = await writer(await openSandbox());
  await client.send('PUT', '/activities/105', { gear_id: BIKE });
  const bike = await client.get(`/gear/${BIKE}`);
  const { bikes } = (await client.get('/athlete')) as { bikes: Json[] };
  const { gear } = (await client.get('/activities/105')) as { gear: Json };
  expect(bikes.find(({ id }) => id === BIKE)).toEqual(gear);
  expect(gear).toMatchObject({ resource_state: 2, distance: bike['distance'] });
  expect(bike).toMatchObject({
    resource_state: 3,
    converted_distance: Math.round(Number(bike['distance']) / 100) / 10,
  });
});

test('shoes tell when to be told, bikes their frame and weight, and retired shoes are answered', async () => {
  const athlete = generateAthlete({ seed: 1, activities: 900, now: NOW });
  const { get } = await writer(await openSandbox({ athlete }));
  const retired = athlete.gear.find((one) => one['retired'] === true)?.id ?? '';
  const shared = ['id', 'primary', 'name', 'nickname', 'resource_state', 'retired', 'distance', 'converted_distance'];
  const told = [...shared, 'brand_name', 'model_name', 'description'];
  const shoe = await get(`/gear/${retired}`);
  expect(shoe).toMatchObject({ retired: true, primary: false, notification_distance: 0, brand_name: 'Pebble' });
  expect(Object.keys(shoe).sort()).toEqual([...told, 'notification_distance'].sort());
  const bike = await get(`/gear/${BIKE}`);
  expect(Object.keys(bike).sort()).toEqual([...told, 'frame_type', 'weight'].sort());
  const { shoes } = (await get('/athlete')) as { shoes: Json[] };
  expect(shoes.map(({ id }) => id)).not.toContain(retired);
});
