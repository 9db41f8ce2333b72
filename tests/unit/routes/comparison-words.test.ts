import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import type { SteepAbove } from '#lib/training/conventions.ts';
import type { DayNumber } from '#lib/training/day.ts';
import { rampOf } from '#lib/training/ramp.ts';
import { thisWeek } from '#lib/training/this-week.ts';
import { metres } from '#lib/training/units.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import {
  aheadText,
  aheadTitle,
  changeInWords,
  thresholdOf,
  usualInWords,
} from '#routes/(app)/dashboard/comparison-words.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const run = (day: string, km: number) => anActivity({ day: aDay(day), distance: metres(km * 1000) });
const thursday = aDay('2026-05-21');
const sunday = aDay('2026-05-24');
/** Four weeks of 10 km by Tuesday and 20 km in all, and one of 24 km by Thursday. */
const before = ['04-21', '04-28', '05-05', '05-12'].map((day) => run(`2026-${day}`, 10));
const later = ['04-26', '05-03', '05-10', '05-17'].map((day) => run(`2026-${day}`, 10));
const runs = [...before, ...later, run('2026-05-19', 24)];

function said(activities: typeof runs, today: DayNumber, steepAbove: SteepAbove = 10, weekStart: WeekStart = 'monday') {
  const compared = { week: thisWeek(activities, { today, weekStart }), today, weekStart, format };
  const ramp = rampOf(activities, { today, weekStart, threshold: thresholdOf(steepAbove) });
  return { usual: usualInWords(ramp, compared), change: changeInWords(ramp, steepAbove, compared) };
}

describe('this week beside four weeks', () => {
  it('is compared up to the same weekday', () => {
    expect(said(runs, thursday).usual).toBe(
      'To Thursday: 14.0\u00a0km more than the four weeks before usually had by then.',
    );
    expect(said([...before, ...later, run('2026-05-19', 10)], thursday).usual).toBe(
      'To Thursday: as much as the four weeks before usually had by then.',
    );
    expect(said(runs, sunday).usual).toBeUndefined();
  });

  it('says when it is above what the athlete wants to be told, and only then', () => {
    const steep = '+20\u00a0%: more than 10\u00a0% above your 4-week average.';
    expect(said(runs, thursday, 10).change).toBe(steep);
    expect(said(runs, thursday, 20).change).toBe('+20\u00a0% on the 4-week average.');
    expect(said(runs, thursday, 'never').change).toBe('+20\u00a0% on the 4-week average.');
  });

  it('is not called less before it is over', () => {
    const little = [...before, ...later, run('2026-05-19', 5)];
    expect(said(little, thursday).change).toBe('25\u00a0% of the 4-week average so far.');
    expect(said(little, sunday).change).toBe('−75\u00a0% on the 4-week average.');
  });

  it('says nothing where nothing is compared with nothing', () => {
    expect(said([run('2025-05-12', 10)], thursday)).toEqual({});
  });

  it('says nothing without four weeks', () => {
    expect(said([run('2026-05-12', 10), run('2026-05-19', 10)], thursday)).toEqual({});
  });

  it('of rolling weeks speaks of the seven days before', () => {
    const week = thisWeek(runs, { today: thursday, weekStart: 'rolling' });
    const compared = { week, today: thursday, weekStart: 'rolling', format } as const;
    expect(aheadText(compared)).toBe('34.0\u00a0km now, 20.0 in the seven days before');
    expect(aheadTitle(14_000, 'rolling')).toBe('Ahead of the seven days before');
    expect(aheadTitle(-1, 'monday')).toBe('Behind last week');
  });
});
