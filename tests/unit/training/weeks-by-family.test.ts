import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '#lib/training/day.ts';
import { METRICS, valueOf } from '#lib/training/metric.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { weeksByFamily } from '#lib/training/weeks-by-family.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from './arbitraries.ts';

const monday = { from: aDay('2026-05-11'), today: TODAY, weekStart: 'monday' } as const;

test('a stack has the families that were done, in the order of the filter bar', () => {
  const activities = [
    anActivity({ sport: 'Yoga', day: aDay('2026-05-12') }),
    anActivity({ sport: 'VirtualRide', day: aDay('2026-05-19') }),
    anActivity({ sport: 'TrailRun', day: aDay('2026-05-12') }),
    anActivity({ sport: 'Swim', day: aDay('2026-05-10') }),
  ];
  const stack = weeksByFamily(activities, monday);
  expect(stack.map(({ family, weeks }) => [family, weeks.map(({ count }) => count)])).toEqual([
    ['run', [1, 0]],
    ['ride', [0, 1]],
    ['other', [1, 0]],
  ]);
});

test('a stack of nothing is empty', () => {
  expect(weeksByFamily([], monday)).toEqual([]);
});

test('a stack of one family has its weeks', () => {
  const runs = [anActivity({ day: aDay('2026-05-12') }), anActivity({ day: aDay('2026-05-20') })];
  expect(weeksByFamily(runs, monday)).toEqual([{ family: 'run', weeks: weeksBetween(runs, monday) }]);
});

test('every metric of every week adds up to that of all families together', () => {
  const anyStart = fc.constantFrom<WeekStart>('monday', 'sunday', 'saturday', 'rolling');
  fc.assert(
    fc.property(someActivities, fc.integer({ min: 0, max: 150 }), anyStart, (activities, daysBack, weekStart) => {
      const asked = { from: dayNumber(TODAY - daysBack), today: TODAY, weekStart };
      const stack = weeksByFamily(activities, asked);
      weeksBetween(activities, asked).forEach((week, index) => {
        for (const { weeks } of stack) {
          const { first, last, inProgress } = week;
          expect(weeks[index]).toMatchObject({ first, last, inProgress });
        }
        for (const metric of METRICS) {
          const parts = stack.map(({ weeks }) => weeks[index]?.[metric] ?? NaN);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(valueOf(week, metric));
        }
      });
    }),
  );
});
