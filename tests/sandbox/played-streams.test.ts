import { expect, test } from 'vitest';
import { openSandbox, type OpenSandbox } from './open-sandbox.ts';

type Streams = Record<string, { data: unknown[]; original_size: number }>;

const ALL = 'time,distance,latlng,altitude,velocity_smooth,heartrate,cadence,watts,temp,moving,grade_smooth';
const path = (id: number, keys: string) => `/api/v3/activities/${id}/streams?keys=${keys}&key_by_type=true`;

async function client(sandbox: OpenSandbox) {
  const { access_token } = await sandbox.connect('read,activity:read_all');
  const ask = (id = 105, keys = ALL) => sandbox.get(path(id, keys), access_token);
  return { ask, read: async (id?: number, keys?: string) => (await (await ask(id, keys)).json()) as Streams };
}

const lengthsIn = (streams: Streams) =>
  Object.fromEntries(Object.entries(streams).map(([key, { data }]) => [key, data.length]));

test.each([
  [{ time: { data: [0, 1, null], series_type: 'distance' }, distance: { data: [0] } }],
  [[{ type: 'distance', data: [] }]],
  ['not streams at all'],
  [{}],
])('any answer can be put in their place, and is sent as it is: %j', async (answer) => {
  const sandbox = await openSandbox();
  const { read } = await client(sandbox);
  await sandbox.control('/activities/105/streams', answer, 'PUT');
  expect(await read(105, 'time')).toEqual(answer);
  expect(await read(104, 'time')).toHaveProperty('time');
});

test('null takes them away, and a DELETE brings the own ones back', async () => {
  const sandbox = await openSandbox();
  const { ask, read } = await client(sandbox);
  const own = await read();
  await sandbox.control('/activities/105/streams', null, 'PUT');
  expect((await ask()).status).toBe(404);
  await sandbox.control('/activities/105/streams', undefined, 'DELETE');
  expect(await read()).toEqual(own);
});

test('sensors fall silent, streams end early or are missing, as asked', async () => {
  const sandbox = await openSandbox();
  const { read } = await client(sandbox);
  const own = await read();
  const size = own['time']?.data.length ?? 0;
  const change = {
    nulls: { heartrate: [100, 103] },
    shorten: { altitude: 10, cadence: size + 5 },
    leaveOut: ['latlng', 'moving'],
  };
  await sandbox.control('/activities/105/streams', change);
  const changed = await read();
  const { latlng: _latlng, moving: _moving, ...kept } = lengthsIn(own);
  expect(lengthsIn(changed)).toEqual({ ...kept, altitude: size - 10, cadence: 0 });
  expect(changed['altitude']).toMatchObject({ original_size: size - 10 });
  const beats = own['heartrate']?.data ?? [];
  expect(changed['heartrate']?.data).toEqual([...beats.slice(0, 100), null, null, null, ...beats.slice(103)]);
  expect(Object.keys(await read(105, 'altitude')).sort()).toEqual(['altitude', 'distance']);
});

test('a day of 72,000 samples covers the same ground, a second each', async () => {
  const sandbox = await openSandbox();
  const { read } = await client(sandbox);
  const own = await read();
  await sandbox.control('/activities/105/streams', { samples: 72_000 });
  const long = await read();
  expect(new Set(Object.values(lengthsIn(long)))).toEqual(new Set([72_000]));
  expect(Object.keys(long)).toEqual(Object.keys(own));
  expect([long['time']?.data[0], long['time']?.data.at(-1)]).toEqual([0, 71_999]);
  const metres = long['distance']?.data as number[];
  expect([metres[0], metres.at(-1)]).toEqual([0, 7744.4]);
  expect(metres.every((one, i) => one >= (metres[i - 1] ?? 0))).toBe(true);
});

test('an activity of one point, and of none', async () => {
  const sandbox = await openSandbox();
  const { read } = await client(sandbox);
  await sandbox.control('/activities/105/streams', { samples: 1 });
  expect(await read(105, 'time')).toMatchObject({ time: { data: [0], original_size: 1 }, distance: { data: [0] } });
  await sandbox.control('/activities/105/streams', { samples: 0 });
  expect(lengthsIn(await read(105, 'time,altitude'))).toEqual({ time: 0, distance: 0, altitude: 0 });
});

test.each([
  [105, { samples: -1 }, 400],
  [105, { samples: 1e9 }, 400],
  [105, { nulls: { heartrate: 3 } }, 400],
  [105, { shorten: { heartrate: '3' } }, 400],
  [105, { leaveOut: 'latlng' }, 400],
  [102, { samples: 5 }, 404],
  [999, { samples: 5 }, 404],
])('of %i %j is refused', async (id, change, status) => {
  const sandbox = await openSandbox();
  expect((await sandbox.control(`/activities/${id}/streams`, change)).status).toBe(status);
});
