import { describe, expect, test } from 'vitest';
import { dayNumber, localDay } from '#lib/training/day.ts';
import { type Milestone, milestones } from '#lib/training/milestones.ts';
import { METRES_PER_KILOMETRE, METRES_PER_MILE, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';

const inKilometres = { today: TODAY, metresPerUnit: METRES_PER_KILOMETRE };

/** One activity on each of the `count` days that end today, newest first as in the log. */
const daily = (count: number, kilometres: number) =>
  Array.from({ length: count }, (_, daysAgo) =>
    anActivity({ day: dayNumber(TODAY - daysAgo), distance: metres(kilometres * 1000), sport: 'Ride' }),
  );

const words = (milestone: Milestone) =>
  [milestone.kind, 'number' in milestone ? milestone.number : milestone.distance].join(' ');
const dayAfterStart = (milestone: Milestone, count: number) => milestone.day - (TODAY - count) + 0;

describe('milestones', () => {
  test('count the first activity, the hundredth, the five hundredth and so on', () => {
    const passed = milestones(daily(1000, 0.5), inKilometres);
    expect(passed.map((milestone) => [words(milestone), dayAfterStart(milestone, 1000)])).toEqual([
      ['count 1', 1],
      ['count 100', 100],
      ['count 500', 500],
      ['count 1000', 1000],
    ]);
  });

  test('count whole thousands of kilometres or miles, with the activity that passed them', () => {
    const rides = daily(60, 100);
    const distances = (metresPerUnit: typeof METRES_PER_MILE) =>
      milestones(rides, { today: TODAY, metresPerUnit })
        .filter(({ kind }) => kind === 'distance')
        .map((milestone) => [words(milestone), dayAfterStart(milestone, 60)]);
    expect(distances(METRES_PER_KILOMETRE)).toEqual([
      ['distance 1000', 10],
      ['distance 5000', 50],
    ]);
    expect(distances(METRES_PER_MILE)).toEqual([['distance 1000', 17]]);
    expect(milestones(rides, inKilometres).every(({ day, activity }) => activity.day === day)).toBe(true);
  });

  test('that one activity passes together are all there', () => {
    const around = anActivity({ distance: metres(12_000_000), sport: 'Ride' });
    expect(milestones([around], inKilometres).map(words)).toEqual([
      'count 1',
      'distance 1000',
      'distance 5000',
      'distance 10000',
    ]);
  });

  test('name the first run over 10 km, half and marathon, not a ride nor a car', () => {
    const on = (day: string, kilometres: number, more = {}) =>
      anActivity({
        day: aDay(day),
        distance: metres(kilometres * 1000),
        movingTime: seconds(kilometres * 300),
        ...more,
      });
    const history = [
      on('2026-05-12', 43),
      on('2026-05-11', 42.195),
      on('2026-05-10', 42.19),
      on('2026-05-09', 21.0975, { sport: 'TrailRun' }),
      on('2026-05-08', 21),
      on('2026-05-07', 9.99),
      on('2026-05-06', 60, { movingTime: seconds(2000) }),
      on('2026-05-05', 50, { sport: 'Ride' }),
    ];
    const runs = milestones(history, inKilometres).filter(({ kind }) => kind === 'first run');
    expect(runs.map((milestone) => [words(milestone), localDay(milestone.day)])).toEqual([
      ['first run 10 km', '2026-05-08'],
      ['first run half', '2026-05-09'],
      ['first run marathon', '2026-05-11'],
    ]);
  });

  test('follow the order of time, not of the list, and leave out days that cannot be', () => {
    const [first, second] = [anActivity({ day: aDay('2026-05-01') }), anActivity({ day: aDay('2026-05-02') })];
    const wrong = anActivity({ day: aDay('1970-01-01'), distance: metres(5_000_000) });
    for (const order of [
      [first, second, wrong],
      [wrong, second, first],
    ]) {
      expect(milestones(order, inKilometres).map(({ activity }) => activity)).toEqual([first, first]);
    }
    expect(milestones([], inKilometres)).toEqual([]);
  });
});
