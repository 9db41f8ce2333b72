import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { calendarYear } from '#lib/training/calendar-year.ts';
import { dateParts, type DayNumber, dayNumber } from '#lib/training/day.ts';
import { hourMatrix } from '#lib/training/hour-matrix.ts';
import { monthsBetween } from '#lib/training/months.ts';
import { isCredibleDay } from '#lib/training/range.ts';
import { totalsBySpan } from '#lib/training/span-totals.ts';
import { daySpans, weekSpans } from '#lib/training/spans.ts';
import { type Totals, totalsOf } from '#lib/training/totals.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { endOfYear, startOfYear } from '#lib/training/year-to-date.ts';
import { someActivities, TODAY } from './arbitraries.ts';

/** Each history makes thousands of days: half as many as usual are enough. */
const FEWER = { numRuns: 50 };

const GRIDS = ['monday', 'sunday', 'saturday', 'rolling'] as const;

/** Any day of two years, New Year and a 29 February among them. */
const someToday = fc.integer({ min: -400, max: 700 }).map((days) => dayNumber(TODAY + days));

const sumOf = (list: readonly Pick<Totals, 'distance' | 'movingTime' | 'count'>[]) => ({
  distance: list.reduce((sum, { distance }) => sum + distance, 0),
  movingTime: list.reduce((sum, { movingTime }) => sum + movingTime, 0),
  count: list.reduce((sum, { count }) => sum + count, 0),
});

const within = (activities: readonly Activity[], first: DayNumber, last: DayNumber) =>
  activities.filter(({ day }) => day >= first && day <= last);

test('a history adds up to the same by day, by week of every start and by month', () => {
  fc.assert(
    fc.property(someActivities, someToday, (activities, today) => {
      const first = startOfYear(dayNumber(TODAY - 200));
      const last = endOfYear(dayNumber(Math.max(today, TODAY + 200)));
      const expected = sumOf([totalsOf(activities)]);
      expect(sumOf(totalsBySpan(activities, daySpans(first, last)))).toEqual(expected);
      expect(sumOf(monthsBetween(activities, { from: first, today: last }))).toEqual(expected);
      for (const weekStart of GRIDS) {
        const weeks = weekSpans(first, last, weekGrid(weekStart, today));
        expect(sumOf(totalsBySpan(activities, weeks))).toEqual(expected);
      }
    }),
    FEWER,
  );
});

test('each week and month holds what its days hold', () => {
  fc.assert(
    fc.property(someActivities, someToday, fc.constantFrom(...GRIDS), (activities, today, weekStart) => {
      const from = dayNumber(today - 250);
      const spans = [
        ...totalsBySpan(activities, weekSpans(from, today, weekGrid(weekStart, today))),
        ...monthsBetween(activities, { from, today }),
      ];
      const days = totalsBySpan(activities, daySpans(dayNumber(today - 800), dayNumber(today + 400)));
      const start = days[0]?.first ?? today;
      const ofDays = spans.map(({ first, last }) => sumOf(days.slice(first - start, last - start + 1)));
      expect(spans.map((span) => sumOf([span]))).toEqual(ofDays);
      expect(spans).toEqual(spans.map((span) => ({ ...span, ...totalsOf(within(activities, span.first, span.last)) })));
    }),
    FEWER,
  );
});

test('the grid of a year adds up to the year, in its cells and in its months, and to its weeks in the margin', () => {
  fc.assert(
    fc.property(someActivities, someToday, fc.constantFrom(...GRIDS), (activities, today, weekStart) => {
      const { year } = dateParts(today);
      const grid = weekGrid(weekStart, today);
      const { weeks, months } = calendarYear(activities, { year, today, grid, measure: 'distance' });
      const credible = activities.filter(({ day }) => isCredibleDay(day, today));
      const expected = sumOf([totalsOf(within(credible, startOfYear(today), endOfYear(today)))]);
      expect(sumOf(weeks.flatMap(({ days }) => days.filter(({ inYear }) => inYear)))).toEqual(expected);
      expect(sumOf(months)).toEqual(expected);
      expect(weeks.map(({ days }) => sumOf(days))).toEqual(weeks.map((week) => sumOf([week])));
      expect(weeks.map(({ first }) => grid.weekOf(first))).toEqual(weeks.map(({ first }) => first));
    }),
    FEWER,
  );
});

test('weekdays and hours add up to every activity of a credible day', () => {
  fc.assert(
    fc.property(someActivities, (activities) => {
      const { hours, hidden } = hourMatrix(activities, TODAY);
      const credible = activities.filter(({ day }) => isCredibleDay(day, TODAY));
      expect(sumOf([...hours.flat(), ...hidden])).toEqual(sumOf([totalsOf(credible)]));
    }),
  );
});
