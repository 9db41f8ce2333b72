import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#lib/training/day.ts';
import { rollingSeven } from '#lib/training/rolling-seven.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from './arbitraries.ts';

const on = (day: string, kilometres: number) => anActivity({ day: aDay(day), distance: metres(kilometres * 1000) });

describe('the sum of seven days', () => {
  test('rises with a run and falls again after a week, also with runs from before the first day', () => {
    const line = rollingSeven([on('2026-05-20', 5), on('2026-05-14', 10), on('2026-05-12', 1)], {
      first: aDay('2026-05-18'),
      last: aDay('2026-05-21'),
    });
    expect(line).toEqual([
      { day: aDay('2026-05-18'), value: 11_000 },
      { day: aDay('2026-05-19'), value: 10_000 },
      { day: aDay('2026-05-20'), value: 15_000 },
      { day: aDay('2026-05-21'), value: 5000 },
    ]);
  });

  test('is 0 on every day without activities, and nothing when the range is empty', () => {
    expect(rollingSeven([], { first: TODAY, last: TODAY })).toEqual([{ day: TODAY, value: 0 }]);
    expect(rollingSeven([], { first: TODAY, last: dayNumber(TODAY - 1) })).toEqual([]);
  });

  test('does not believe a watch that stands in 1970 or 2099', () => {
    const line = rollingSeven([on('1970-01-01', 5), on('2099-01-01', 5)], { first: dayNumber(TODAY - 1), last: TODAY });
    expect(line.map(({ value }) => value)).toEqual([0, 0]);
  });

  test('agrees with adding up the seven days by hand, for every metric', () => {
    const anyMetric = fc.constantFrom('distance', 'movingTime', 'climb', 'count');
    fc.assert(
      fc.property(someActivities, fc.integer({ min: 0, max: 60 }), anyMetric, (activities, length, metric) => {
        for (const { day, value } of rollingSeven(activities, {
          first: dayNumber(TODAY - length),
          last: TODAY,
          metric,
        })) {
          const inside = activities.filter((activity) => activity.day > day - 7 && activity.day <= day);
          const sum = inside.reduce((total, activity) => total + (metric === 'count' ? 1 : activity[metric]), 0);
          expect(value).toBe(sum);
        }
      }),
    );
  });
});
