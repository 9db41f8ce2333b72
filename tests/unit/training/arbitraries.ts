import fc from 'fast-check';
import type { Activity } from '#lib/training/activity.ts';
import { dayNumber } from '#lib/training/day.ts';
import { SPORTS } from '#lib/training/sport.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

/** Thursday of an ordinary week. */
export const TODAY = aDay('2026-05-21');

/** An activity of any sport within 200 days of today, before or after; whole metres, so that sums are exact. */
export const someActivity: fc.Arbitrary<Activity> = fc
  .record({
    daysAgo: fc.integer({ min: -200, max: 200 }),
    sport: fc.constantFrom(...SPORTS),
    distance: fc.integer({ min: 0, max: 60_000 }),
    movingTime: fc.integer({ min: 0, max: 20_000 }),
    heartRate: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
    commute: fc.boolean(),
  })
  .map(({ daysAgo, sport, distance, movingTime, heartRate, commute }) =>
    anActivity({
      day: dayNumber(TODAY - daysAgo),
      sport,
      distance: metres(distance),
      movingTime: seconds(movingTime),
      averageHeartRate: heartRate === undefined ? undefined : beatsPerMinute(heartRate),
      commute,
    }),
  );

export const someActivities: fc.Arbitrary<Activity[]> = fc.array(someActivity, { maxLength: 60 });
