import { describe, expect, it } from 'vitest';
import { athleteFromFile } from '#sandbox/athlete/file.ts';
import { statsOf } from '#sandbox/athlete/stats.ts';
import type { JsonObject } from '#sandbox/strava-json.ts';
import { defaultActivities, defaultAthlete, NOW } from './default-athlete.ts';

const { profile, gear } = defaultAthlete;

describe('the profile', () => {
  it('is plainly made up', () => {
    expect(profile).toMatchObject({ firstname: 'Sandbox', lastname: 'Runner', resource_state: 3, id: 1_000_001 });
    expect(profile['measurement_preference']).toBe('meters');
    expect(JSON.stringify(profile)).not.toContain('http');
  });

  it('lists the shoes and bikes in use, as far as they were worn and ridden', () => {
    for (const item of [...(profile['shoes'] as JsonObject[]), ...(profile['bikes'] as JsonObject[])]) {
      const used = defaultActivities.filter(({ gear_id }) => gear_id === item['id']);
      expect(item['distance']).toBe(Math.round(used.reduce((sum, { distance }) => sum + distance, 0)));
      expect(item['retired']).toBe(false);
    }
    expect(profile['shoes']).toHaveLength(4);
    expect(profile['bikes']).toHaveLength(2);
  });

  it('has gear for every gear id, retired shoes included', () => {
    const ids = new Set(defaultActivities.flatMap(({ gear_id }) => gear_id ?? []));
    expect(new Set(gear.map(({ id }) => id))).toEqual(ids);
    expect(gear.some(({ retired }) => retired === true)).toBe(true);
    for (const { id, frame_type } of gear) expect(frame_type !== undefined).toBe(id.startsWith('b'));
  });

  it('has five heart rate zones without a gap, the last without an end', () => {
    const zones = (defaultAthlete.zones['heart_rate'] as { zones: { min: number; max: number }[] }).zones;
    expect(zones).toHaveLength(5);
    zones.slice(1).forEach(({ min }, i) => expect(min).toBe(zones[i]?.max));
    expect(zones.at(-1)?.max).toBe(-1);
  });
});

const made = (over: JsonObject): JsonObject => ({
  type: 'Run',
  start_date: '2026-11-10T06:00:00Z',
  start_date_local: '2026-11-10T07:00:00Z',
  visibility: 'everyone',
  distance: 5000,
  moving_time: 1500,
  elapsed_time: 1600,
  total_elevation_gain: 20,
  achievement_count: 2,
  ...over,
});

describe('the totals', () => {
  const athlete = athleteFromFile(
    [
      made({}),
      made({ distance: 7000.5, start_date: '2026-02-10T06:00:00Z', start_date_local: '2026-02-10T07:00:00Z' }),
      made({ start_date: '2025-12-31T23:30:00Z', start_date_local: '2026-01-01T00:30:00Z' }),
      made({ start_date: '2024-05-01T06:00:00Z', start_date_local: '2024-05-01T08:00:00Z' }),
      made({ visibility: 'followers_only' }),
      made({ visibility: 'only_me' }),
      made({ type: 'Swim', distance: 1000 }),
      made({ type: 'Walk' }),
      null,
      'not an activity',
      { type: 'Run' },
    ],
    NOW,
  );
  const stats = statsOf(athlete, NOW);

  it('count what everyone may see: the last four weeks, this year by the local date, and all', () => {
    expect(stats['recent_run_totals']).toEqual({
      count: 1,
      distance: 5000,
      moving_time: 1500,
      elapsed_time: 1600,
      elevation_gain: 20,
      achievement_count: 2,
    });
    expect(stats['ytd_run_totals']).toMatchObject({ count: 3, distance: 17_000.5 });
    expect(stats['all_run_totals']).toEqual({
      count: 4,
      distance: 22_000.5,
      moving_time: 6000,
      elapsed_time: 6400,
      elevation_gain: 80,
    });
    expect(stats['all_swim_totals']).toMatchObject({ count: 1, distance: 1000 });
    expect(stats['all_ride_totals']).toMatchObject({ count: 0, distance: 0 });
  });

  it('leave out the private runs of the default athlete', () => {
    const visible = defaultActivities.filter(
      ({ type, visibility }) => (type === 'Run' || type === 'VirtualRun') && visibility === 'everyone',
    );
    expect(statsOf(defaultAthlete, NOW)['all_run_totals']).toMatchObject({ count: visible.length });
  });
});

describe('an athlete from a file', () => {
  it('has the activities of the file, newest first, and unreadable ones last and untouched', () => {
    const [old, recent] = [made({ start_date: '2020-01-01T00:00:00Z' }), made({})];
    const broken = [null, 7, { start_date: 'yesterday' }, []];
    const { activities } = athleteFromFile([null, old, 7, recent, { start_date: 'yesterday' }, []], NOW);
    expect(activities).toEqual([recent, old, ...broken]);
    expect(activities[0]).toBe(recent);
  });

  it('takes over the id and the gear that the file speaks of', () => {
    const file = [made({ athlete: { id: 4321 }, gear_id: 'g77' }), made({ gear_id: 'g77' }), made({ gear_id: 'b5' })];
    const athlete = athleteFromFile(file, NOW);
    expect(athlete.profile.id).toBe(4321);
    expect(athlete.gear.map(({ id, distance }) => [id, distance])).toEqual([
      ['b5', 5000],
      ['g77', 10_000],
    ]);
  });

  it('can be empty', () => {
    expect(athleteFromFile([], NOW)).toMatchObject({ activities: [], gear: [] });
  });

  it('is refused when the file holds no array', () => {
    for (const json of [{}, null, 'text', 3]) expect(() => athleteFromFile(json, NOW)).toThrow(/JSON array/);
  });
});
