import { describe, expect, it } from 'vitest';
import { fetchActivityDetail } from '#lib/strava/activity-detail.ts';
import { fetchGear, fetchOwnGear } from '#lib/strava/gear.ts';
import { createStravaRequest } from '#lib/strava/request.ts';
import { fetchStreams } from '#lib/strava/streams.ts';
import { parseDetail } from '#lib/strava/wire-detail.ts';
import { parseGear } from '#lib/strava/wire-gear.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { NOW } from '#tests/sandbox/few-activities.ts';
import { openSandbox } from '#tests/sandbox/open-sandbox.ts';
import { failureOf } from '#tests/unit/connect/budgeted.ts';
import { aWireActivity } from './wire-activity.ts';

const readAt = epochSeconds(NOW.getTime() / 1000);
const now = () => NOW;

/** Somebody who may see everything but what is for "Only You". */
async function atTheSandbox(scope = 'read,activity:read') {
  const { url, connect, control, sandbox } = await openSandbox();
  const { access_token: token } = await connect(scope);
  const accessToken = { current: async () => token, replaceRefused: async () => token };
  const request = createStravaRequest({ fetch, apiBase: `${url}/api/v3`, accessToken, now });
  return { request, ways: { request, throughSite: async () => false }, control, sandbox };
}

describe('the detail of an activity', () => {
  it('is what the sandbox’s Strava knows of a run, with laps and efforts that point into the streams', async () => {
    const { request, ways } = await atTheSandbox();
    const detail = await fetchActivityDetail(request, 105, now);
    expect(detail).toMatchObject({ id: 105, manual: false, hideFromHome: false, readAt });
    expect(detail?.efforts.map(({ name }) => name).slice(0, 3)).toEqual(['400m', '1/2 mile', '1K']);
    const recorded = await fetchStreams(ways, 105);
    if (recorded.kind !== 'recorded' || !detail) throw new Error('Nothing came');
    const { time, distance } = recorded.recording.streams;
    expect(detail.laps.length).toBeGreaterThan(0);
    for (const { startIndex, endIndex, elapsedTime } of detail.efforts) {
      expect((time[endIndex] ?? NaN) - (time[startIndex] ?? NaN)).toBeCloseTo(elapsedTime, -1);
    }
    expect(detail.laps.at(-1)?.endIndex).toBe(distance.length - 1);
    expect(JSON.stringify(detail)).not.toMatch(/polyline|latlng|photo|kudos|segment|athlete/);
  });

  it('of what Strava does not know is undefined, and so are the streams of what was typed in', async () => {
    const { request, ways } = await atTheSandbox();
    expect(await fetchActivityDetail(request, 999, now)).toBeUndefined();
    expect(await fetchActivityDetail(request, 103, now)).toBeUndefined();
    expect((await fetchActivityDetail(request, 102, now))?.manual).toBe(true);
    expect(await fetchStreams(ways, 102)).toEqual({ kind: 'none' });
  });

  it('that is something else is Strava’s problem', async () => {
    const { request, control } = await atTheSandbox();
    await control('/faults', { path: '/activities/105', status: 200, body: { id: 104 } });
    expect(await failureOf(fetchActivityDetail(request, 105, now))).toMatchObject({ code: 'strava_down' });
  });

  it('holds every value of a lap and an effort, and what was not measured is undefined', () => {
    const lap = { name: 'Lap 1', distance: 1000, elapsed_time: 300, moving_time: 290, start_index: 0, end_index: 99 };
    const full = { ...lap, total_elevation_gain: 0, max_speed: 4, average_heartrate: 150.5, max_heartrate: 161 };
    const effort = { ...lap, name: '1K', id: 3525859521751889000, pr_rank: 2 };
    const detail = parseDetail(
      aWireActivity({
        description: 'Windy',
        calories: 0,
        gear: { id: 'g1', name: 'Shoe', distance: 5 },
        elev_low: -3.5,
        elev_high: 12,
        average_watts: 250.5,
        device_watts: true,
        hide_from_home: true,
        laps: [lap, { ...full, average_cadence: 85, average_watts: 240 }, { ...lap, end_index: null }, null],
        best_efforts: [effort, { ...effort, pr_rank: null }, { ...effort, name: '' }, { ...effort, start_index: 100 }],
      }),
      readAt,
    );
    const stretch = { distance: 1000, elapsedTime: 300, movingTime: 290, startIndex: 0, endIndex: 99 };
    expect(detail).toMatchObject({
      description: 'Windy',
      calories: undefined,
      gear: { id: 'g1', name: 'Shoe' },
      lowest: -3.5,
      highest: 12,
      averagePower: 250.5,
      powerMeasured: true,
      hideFromHome: true,
    });
    expect(detail?.laps).toEqual([
      { name: 'Lap 1', ...stretch },
      {
        name: 'Lap 1',
        ...stretch,
        climb: 0,
        maxSpeed: 4,
        averageHeartRate: 150.5,
        maxHeartRate: 161,
        averageCadence: 85,
        averagePower: 240,
      },
    ]);
    expect(detail?.efforts).toEqual([
      { name: '1K', ...stretch, prRank: 2 },
      { name: '1K', ...stretch },
    ]);
  });

  it.each([[null], ['run'], [{ name: 'Run' }], [[]]])('is none in %j', (value) => {
    expect(parseDetail(value, readAt)).toBeUndefined();
  });
});

describe('gear', () => {
  it('is what the sandbox’s Strava knows', async () => {
    const { request } = await atTheSandbox('read,activity:read,profile:read_all');
    const own = await fetchOwnGear(request, now);
    const [first] = own ?? [];
    expect(own?.map(({ kind }) => kind)).toContain('shoe');
    const gear = await fetchGear(request, first?.id ?? '', now);
    expect(gear).toMatchObject({ id: first?.id, distance: first?.distance, name: first?.name, readAt });
    expect(await fetchGear(request, 'g999', now)).toBeUndefined();
  });

  it('is not listed in the short profile', async () => {
    const { request } = await atTheSandbox();
    expect(await fetchOwnGear(request, now)).toBeUndefined();
  });

  it('tells shoes from bikes, and keeps what is retired', () => {
    const shoe = { id: 'g3', primary: true, name: 'Supernova', retired: true, distance: 966_309, brand_name: 'A' };
    expect(parseGear(shoe, readAt)).toEqual({
      id: 'g3',
      kind: 'shoe',
      name: 'Supernova',
      distance: 966_309,
      retired: true,
      primary: true,
      brand: 'A',
      model: undefined,
      readAt,
    });
    expect(parseGear({ id: 'b1', nickname: 'Trek' }, readAt)).toMatchObject({
      kind: 'bike',
      name: 'Trek',
      distance: 0,
    });
    expect([{ id: '77', frame_type: 3 }, { id: '78' }].map((gear) => parseGear(gear, readAt)?.kind)).toEqual([
      'bike',
      'shoe',
    ]);
    expect([null, {}, 'g1'].map((value) => parseGear(value, readAt))).toEqual(Array(3).fill(undefined));
  });
});
