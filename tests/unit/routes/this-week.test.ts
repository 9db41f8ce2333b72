import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import { createFormat } from '#lib/format/format.ts';
import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { thisWeek } from '#lib/training/this-week.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { textOf } from '#tests/unit/components/text-of.ts';
import Comparisons from '#routes/(app)/dashboard/Comparisons.svelte';
import DayStrip from '#routes/(app)/dashboard/DayStrip.svelte';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const thursday = aDay('2026-05-21');
const run = (day: string, km: number) => anActivity({ day: aDay(day), distance: metres(km * 1000) });

const runs = [
  run('2026-05-21', 12),
  run('2026-05-18', 3),
  run('2026-05-17', 20),
  run('2026-05-12', 10),
  run('2026-05-05', 15),
  run('2026-04-28', 25),
  run('2026-04-21', 30),
  run('2025-03-01', 100),
];

function comparisons(activities: readonly Activity[], today: DayNumber, knownSince?: DayNumber) {
  const week = thisWeek(activities, { today, weekStart: 'monday' });
  const { body } = render(Comparisons, {
    props: { week, weekStart: 'monday', today, format, words: SPORT_WORDS.run, knownSince },
  });
  // Without what opens only when asked: how each of them is computed.
  return textOf(body.replaceAll(/<div[^>]* popover.*?<\/div>|<span class="vh">.*?<\/span>/gs, ''));
}

describe('the comparisons of this week', () => {
  it('compare with last week up to the same weekday', () => {
    expect(comparisons(runs, thursday)).toContain(
      'Ahead of last week +5.0 km to Thursday: 15.0 km now, 10.0 then (30.0 by Sunday)',
    );
  });

  it('compare whole weeks on the last day', () => {
    expect(comparisons(runs, aDay('2026-05-24'))).toContain(
      'Behind last week −15.0 km to Sunday: 15.0 km now, 30.0 then',
    );
  });

  it('name the four completed weeks of the average', () => {
    expect(comparisons(runs, thursday)).toContain('25.0 km four completed weeks, 20 Apr to 17 May');
  });

  it('say how many weeks an average still needs', () => {
    expect(comparisons(runs.slice(0, 5), thursday)).toContain('– needs four completed weeks; 2 so far');
  });

  it('put the year beside last year up to the same day', () => {
    expect(comparisons(runs, thursday)).toContain('This year 115 km 7 runs; 100 km by this day last year');
  });

  it('compare a first week with nothing, and nothing with nothing', () => {
    const first = comparisons([run('2026-05-19', 8)], thursday);
    expect(first).toContain('Vs last week – no runs before this week to compare with');
    expect(first).toContain('– needs four completed weeks; 0 so far');
    expect(first).toContain('This year 8 km 1 run; none by this day last year');
    const empty = comparisons([], thursday);
    expect(empty).toContain('Vs last week – no runs before this week to compare with');
    expect(empty).toContain('This year 0 km no runs so far');
  });

  it('do not take last year for empty while it is still arriving', () => {
    expect(comparisons(runs, thursday, aDay('2025-12-01'))).toContain(
      '7 runs; last year shows here once older runs arrive',
    );
  });

  it('claim no average and no difference from weeks that have not arrived', () => {
    const text = comparisons(runs, thursday, dayNumber(thursday - 5));
    expect(text).toContain('Vs last week – shows here once older runs arrive');
    expect(text).toContain('4-week average – shows here once older runs arrive');
    expect(text).not.toContain('25.0 km');
  });
});

describe('the strip of days', () => {
  const week = thisWeek(runs, { today: thursday, weekStart: 'monday' });
  const { body } = render(DayStrip, { props: { days: week.days, format } });

  it('says distance, rest and what is to come for each day', () => {
    expect(textOf(body)).toBe(
      'Mon Monday: 3.0 km Tue Tuesday: rest Wed Wednesday: rest Thu Thursday, today: 12.0 km ' +
        'Fri Friday: to come Sat Saturday: to come Sun Sunday: to come',
    );
  });

  it('draws four times the distance with four times the area', () => {
    const radii = [...body.matchAll(/class="ink-distance[^"]*" cx="24" cy="24" r="([\d.]+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(radii).toEqual([10, 20]);
  });

  it('does not call today a rest day before it is over', () => {
    const today = aDay('2026-05-20');
    const days = thisWeek(runs.slice(1), { today, weekStart: 'monday' }).days;
    expect(textOf(render(DayStrip, { props: { days, format } }).body)).toContain('Wednesday, today: nothing yet');
  });
});
