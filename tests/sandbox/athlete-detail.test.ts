import { describe, expect, it } from 'vitest';
import { fastest } from '#sandbox/athlete/best-efforts.ts';
import { detailOf, lapsOf, zonesOf } from '#sandbox/athlete/detail.ts';
import { stretchesOf } from '#sandbox/athlete/intervals.ts';
import type { JsonObject, SummaryActivity } from '#sandbox/strava-json.ts';
import { activityWith, defaultActivities, defaultAthlete } from './default-athlete.ts';

const sum = (list: readonly JsonObject[], key: string) => list.reduce((total, item) => total + Number(item[key]), 0);
const marathon = activityWith(({ workout_type, distance }) => workout_type === 1 && distance > 42_000);
const track = activityWith(({ name, manual, trainer }) => name.startsWith('Track') && !manual && !trainer);
const manual = activityWith((activity) => activity.manual);

describe('laps', () => {
  it('add up to the activity', () => {
    for (const activity of defaultActivities.filter((one, i) => !one.manual && i % 25 === 0)) {
      const laps = lapsOf(activity);
      expect(sum(laps, 'elapsed_time')).toBe(activity.elapsed_time);
      expect(sum(laps, 'moving_time')).toBe(Math.min(activity.moving_time, activity.elapsed_time));
      expect(sum(laps, 'distance')).toBeCloseTo(activity.distance, 0);
    }
  });

  it('of a marathon are kilometres and the rest', () => {
    const laps = lapsOf(marathon);
    expect(laps).toHaveLength(43);
    for (const lap of laps.slice(0, -1)) expect(Math.abs(Number(lap['distance']) - 1000)).toBeLessThan(8);
    expect(laps[1]?.['start_index']).toBe(laps[0]?.['end_index']);
  });

  it('of a track session are as many fast ones as its name says', () => {
    const [, count, length] = /(\d+) × (\d+) m/.exec(track.name) ?? [];
    const laps = lapsOf(track);
    expect(laps).toHaveLength(2 * Number(count) + 1);
    const fast = laps.filter((_, i) => i % 2 === 1);
    for (const lap of fast) {
      expect(Math.abs(Number(lap['distance']) - Number(length))).toBeLessThan(12);
      expect(Number(lap['average_speed'])).toBeGreaterThan(track.average_speed * 1.15);
    }
  });

  it('do not exist for what was typed in by hand', () => {
    expect(lapsOf(manual)).toEqual([]);
    expect(zonesOf(manual)).toEqual([]);
  });
});

describe('the stretches of a track session', () => {
  it('fill the distance', () => {
    const stretches = stretchesOf('Track: 6 × 800 m', 10_000) ?? [];
    expect(stretches.filter(({ fast }) => fast).map(({ from, to }) => to - from)).toEqual(Array(6).fill(800));
    expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual([0, 10_000]);
    stretches.slice(1).forEach(({ from }, i) => expect(from).toBeCloseTo(stretches[i]?.to ?? -1, 6));
  });

  it('are none when the name speaks of none, or of more than was run', () => {
    expect(stretchesOf('Morning Run', 10_000)).toBeUndefined();
    expect(stretchesOf('Track: 20 × 1000 m', 10_000)).toBeUndefined();
  });
});

describe('zones', () => {
  it('share out the whole moving time', () => {
    const recorded = defaultActivities.filter((one, i) => !one.manual && i % 20 === 0);
    for (const activity of recorded) {
      const zones = zonesOf(activity);
      expect(zones.some(({ type }) => type === 'heartrate')).toBe(activity.has_heartrate);
      for (const { distribution_buckets } of zones) {
        expect(sum(distribution_buckets as JsonObject[], 'time')).toBe(activity.moving_time);
      }
    }
  });

  it('of a recovery run hold less hard minutes than those of a race', () => {
    const race = activityWith(({ name, has_heartrate }) => name === 'Bucket and Spade 10k' && has_heartrate);
    const hard = (activity: typeof race) => {
      const buckets = zonesOf(activity)[0]?.['distribution_buckets'] as JsonObject[];
      return sum(buckets.slice(3), 'time') / activity.moving_time;
    };
    const easy = activityWith(({ average_heartrate = 999, type }) => type === 'Run' && average_heartrate < 135);
    expect(hard(race)).toBeGreaterThan(0.7);
    expect(hard(easy)).toBe(0);
  });
});

describe('the detail', () => {
  it('holds the whole summary, splits that add up, and the gear by name', () => {
    const detail = detailOf(marathon, defaultAthlete);
    const { map: _map, resource_state: _state, ...summary } = marathon;
    expect(detail).toMatchObject({ ...summary, resource_state: 3, gear: { id: marathon.gear_id, resource_state: 2 } });
    for (const key of ['splits_metric', 'splits_standard']) {
      const splits = detail[key] as JsonObject[];
      expect(sum(splits, 'moving_time')).toBe(marathon.moving_time);
      expect(sum(splits, 'distance')).toBeCloseTo(marathon.distance, 0);
    }
    expect(detail['splits_standard']).toHaveLength(27);
    expect(detail['embed_token']).toMatch(/^[0-9a-f]{40}$/);
  });

  it('of a marathon holds a best effort over every distance, the longer the later it ends', () => {
    const efforts = detailOf(marathon, defaultAthlete)['best_efforts'] as JsonObject[];
    expect(efforts.map(({ name }) => name).slice(-3)).toEqual(['Half-Marathon', '30K', 'Marathon']);
    const times = efforts.map(({ elapsed_time }) => Number(elapsed_time));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(marathon.elapsed_time);
  });

  it('of what was typed in by hand has neither laps nor splits', () => {
    const detail = detailOf(manual, defaultAthlete);
    for (const key of ['laps', 'splits_metric', 'splits_standard', 'best_efforts'])
      expect(detail).not.toHaveProperty(key);
  });
});

it('an activity from a file that lacks nearly everything has a detail all the same', () => {
  const sparse = [
    {},
    { id: 'x', elapsed_time: 1e12, moving_time: 1e12, distance: 1e12 },
    { elapsed_time: 60, name: null },
  ];
  for (const activity of sparse as unknown as SummaryActivity[]) {
    expect(detailOf(activity, defaultAthlete)).toMatchObject({ resource_state: 3 });
    expect(zonesOf(activity).every(({ type }) => type === 'heartrate')).toBe(true);
  }
});

it('the fastest stretch is found by hand too', () => {
  const time = [0, 10, 20, 30, 40, 50];
  const distance = [0, 30, 70, 120, 160, 190];
  expect(fastest({ time, distance }, 90)).toEqual({ startIndex: 1, endIndex: 3, elapsedTime: 20 });
  expect(fastest({ time, distance }, 190)).toEqual({ startIndex: 0, endIndex: 5, elapsedTime: 50 });
  expect(fastest({ time, distance }, 191)).toBeUndefined();
});
