import { expect, it } from 'vitest';
import { createActivity, fetchEditable, updateActivity } from '#lib/strava/write-activity.ts';
import type { ManualActivity } from '#lib/training/manual-activity.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { aDay } from '#tests/builders.ts';
import { atStrava, json } from './at-strava.ts';
import { aWireActivity } from './wire-activity.ts';

const NOW = new Date('2026-05-18T11:37:20.900Z');
const now = () => NOW;
const detail = (changes: object = {}) =>
  aWireActivity({ id: 77, description: null, hide_from_home: false, gear_id: 'g1', ...changes });

const manual: ManualActivity = {
  name: 'Treadmill',
  sport: 'Run',
  day: aDay('2026-05-21'),
  timeOfDay: seconds(18 * 3600 + 4 * 60 + 9),
  utcOffset: 120,
  elapsedTime: seconds(1800),
  distance: metres(5000),
  description: '',
  commute: false,
  trainer: true,
};

it('a manual activity goes as a form, and comes back as Strava has it', async () => {
  const { request, arrived } = atStrava(() => json(201, detail({ name: 'Treadmill', manual: true })));
  const { activity, editable } = await createActivity(request, manual, now);
  expect(arrived).toMatchObject([{ method: 'POST', path: '/activities' }]);
  expect(arrived[0]?.fields).toEqual({
    name: 'Treadmill',
    sport_type: 'Run',
    start_date_local: '2026-05-21T18:04:09+02:00',
    elapsed_time: '1800',
    distance: '5000',
    trainer: '1',
  });
  expect(activity).toMatchObject({
    id: 77,
    name: 'Treadmill',
    manual: true,
    readAt: Date.UTC(2026, 4, 18, 11, 37, 20) / 1000,
  });
  expect(editable).toMatchObject({ name: 'Treadmill', description: '' });
});

it('its time is that of the clock on the wall, west of Greenwich too', async () => {
  const { request, arrived } = atStrava(() => json(201, detail()));
  await createActivity(request, { ...manual, timeOfDay: seconds(61), utcOffset: -570, distance: undefined }, now);
  expect(arrived[0]?.fields['start_date_local']).toBe('2026-05-21T00:01:01-09:30');
  expect(arrived[0]?.fields).not.toHaveProperty('distance');
});

it('an edit sends the fields that are in it, and no others', async () => {
  const { request, arrived } = atStrava(() => json(200, detail({ name: 'New', commute: true })));
  const { editable } = await updateActivity(request, 77, { name: 'New', commute: true }, now);
  await updateActivity(request, 77, { sport: 'TrailRun', gearId: undefined, hideFromHome: true, description: '' }, now);
  expect(arrived.map(({ method, path, body }) => [method, path, JSON.parse(body) as unknown])).toEqual([
    ['PUT', '/activities/77', { name: 'New', commute: true }],
    ['PUT', '/activities/77', { sport_type: 'TrailRun', gear_id: 'none', hide_from_home: true, description: '' }],
  ]);
  expect(editable).toEqual({
    name: 'New',
    sport: 'Run',
    description: '',
    gearId: 'g1',
    commute: true,
    trainer: false,
    hideFromHome: false,
  });
});

it('what Strava does not say is not known, and is no value', async () => {
  const { request } = atStrava(() => json(200, { id: 77, name: '', type: 'Ride', gear_id: null }));
  expect(await fetchEditable(request, 77)).toEqual({ name: '', sport: 'Ride', gearId: undefined });
});

it('an answer that is no activity confirms nothing', async () => {
  const { request } = atStrava(() => json(200, {}));
  await expect(updateActivity(request, 77, { name: 'New' }, now)).rejects.toMatchObject({ code: 'strava_down' });
});
