import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import type { Activity } from '#lib/training/activity.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { shareOfWeek, usualPace, whenInWords } from '#routes/(app)/activities/[id]/head.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { shownOf } from './shown-of.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const on = (day: string, distance: number, overrides: Partial<Activity> = {}) =>
  anActivity({ day: aDay(day), distance: metres(distance), ...overrides });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('when an activity was', () => {
  it('is day and time of where it began, whatever the zone of the reader', () => {
    const early = on('2026-05-21', 5000, { timeOfDay: seconds(6 * 3600 + 48 * 60 + 59) });
    const irish = createFormat({ locale: 'en-IE', units: 'metric' });
    expect(whenInWords(early, irish)).toBe('Thursday 21 May 2026, 06:48');
    expect(whenInWords({ ...early, timeOfDay: seconds(0) }, irish)).toBe('Thursday 21 May 2026, 00:00');
  });
});

describe('the share of the week', () => {
  const run = on('2026-05-20', 9000);
  // Monday to Sunday of its week, the Sunday before, and a ride.
  const week = [run, on('2026-05-18', 6000), on('2026-05-24', 6000)];
  const others = [on('2026-05-17', 50_000), on('2026-05-19', 50_000, { sport: 'Ride' })];
  const share = (activities: readonly Activity[], today = '2026-05-21') =>
    plain(shareOfWeek(run, 'run', shownOf(activities, format, aDay(today))));

  it('is of the distance of its sport, in the week that holds its day', () => {
    // 9 of 21 km.
    expect(share([...week, ...others])).toBe('43 % of this week');
    expect(share([...week, ...others], '2026-05-25')).toBe('43 % of its week');
    expect(share([run])).toBe('100 % of this week');
  });

  it('is none of an activity that is left out, or without distance', () => {
    expect(share(week.slice(1))).toBe('');
    const still = on('2026-05-20', 0);
    expect(shareOfWeek(still, 'run', shownOf([still], format))).toBe('');
  });
});

describe('the usual pace', () => {
  it('is none without a run in the 28 days before, or with impossible ones only', () => {
    const run = on('2026-05-20', 10_000);
    const car = on('2026-05-19', 30_000, { movingTime: seconds(1200) });
    expect(usualPace(run, 'run', [run, car, on('2026-04-21', 10_000)])).toBeUndefined();
    // 3300 s over 10 km.
    expect(usualPace(run, 'run', [run, car, on('2026-04-22', 10_000)])).toBeCloseTo(0.33, 9);
  });
});
