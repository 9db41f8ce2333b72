import { expect, test } from 'vitest';
import { localDay } from '#lib/training/day.ts';
import { before, pairOf, stretchOf } from '#lib/training/stretch.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const pair = (...asked: Parameters<typeof pairOf>) => {
  const { one, other } = pairOf(...asked);
  return [one, other].map(({ first, last }) => `${localDay(first)} ${localDay(last)}`);
};

test('twelve weeks end today and are compared with the twelve before', () => {
  expect(pair('12w', aDay('2026-05-21'))).toEqual(['2026-02-27 2026-05-21', '2025-12-05 2026-02-26']);
});

test('a year earlier is the same days of the week', () => {
  expect(pair('year', aDay('2026-05-21'))).toEqual(['2026-02-27 2026-05-21', '2025-02-28 2025-05-22']);
});

test('a month so far is compared with as much of the one before, or all of it where that is shorter', () => {
  expect(pair('month', aDay('2026-05-21'))).toEqual(['2026-05-01 2026-05-21', '2026-04-01 2026-04-21']);
  expect(pair('month', aDay('2026-03-31'))).toEqual(['2026-03-01 2026-03-31', '2026-02-01 2026-02-28']);
  expect(pair('month', aDay('2026-01-10'))).toEqual(['2026-01-01 2026-01-10', '2025-12-01 2025-12-10']);
});

test('the stretch before ends the day before and is as long', () => {
  expect(before({ first: aDay('2026-05-11'), last: aDay('2026-05-24') })).toEqual({
    first: aDay('2026-04-27'),
    last: aDay('2026-05-10'),
  });
});

test('both ends of a stretch count, and the longest is of one activity', () => {
  const run = (day: string, distance: number) => anActivity({ day: aDay(day), distance: metres(distance) });
  const activities = [
    run('2026-05-10', 30_000),
    run('2026-05-11', 8000),
    run('2026-05-24', 9000),
    run('2026-05-25', 1),
  ];
  const stretch = stretchOf(activities, { first: aDay('2026-05-11'), last: aDay('2026-05-24') }, () => ({}));
  expect(stretch).toMatchObject({ distance: 17_000, count: 2, longest: 9000, weeks: 2 });
});
