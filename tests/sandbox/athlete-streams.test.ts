import { describe, expect, it } from 'vitest';
import { decodePolyline, encodePolyline } from '#sandbox/athlete/polyline.ts';
import { streamsOf } from '#sandbox/athlete/streams.ts';
import type { StreamKey, SummaryActivity } from '#sandbox/strava-json.ts';
import { activityWith, defaultActivities, isRun } from './default-athlete.ts';

const numbers = (activity: SummaryActivity, key: StreamKey) => streamsOf(activity)?.[key]?.data as number[] | undefined;

/** Every sixth activity, a few hundred thousand samples; what they hold in common is checked on all of these. */
const sampled = defaultActivities.filter(({ manual }, i) => !manual && i % 6 === 0);

function meanWhileMoving(values: readonly (number | null)[], time: readonly number[], moving: readonly unknown[]) {
  let [sum, seconds, heard] = [0, 0, 0];
  for (let i = 1; i < values.length; i++) {
    if (moving[i] !== true) continue;
    const passed = (time[i] ?? 0) - (time[i - 1] ?? 0);
    seconds += passed;
    const value = values[i] ?? null;
    if (value === null) continue;
    sum += passed * value;
    heard += passed;
  }
  return { mean: sum / heard, seconds };
}

describe('the streams of an activity', () => {
  it('agree with its summary about time, distance, heart rate and climb', () => {
    for (const activity of sampled) {
      const streams = streamsOf(activity) ?? {};
      const time = streams.time?.data as number[];
      const distance = streams.distance?.data as number[];
      expect(time.at(-1)).toBe(activity.elapsed_time);
      expect(time.every((second, i) => i === 0 || second > (time[i - 1] ?? second))).toBe(true);
      expect([distance[0], distance.at(-1)]).toEqual([0, activity.distance]);
      expect(distance.every((metres, i) => metres >= (distance[i - 1] ?? 0))).toBe(true);
      for (const stream of Object.values(streams)) {
        expect(stream).toMatchObject({ original_size: time.length, resolution: 'high', series_type: 'distance' });
        expect(stream.data).toHaveLength(time.length);
      }
      const beats = streams.heartrate?.data as (number | null)[] | undefined;
      expect(beats === undefined).toBe(!activity.has_heartrate);
      const { mean, seconds } = meanWhileMoving(beats ?? time, time, streams.moving?.data ?? []);
      expect(seconds).toBe(Math.min(activity.moving_time, activity.elapsed_time));
      if (beats) {
        expect(Math.abs(mean - (activity.average_heartrate ?? 0))).toBeLessThan(0.5);
        const heard = beats.filter((beat) => beat !== null);
        expect(Math.max(...heard)).toBe(activity.max_heartrate);
        expect(heard.every((beat) => Number.isInteger(beat) && beat >= 50)).toBe(true);
      }
      const heights = streams.altitude?.data as number[] | undefined;
      const gain = heights?.reduce((sum, height, i) => sum + Math.max(0, height - (heights[i - 1] ?? height)), 0) ?? 0;
      expect(Math.abs(gain - activity.total_elevation_gain)).toBeLessThan(2.5);
      const speeds = streams.velocity_smooth?.data as number[];
      expect(Math.max(...speeds)).toBeLessThanOrEqual(activity.max_speed);
    }
  });

  it('are the same every time, and others for another activity', () => {
    const [first, second] = defaultActivities.filter(isRun);
    if (!first || !second) throw new Error('There are no runs.');
    expect(streamsOf(first)).toEqual(streamsOf({ ...first }));
    expect(streamsOf(first)).not.toEqual(streamsOf({ ...first, id: second.id }));
  });

  it('do not exist for what was typed in by hand', () => {
    expect(streamsOf(activityWith(({ manual }) => manual))).toBeUndefined();
  });

  it('leave out where it was and how high when nothing could see the sky', () => {
    const treadmill = activityWith(({ trainer, sport_type, manual }) => trainer && sport_type === 'Run' && !manual);
    const streams = streamsOf(treadmill) ?? {};
    expect(streams).not.toHaveProperty('latlng');
    expect(streams).not.toHaveProperty('altitude');
    expect(streams.distance?.data.at(-1)).toBe(treadmill.distance);
  });

  it('stay at distance 0 in the gym', () => {
    const gym = activityWith(({ sport_type, manual }) => sport_type === 'WeightTraining' && !manual);
    expect(new Set(numbers(gym, 'distance'))).toEqual(new Set([0]));
    expect(numbers(gym, 'time')).toHaveLength(
      gym.elapsed_time >= gym.moving_time ? (numbers(gym, 'moving')?.length ?? 0) : 0,
    );
  });

  it('begin and end where the summary says', () => {
    const run = activityWith(({ start_latlng, sport_type }) => sport_type === 'Run' && start_latlng.length > 0);
    const points = streamsOf(run)?.latlng?.data;
    expect(points?.[0]).toEqual(run.start_latlng);
    expect(points?.at(-1)).toEqual(run.end_latlng);
  });

  it('have a gap in time where the athlete stood still, as long as all pauses together', () => {
    const paused = activityWith(({ elapsed_time, moving_time }) => elapsed_time > moving_time + 300);
    const time = numbers(paused, 'time') ?? [];
    const moving = streamsOf(paused)?.moving?.data ?? [];
    const still = time.reduce((sum, t, i) => sum + (moving[i] === false ? t - (time[i - 1] ?? 0) : 0), 0);
    expect(still).toBe(paused.elapsed_time - paused.moving_time);
  });

  it('count the steps of one leg', () => {
    const run = activityWith(
      ({ sport_type, average_cadence }) => sport_type === 'Run' && average_cadence !== undefined,
    );
    const steps = (numbers(run, 'cadence') ?? []).filter((step) => step > 0);
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
    expect(Math.abs(mean - (run.average_cadence ?? 0))).toBeLessThan(0.6);
  });

  it('can be made of an activity from a file that holds null where there is no place', () => {
    const old = { ...activityWith(isRun), start_latlng: null, map: null } as unknown as SummaryActivity;
    expect(streamsOf(old)).not.toHaveProperty('latlng');
  });
});

describe('a polyline', () => {
  it('is encoded as in the description of the format', () => {
    const points = [
      [38.5, -120.2],
      [40.7, -120.95],
      [43.252, -126.453],
    ] as const;
    expect(encodePolyline(points)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
    expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual(points);
  });

  it('lies in open water, far from any street', () => {
    const run = activityWith(({ timezone, start_latlng }) => timezone.endsWith('Berlin') && start_latlng.length > 0);
    const [latitude = 0, longitude = 0] = run.start_latlng;
    expect(Math.abs(latitude - 54.62)).toBeLessThan(0.3);
    expect(Math.abs(longitude - 6.9)).toBeLessThan(0.3);
  });
});
