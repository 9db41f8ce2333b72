import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf, distanceBands } from '#lib/training/distance-bands.ts';
import { dayNumber } from '#lib/training/day.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from './arbitraries.ts';

const EDGES = [5000, 10_000];
const now = { first: aDay('2026-05-11'), last: aDay('2026-05-24') };
const before = { first: aDay('2026-04-27'), last: aDay('2026-05-10') };
const spans = [
  { first: aDay('2026-05-11'), last: aDay('2026-05-17') },
  { first: aDay('2026-05-18'), last: aDay('2026-05-24') },
];
const run = (day: string, distance: number, time: number) =>
  anActivity({ day: aDay(day), distance: metres(distance), movingTime: seconds(time) });

test('a band begins with its first metre and ends before the next', () => {
  expect([0, 4999.9, 5000, 9999.9, 10_000, 99_999].map((distance) => bandOf(distance, EDGES))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
});

test('each band has its own pace, now, before and over time', () => {
  const bands = distanceBands(
    [
      run('2026-05-12', 4000, 1400),
      run('2026-05-19', 2000, 700),
      run('2026-05-20', 5000, 1500),
      run('2026-05-24', 8000, 2600),
      run('2026-05-10', 6000, 2100),
      run('2026-04-26', 6000, 1000),
      run('2026-05-25', 6000, 1000),
      run('2026-05-20', 300, 60),
    ],
    { edges: EDGES, now, before, spans },
  );
  expect(bands).toEqual([
    { from: 0, to: 5000, count: 2, pace: 0.35, countBefore: 0, paceBefore: undefined, paces: [0.35, 0.35] },
    {
      from: 5000,
      to: 10_000,
      count: 2,
      pace: 4100 / 13_000,
      countBefore: 1,
      paceBefore: 0.35,
      paces: [undefined, 4100 / 13_000],
    },
    {
      from: 10_000,
      to: undefined,
      count: 0,
      pace: undefined,
      countBefore: 0,
      paceBefore: undefined,
      paces: [undefined, undefined],
    },
  ]);
});

test('bands divide what is there: none is in two, and none is lost but what has no pace', () => {
  const whole = { first: dayNumber(TODAY - 300), last: dayNumber(TODAY + 300) };
  const nothing = { first: dayNumber(1), last: dayNumber(2) };
  const asked = { now: whole, before: nothing, spans: [whole] };
  fc.assert(
    fc.property(someActivities, (activities) => {
      const [all] = distanceBands(activities, { edges: [], ...asked });
      const bands = distanceBands(activities, { edges: EDGES, ...asked });
      expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(all?.count);
    }),
  );
});
