import { describe, expect, test } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { deriveDashboard } from '#routes/(app)/dashboard/dashboard.ts';
import { subtitleOf } from '#routes/(app)/dashboard/weekly-subtitle.ts';
import { type WeeklyChoice, weeklyView } from '#routes/(app)/dashboard/weekly-view.ts';
import type { Goal } from '#lib/training/goal.ts';
import type { Selection } from '#lib/training/selection.ts';
import type { LocalDay } from '#lib/training/day.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
/** A Thursday. */
const today = aDay('2026-05-21');

const run = (day: string, km: number, more: Parameters<typeof anActivity>[0] = {}) =>
  anActivity({ day: aDay(day), distance: metres(km * 1000), ...more });

function viewOf(
  activities: ReturnType<typeof run>[],
  view: WeeklyChoice['view'],
  { goals, selection, ...rest }: Partial<Parameters<typeof deriveDashboard>[1] & WeeklyChoice> = {},
) {
  const everyRun: Selection = { families: ['run'], commutes: true };
  const choice = { selection: selection ?? everyRun, range: '12w', weekStart: 'monday', today, ...rest } as const;
  const shown = deriveDashboard(activities, choice);
  return { shown, weekly: weeklyView(shown, { view, format, fetchedBackTo: undefined, goals, activities }) };
}

const NO_VIEW = {
  metric: undefined,
  mean: undefined,
  seven: undefined,
  earlier: undefined,
  range: undefined,
  from: undefined,
  to: undefined,
} as const;

describe('what the weekly chart is about', () => {
  // Mondays from 2 March on, 10 km more each week; 18 May is this week's.
  const mondays = ['03-02', '03-09', '03-16', '03-23', '03-30', '04-06', '04-13', '04-20', '04-27', '05-04', '05-11'];
  const growing = mondays.map((day, at) => run(`2026-${day}`, 10 * (at + 1)));

  test('takes the mean of eight weeks from what lies before the weeks shown, too', () => {
    const before = ['01-05', '01-12', '01-19', '01-26', '02-02', '02-09', '02-16', '02-23'];
    const activities = [...before.map((day) => run(`2026-${day}`, 10)), ...growing];
    const { weekly, shown } = viewOf(activities, { ...NO_VIEW, mean: 8 });
    expect(shown.weeks).toHaveLength(12);
    const kilometres = weekly.means.map((mean) => mean && mean / 1000);
    // The week of 2 March is the eighth of 10 km in a row; 45 = (10 + … + 80) / 8 km in that of 20 April.
    expect(kilometres.slice(0, 2)).toEqual([10, 11.25]);
    expect(kilometres.slice(7)).toEqual([45, 55, 65, 75, undefined]);
    expect(viewOf(activities, NO_VIEW).weekly.means).toEqual(shown.means);
  });

  test('adds up the sports of a stack to the weeks, in the order of the filter bar', () => {
    const activities = [
      run('2026-05-19', 7, { sport: 'Ride' }),
      run('2026-05-18', 5),
      run('2026-04-01', 2, { sport: 'Swim' }),
      // Before the weeks shown: swimming comes second in the filter bar.
      run('2025-04-01', 2, { sport: 'Swim' }),
      run('2025-04-02', 2),
      run('2025-04-03', 2),
    ];
    const selection = { families: [], commutes: true };
    for (const metric of ['distance', 'movingTime', 'climb', 'count'] as const) {
      const { weekly } = viewOf(activities, { ...NO_VIEW, metric }, { selection });
      expect(weekly.stack.map(({ family }) => family)).toEqual(['run', 'swim', 'ride']);
      expect(
        weekly.weeks.map((_, at) => weekly.stack.reduce((sum, { weeks }) => sum + (weeks[at]?.[metric] ?? NaN), 0)),
      ).toEqual(weekly.weeks.map((week) => week[metric]));
    }
  });

  test('has no stack for one sport, nor for all where only one was done in these weeks', () => {
    const activities = [run('2026-05-18', 5), run('2025-01-01', 7, { sport: 'Ride' })];
    const all = { families: [], commutes: true };
    expect(viewOf(activities, NO_VIEW).weekly.stack).toEqual([]);
    expect(viewOf(activities, NO_VIEW, { selection: all }).weekly.stack).toEqual([]);
    expect(viewOf(activities, NO_VIEW, { selection: all, range: 'all' }).weekly.stack).toHaveLength(2);
  });

  test('sums the seven days up to each day, as far as today', () => {
    const { weekly } = viewOf([run('2026-05-12', 5), run('2026-05-18', 8), run('2026-05-23', 9)], {
      ...NO_VIEW,
      seven: true,
    });
    const at = (day: string) => weekly.seven?.find((days) => days.day === aDay(day))?.value;
    expect([at('2026-05-11'), at('2026-05-17'), at('2026-05-18'), at('2026-05-19')]).toEqual([0, 5000, 13_000, 8000]);
    expect(weekly.seven?.at(-1)?.day).toBe(today);
  });

  test('looks back to the week of the same number, and has a gap for a week 53 without one', () => {
    // 2020 has a week 53, from 28 December to 3 January; 2019 and 2021 have none.
    const activities = [
      run('2018-12-31', 1),
      run('2019-12-23', 52),
      run('2019-12-30', 2),
      run('2020-12-21', 520),
      run('2020-12-28', 530),
      run('2021-01-04', 3),
    ];
    const { weekly } = viewOf(activities, { ...NO_VIEW, earlier: true }, { today: aDay('2021-01-05') });
    const [week52, week53, week1] = (weekly.earlier ?? []).slice(-3);
    expect(week52?.distance).toBe(52_000);
    expect(week53).toBeUndefined();
    expect(week1?.distance).toBe(2000);
  });
});

describe('the goal in the chart', () => {
  const goal = (more: Partial<Goal>): Goal => ({
    id: 'a',
    period: 'week',
    metric: 'distance',
    families: ['run'],
    target: 40_000,
    from: '2026-04-01' as LocalDay,
    ...more,
  });
  const found = (goals: Goal[], selection?: Selection) =>
    viewOf([run('2026-05-18', 5)], NO_VIEW, { goals, ...(selection && { selection }) }).weekly.goal?.target;

  test('is the newest that counts the same metric of the same sports in every week', () => {
    const others = [goal({ period: 'month' }), goal({ metric: 'count' }), goal({ families: ['run', 'ride'] })];
    expect(found(others)).toBeUndefined();
    expect(found([...others, goal({ target: 45_000, from: '2026-05-01' as LocalDay }), goal({})])).toBe(45_000);
    expect(found([goal({ from: '2026-07-01' as LocalDay })])).toBeUndefined();
    expect(found([goal({ families: ['ride', 'run'] })], { families: ['run', 'ride'], commutes: true })).toBe(40_000);
  });

  test('is not held against a part of what it counts', () => {
    expect(found([goal({})], { families: ['run'], commutes: false })).toBeUndefined();
    expect(found([goal({})], { families: ['run'], commutes: true, races: 'only' })).toBeUndefined();
  });
});

describe('the line below the heading', () => {
  const says = (
    view: Partial<WeeklyChoice['view']>,
    selection: Selection,
    weekStart: 'monday' | 'rolling' = 'monday',
  ) => {
    const { shown, weekly } = viewOf([run('2026-05-18', 5)], { ...NO_VIEW, ...view }, { selection, weekStart });
    return subtitleOf(weekly, shown, { ...NO_VIEW, ...view });
  };

  test('says what narrows the chart', () => {
    expect(says({}, { families: ['run'], commutes: true })).toBe('Runs only, Monday to Sunday, last 12 weeks.');
    expect(
      says({}, { families: ['run'], commutes: false, races: 'only', indoor: 'without', weekday: 0, text: 'Tempo' }),
    ).toBe(
      'Runs only, commutes left out, races only, outdoors only, Sundays, “Tempo” in the name, Monday to Sunday, last 12 weeks.',
    );
  });

  test('names the metric, the sports, a window and rolling weeks', () => {
    expect(says({ metric: 'climb', range: 'all' }, { families: ['run', 'ride'], commutes: true })).toBe(
      'Climb, runs and rides only, Monday to Sunday, all weeks.',
    );
    expect(says({ metric: 'count', from: '2026-03-02' }, { families: [], commutes: true }, 'rolling')).toBe(
      'All activities, seven days at a time up to today, 27 Feb to 21 May 2026.',
    );
  });
});
