import { describe, expect, it } from 'vitest';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { deriveDashboard } from '#routes/(app)/dashboard/dashboard.ts';

const run = (day: string) => anActivity({ day: aDay(day), distance: metres(8000) });
const selection = { families: ['run'], commutes: true } as const;
const choice = { selection, range: '12w', weekStart: 'monday', today: aDay('2026-05-21') } as const;

describe('the dashboard', () => {
  it('takes no mean of weeks from before the first activity', () => {
    const { weeks, means } = deriveDashboard([run('2026-05-20'), run('2026-05-12'), run('2026-05-05')], choice);
    expect(weeks).toHaveLength(12);
    expect(means).toEqual(Array(12).fill(undefined));
  });

  it('takes the first mean when four weeks are completed', () => {
    const runs = ['2026-05-12', '2026-05-05', '2026-04-28', '2026-04-21'].map(run);
    const { means } = deriveDashboard(runs, choice);
    expect(means).toEqual([...Array<undefined>(10).fill(undefined), 8000, undefined]);
  });

  it('shows weeks without any activity, and no mean of them', () => {
    const { weeks, means } = deriveDashboard([], choice);
    expect(weeks.map(({ count }) => count)).toEqual(Array(12).fill(0));
    expect(means).toEqual(Array(12).fill(undefined));
  });
});
