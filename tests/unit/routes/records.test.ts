import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { readView } from '#lib/state/view.ts';
import {
  amount,
  distanceInWords,
  lengthInWords,
  milestoneInWords,
  nextInWords,
  spanInWords,
} from '#routes/(app)/records/record-words.ts';
import {
  eddingtonsOf,
  longestOfSports,
  readTolerance,
  runBests,
  spanMeasure,
  streaksOf,
  writeTolerance,
} from '#routes/(app)/records/records.ts';
import { activitiesQuery } from '#routes/(app)/activities-query.ts';
import { calendarQuery, monthId } from '#routes/(app)/calendar-query.ts';
import { weekQuery } from '#routes/(app)/week-query.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const today = aDay('2026-05-21');
const run = (day: string, distance: number, more = {}) =>
  anActivity({ day: aDay(day), distance: metres(distance), ...more });

/** The published example: four rides of 1 to 4 km, and a day of 2.5 and 2.5. */
const RIDES = [1, 2, 3, 4].map((kilometres) => run(`2024-01-0${kilometres}`, kilometres * 1000, { sport: 'Ride' }));
RIDES.push(run('2024-01-05', 2500, { sport: 'Ride' }), run('2024-01-05', 2500, { sport: 'Ride' }));

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the records', () => {
  it('take the longest of each sport in the order of the filter', () => {
    const log = [...RIDES, run('2026-05-20', 5000), run('2026-05-19', 6000)];
    const found = longestOfSports(log, today);
    expect(found.map(({ family, activity }) => [family, activity.distance])).toEqual([
      ['run', 6000],
      ['ride', 4000],
    ]);
  });

  it('have an Eddington number for each sport, most done first, in the unit of the athlete', () => {
    const kilometres = eddingtonsOf([run('2026-05-20', 1500), ...RIDES], { today, units: 'metric' });
    expect(kilometres).toMatchObject([
      { family: 'ride', number: 3, count: 6, inOtherUnit: 2 },
      { family: 'run', number: 1, count: 1, inOtherUnit: 0 },
    ]);
    const [miles] = eddingtonsOf(RIDES, { today, units: 'imperial' });
    expect(miles).toMatchObject({ number: 2, inOtherUnit: 3 });
    expect(eddingtonsOf([run('2026-05-20', 500)], { today, units: 'metric' })).toEqual([]);
  });

  it('let 4.98 km count as 5 only when asked to', () => {
    const log = [run('2026-05-20', 4980, { movingTime: seconds(1200), elapsedTime: seconds(1260) })];
    const asked = { today, units: 'metric', tolerant: false } as const;
    expect(runBests(log, asked)?.[0]).toMatchObject({ name: '5 km', count: 0 });
    const best = runBests(log, { ...asked, tolerant: true })?.[0]?.fastest[0];
    expect(best).toMatchObject({ time: 1260, approximate: true });
    expect(runBests(log, { ...asked, units: 'imperial' })?.[0]?.name).toBe('1 mi');
  });

  it('have no standard distances where no run is shown, and nothing at all of nothing', () => {
    expect(runBests(RIDES, { today, units: 'metric', tolerant: false })).toBeUndefined();
    expect(longestOfSports([], today)).toEqual([]);
    const streaks = streaksOf([], { today, grid: weekGrid('monday', today) });
    expect(streaks.week).toEqual({ longest: undefined, current: undefined });
  });

  it('know weeks in a row in the weeks of the athlete', () => {
    const log = [run('2026-05-09', 5000), run('2026-05-16', 5000)];
    const lengthFrom = (weekStart: 'monday' | 'rolling') =>
      streaksOf(log, { today, grid: weekGrid(weekStart, today) }).week.longest;
    expect(lengthFrom('monday')).toMatchObject({ length: 2, first: aDay('2026-05-04') });
    // Rolling weeks end today, a Thursday: 8 to 14 May and 15 to 21 May.
    expect(lengthFrom('rolling')).toMatchObject({ length: 2, first: aDay('2026-05-08'), last: today });
  });
});

describe('the words of the records', () => {
  const format = createFormat({ locale: 'en-GB', units: 'metric' });

  it('say when a span was', () => {
    const span = (first: string, last: string) => ({ first: aDay(first), last: aDay(last) });
    expect(spanInWords(span('2026-05-18', '2026-05-24'), 'week', format)).toBe('18 to 24 May 2026');
    expect(spanInWords(span('2026-05-01', '2026-05-31'), 'month', format)).toBe('May 2026');
    expect(spanInWords(span('2025-11-01', '2026-01-31'), 'month', format)).toBe('Nov 2025 to Jan 2026');
    expect(spanInWords(span('2026-05-18', '2026-05-18'), 'day', format)).toMatch(/^Mon,? 18 May 2026$/);
  });

  it('count one and many', () => {
    const streak = { first: today, last: today };
    expect(lengthInWords({ ...streak, length: 1 }, 'week', format)).toBe('1 week');
    expect(lengthInWords({ ...streak, length: 12 }, 'day', format)).toBe('12 days');
  });

  it('say what the next Eddington numbers take', () => {
    const [eddington] = eddingtonsOf(RIDES, { today, units: 'metric' });
    expect(eddington && plain(nextInWords(eddington, format))).toBe('needs 2 more days of 4 km, 4 of 5 km, 6 of 6 km');
    const next = [{ number: 9, daysMissing: 1 }];
    expect(plain(nextInWords({ number: 8, next, history: [] }, format))).toBe('needs 1 more day of 9 km');
  });

  it('name amounts, distances and milestones', () => {
    expect(plain(amount(1240, 'climb', format))).toBe('1,240 m');
    expect(plain(amount(40_800, 'movingTime', format))).toBe('11 h 20');
    expect(plain(distanceInWords('5 km'))).toBe('5 km');
    const activity = run('2026-05-20', 10_000);
    const say = (milestone: object) =>
      plain(milestoneInWords({ day: today, activity, ...milestone } as never, SPORT_WORDS.run, format));
    expect(say({ kind: 'count', number: 1 })).toBe('First run');
    expect(say({ kind: 'count', number: 500 })).toBe('500 runs');
    expect(say({ kind: 'distance', number: 1000 })).toBe('1,000 km in all');
    expect(say({ kind: 'first run', distance: 'half' })).toBe('First half marathon');
  });
});

describe('the addresses of the records', () => {
  it('hold the tolerance, and spell out no default', () => {
    expect(readTolerance(new URLSearchParams('tolerance=yes'))).toBe(true);
    expect(readTolerance(new URLSearchParams('tolerance=1'))).toBe(false);
    const query = new URLSearchParams('sport=run&metric=climb');
    expect(writeTolerance(query, true).toString()).toBe('sport=run&metric=climb&tolerance=yes');
    expect(writeTolerance(writeTolerance(query, true), false).toString()).toBe('sport=run&metric=climb');
  });

  it('take what is measured from the metric of the view, and distance for a number of activities', () => {
    expect(
      [undefined, 'distance', 'movingTime', 'climb', 'count'].map((metric) => spanMeasure(metric as never)),
    ).toEqual(['distance', 'distance', 'movingTime', 'climb', 'distance']);
  });

  it('open a day or a month of any year in the calendar under the same filter', () => {
    const view = readView(new URLSearchParams('sport=ride&range=12w&week=2026-05-18'));
    expect(calendarQuery(view, aDay('2019-04-03'), true)).toBe('sport=ride&year=2019&date=2019-04-03');
    expect(calendarQuery(view, aDay('2019-04-03'))).toBe('sport=ride&year=2019');
    expect(monthId(aDay('2019-04-01'))).toBe('month-2019-04');
  });

  it('open a week of any age on the dashboard under the same filter', () => {
    const view = readView(new URLSearchParams('sport=ride&commutes=no&range=12w&year=2024'));
    const query = new URLSearchParams(weekQuery(view, aDay('2019-04-01')));
    expect(Object.fromEntries(query)).toEqual({ sport: 'ride', commutes: 'no', range: 'all', week: '2019-04-01' });
  });

  it('lead to all activities under the same filter, whatever week, range or window was shown', () => {
    const of = (query: string) =>
      Object.fromEntries(new URLSearchParams(activitiesQuery(readView(new URLSearchParams(query)), ['run'])));
    expect(of('')).toEqual({ sport: 'run' });
    expect(of('sport=run,ride&range=all&from=2024-01-01&to=2024-02-05&week=2024-01-08')).toEqual({ sport: 'run,ride' });
    expect(of('sport=all&commutes=no&day=sat&q=hill&units=mi')).toEqual({
      sport: 'all',
      commutes: 'no',
      day: 'sat',
      q: 'hill',
      units: 'mi',
    });
  });
});
