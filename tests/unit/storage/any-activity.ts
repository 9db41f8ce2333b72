import fc from 'fast-check';
import type { Activity } from '#lib/training/activity.ts';
import { SPORTS } from '#lib/training/sport.ts';

const amount = fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const missing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const instant = fc.integer({ min: -4e9, max: 8e9 });

const anyActivity = fc.record({
  id: fc.maxSafeInteger().map((id) => Math.abs(id) || 1),
  name: fc.string({ unit: 'grapheme' }),
  sport: fc.constantFrom(...SPORTS),
  day: fc.integer({ min: -100_000, max: 100_000 }),
  timeOfDay: fc.integer({ min: 0, max: 86_399 }),
  start: instant,
  distance: amount,
  movingTime: amount,
  elapsedTime: amount,
  climb: amount,
  maxSpeed: missing(amount),
  averageHeartRate: missing(amount),
  maxHeartRate: missing(amount),
  averageCadence: missing(amount),
  relativeEffort: missing(amount),
  effort: fc.constantFrom('default', 'race', 'long', 'workout'),
  commute: fc.boolean(),
  indoor: fc.boolean(),
  manual: fc.boolean(),
  onlyMe: fc.boolean(),
  gearId: missing(fc.string()),
  device: missing(fc.string()),
  readAt: instant,
}) as unknown as fc.Arbitrary<Activity>;

/** Any list that a log may hold: newest first, no id twice. */
export const anyActivities = fc
  .uniqueArray(anyActivity, { selector: ({ id }) => id, maxLength: 30 })
  .map((activities): readonly Activity[] => activities.toSorted((a, b) => b.start - a.start));
