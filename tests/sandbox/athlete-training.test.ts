import { describe, expect, it } from 'vitest';
import type { SummaryActivity } from '#sandbox/strava-json.ts';
import { activityWith, defaultActivities, epochOf, isRun, NOW, summariesFor } from './default-athlete.ts';

const DAY = 86_400;
const runs = defaultActivities.filter(isRun);
const isMarathon = ({ workout_type, distance }: SummaryActivity) => workout_type === 1 && distance > 42_000;
const countWhere = (condition: (activity: SummaryActivity) => boolean) => defaultActivities.filter(condition).length;
const kilometres = (list: readonly SummaryActivity[]) => list.reduce((sum, { distance }) => sum + distance, 0) / 1000;

const between = (list: readonly SummaryActivity[], from: number, to: number) =>
  list.filter((activity) => epochOf(activity) >= from && epochOf(activity) < to);

describe('the default athlete', () => {
  it('runs more than everything else together, and rides more than they hike', () => {
    expect(runs.length).toBeGreaterThan(450);
    const rides = countWhere(({ type }) => type === 'Ride' || type === 'VirtualRide');
    expect(rides).toBeGreaterThan(countWhere(({ type }) => type === 'Hike'));
    for (const sport of ['Ride', 'Walk', 'Swim', 'Hike', 'WeightTraining', 'TrailRun', 'VirtualRun', 'VirtualRide']) {
      expect(countWhere(({ sport_type }) => sport_type === sport)).toBeGreaterThan(2);
    }
  });

  it('ran a few times this week', () => {
    const monday = Date.parse('2026-11-15T23:00:00Z') / 1000;
    expect(between(runs, monday, NOW.getTime() / 1000).length).toBeGreaterThanOrEqual(2);
  });

  it('ran a marathon at a believable pace after a build-up of sixteen weeks', () => {
    const marathon = activityWith(isMarathon);
    const pace = marathon.moving_time / (marathon.distance / 1000);
    expect(pace).toBeGreaterThan(4 * 60);
    expect(pace).toBeLessThan(5 * 60);
    expect(marathon.distance).toBeLessThan(42_195 * 1.01);
    const end = epochOf(marathon) - 3 * 7 * DAY;
    const peak = kilometres(between(runs, end - 28 * DAY, end)) / 4;
    const before = kilometres(between(runs, end - 19 * 7 * DAY, end - 15 * 7 * DAY)) / 4;
    expect(peak).toBeGreaterThan(before * 1.3);
  });

  it('runs faster at the same heart rate at the end of the build-up than at its beginning', () => {
    const marathon = epochOf(activityWith(isMarathon));
    const metresPerBeat = (from: number, to: number) => {
      const easy = between(runs, from, to).filter(
        ({ average_heartrate, workout_type, sport_type }) =>
          average_heartrate !== undefined && workout_type !== 1 && workout_type !== 3 && sport_type === 'Run',
      );
      expect(easy.length).toBeGreaterThan(5);
      const reserve = easy.map(({ average_speed, average_heartrate = 0 }) => average_speed / (average_heartrate - 49));
      return reserve.reduce((sum, value) => sum + value, 0) / reserve.length;
    };
    const early = metresPerBeat(marathon - 16 * 7 * DAY, marathon - 11 * 7 * DAY);
    expect(metresPerBeat(marathon - 5 * 7 * DAY, marathon)).toBeGreaterThan(early);
  });

  it('was injured for more than three weeks, and came back with little', () => {
    const starts = runs.map(epochOf);
    const gaps = starts.slice(1).map((start, i) => ({ days: ((starts[i] ?? 0) - start) / DAY, back: starts[i] ?? 0 }));
    const longest = gaps.reduce((a, b) => (b.days > a.days ? b : a));
    expect(longest.days).toBeGreaterThan(21);
    const lost = between(defaultActivities, longest.back - longest.days * DAY + 2 * DAY, longest.back);
    expect(lost.length).toBeLessThan(longest.days / 7 + 6);
    const firstFortnight = between(runs, longest.back, longest.back + 14 * DAY);
    expect(Math.max(...firstFortnight.map(({ distance }) => distance))).toBeLessThan(6000);
  });

  it('has done everything that makes a list awkward', () => {
    expect(countWhere(({ manual }) => manual)).toBeGreaterThan(5);
    expect(countWhere(({ visibility }) => visibility === 'only_me')).toBeGreaterThan(5);
    expect(countWhere(({ start_date }) => start_date.endsWith('T00:00:01Z'))).toBeGreaterThan(2);
    expect(countWhere(({ commute, type }) => commute && type === 'Run')).toBeGreaterThan(2);
    expect(countWhere(({ commute, type }) => commute && type === 'Ride')).toBeGreaterThan(2);
    expect(countWhere(({ trainer, sport_type }) => trainer && sport_type === 'Run')).toBeGreaterThan(2);
    expect(countWhere(({ has_heartrate, type }) => !has_heartrate && type === 'Run')).toBeGreaterThan(20);
    expect(countWhere(({ elapsed_time, moving_time }) => elapsed_time < moving_time)).toBeGreaterThan(0);
    expect(countWhere(({ name }) => name.includes('<b>'))).toBe(1);
    expect(countWhere(({ name }) => /\p{Script=Hebrew}/u.test(name))).toBe(1);
    expect(countWhere(({ name }) => /\p{Extended_Pictographic}/u.test(name))).toBeGreaterThan(5);
    expect(countWhere(({ device_name }) => device_name === 'Garmin Forerunner 965')).toBeGreaterThan(100);
    expect(countWhere(({ device_name }) => device_name?.startsWith('Apple Watch') ?? false)).toBeGreaterThan(100);
  });

  it('raced over 5 km, 10 km and a half marathon, the longer the slower', () => {
    const best = [5000, 10_000, 21_097].map((metres) =>
      Math.max(
        ...runs
          .filter(({ workout_type, distance }) => workout_type === 1 && Math.abs(distance / metres - 1) < 0.03)
          .map(({ average_speed }) => average_speed),
      ),
    );
    expect(best).toEqual(best.toSorted((a, b) => b - a));
    expect(best.every((speed) => speed > 3.5 && speed < 4.6)).toBe(true);
  });
});

it('every seed has a marathon, an injury and no two activities at once', () => {
  for (const seed of [2, 3, 4]) {
    const activities = summariesFor(seed, 900);
    expect(activities.some(isMarathon)).toBe(true);
    const seen = activities.filter(({ start_date }) => !start_date.endsWith('T00:00:01Z')).reverse();
    seen.slice(1).forEach((activity, i) => {
      const before = seen[i] ?? activity;
      expect(epochOf(before) + before.elapsed_time).toBeLessThan(epochOf(activity));
    });
  }
});
