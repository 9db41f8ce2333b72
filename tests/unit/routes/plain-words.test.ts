import { describe, expect, it } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { dayNumber } from '#lib/training/day.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { highestMean } from '#routes/(app)/dashboard/insight-average.ts';
import { activeDays } from '#routes/(app)/dashboard/insight-days.ts';
import { notMissed } from '#routes/(app)/dashboard/insight-habit.ts';
import { saidBy } from './said-by.ts';

const today = aDay('2026-05-21');
const run = (day: number, km: number) => anActivity({ day: dayNumber(day), distance: metres(km * 1000) });
/** Every Sunday from 15 March to 17 May; the first four of 30 km, then 10 km each. */
const sundays = Array.from({ length: 10 }, (_, week) => run(aDay('2026-03-15') + 7 * week, week < 4 ? 30 : 10));

const said = (activities: readonly Activity[], overrides: Parameters<typeof saidBy>[2] = {}) =>
  saidBy([highestMean, activeDays, notMissed], activities, overrides);

describe('plain words', () => {
  it('name the highest average, the active days and the day that was not missed', () => {
    expect(said(sundays)).toEqual([
      [
        'Your 4-week average is 10.0 km. It was 30.0 km at its highest, in the four weeks to 5 Apr.',
        'Completed weeks only, 9 Mar to 17 May 2026; this week is not counted yet.',
      ],
      [
        'You ran on 4 of 28 days in the last four full weeks.',
        'Days with at least one recorded run, 20 Apr to 17 May.',
      ],
      ['You have not missed a Sunday in 10 weeks.', 'Each with at least one recorded run, 15 Mar to 17 May.'],
    ]);
  });

  it('do not say a day was not missed that was', () => {
    const missed = sundays.filter(({ day }) => day !== aDay('2026-05-03'));
    expect(said(missed).map(([text]) => text)).not.toContainEqual(expect.stringContaining('missed'));
  });

  it('say nothing of an empty history, and no average of a young one', () => {
    expect(said([])).toEqual([]);
    expect(said([run(today, 5)])).toEqual([]);
  });

  it('do not take today for missed before it is over', () => {
    const thursdays = Array.from({ length: 5 }, (_, week) => run(today - 7 * (week + 1), 10));
    expect(said(thursdays).at(-1)?.[0]).toBe('You have not missed a Thursday in 5 weeks.');
  });

  it('claim nothing about weeks that are still arriving', () => {
    const partly = said(sundays, { knownSince: aDay('2026-04-20') });
    expect(partly[0]).toEqual([
      'Your 4-week average is 10.0 km, and was not higher before.',
      'Completed weeks only, 20 Apr to 17 May 2026; this week is not counted yet. Older weeks are still arriving.',
    ]);
    expect(said(sundays, { knownSince: aDay('2026-05-04') })).toEqual([]);
  });
});
