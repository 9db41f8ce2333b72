import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { dayNumber, localDay } from '#lib/training/day.ts';
import { metres, seconds } from '#lib/training/units.ts';
import {
  activitiesOn,
  deriveCalendar,
  levelRanges,
  totalsByWeekday,
  weekdays,
  weeksOfMonth,
  yearsOf,
} from '#routes/(app)/calendar/calendar.ts';
import { measureOf, readCalendarAddress, writeCalendarAddress } from '#routes/(app)/calendar/address.ts';
import {
  amounts,
  cellOf,
  dayReading,
  hourRange,
  type Saying,
  spokenDay,
} from '#routes/(app)/calendar/calendar-words.ts';
import { dayFigures, hourFigures, monthFigures } from '#routes/(app)/calendar/tables.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const TODAY = aDay('2026-05-21');
const choice = { year: 2026, today: TODAY, weekStart: 'monday', measure: 'distance' } as const;
const format = createFormat({ locale: 'en-GB', units: 'metric' });
const saying: Saying = { format, family: 'run', today: TODAY, knownSince: undefined };
const run = (day: string, kilometres: number, hour = 7) =>
  anActivity({ day: aDay(day), distance: metres(kilometres * 1000), timeOfDay: seconds(hour * 3600 + 60) });
const RUNS = [
  run('2026-05-20', 12),
  run('2026-05-18', 3),
  run('2026-05-18', 5, 18),
  run('2026-01-01', 5),
  run('2025-12-31', 9),
];

describe('the calendar of a year', () => {
  it('counts the year alone, but shows whole weeks at both ends', () => {
    const calendar = deriveCalendar(RUNS, choice);
    expect(calendar.totals.distance).toBe(25_000);
    expect(calendar.activeDays).toBe(3);
    expect(calendar.weeks[0]?.distance).toBe(14_000);
    expect(calendar.days.length % 7).toBe(0);
  });

  it('can be read from New Year to today, and rests on the latest active day', () => {
    const { days, first, last, rest } = deriveCalendar(RUNS, choice);
    const at = (place: number) => localDay(days[place]?.day ?? dayNumber(0));
    expect([at(first), at(last), at(rest)]).toEqual(['2026-01-01', '2026-05-21', '2026-05-20']);
  });

  it('can be read to the end of a year that is over, with or without activities', () => {
    const past = deriveCalendar(RUNS, { ...choice, year: 2025 });
    expect(localDay(past.days[past.last]?.day ?? dayNumber(0))).toBe('2025-12-31');
    const empty = deriveCalendar([], choice);
    expect(empty.rest).toBe(empty.last);
    expect(empty.totals.count).toBe(0);
  });

  it('names its rows after the week of the athlete, rolling weeks included', () => {
    const names = (weekStart: 'sunday' | 'rolling') =>
      weekdays(deriveCalendar(RUNS, { ...choice, weekStart })).map((day) => format.weekday(day, 'short'));
    expect(names('sunday')[0]).toBe('Sun');
    // Today is a Thursday, so that a rolling week begins on a Friday.
    expect(names('rolling')).toEqual(['Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu']);
  });

  it('leaves out what a wrong clock dated later this year', () => {
    expect(deriveCalendar([...RUNS, run('2026-11-01', 40)], choice).totals.distance).toBe(25_000);
  });

  it('says from what to what each colour goes', () => {
    const { days } = deriveCalendar(RUNS, choice);
    expect(levelRanges(days, 'distance')).toEqual([
      { level: 1, least: 5000, most: 5000 },
      { level: 3, least: 8000, most: 8000 },
      { level: 4, least: 12_000, most: 12_000 },
    ]);
  });

  it('cuts a month into weeks, the shared one whole in both', () => {
    const calendar = deriveCalendar([run('2026-05-01', 4), run('2026-04-28', 6)], choice);
    const april = weeksOfMonth(calendar, { first: aDay('2026-04-01'), last: aDay('2026-04-30') });
    const may = weeksOfMonth(calendar, { first: aDay('2026-05-01'), last: aDay('2026-05-31') });
    expect(april.at(-1)?.week.distance).toBe(10_000);
    expect(may[0]?.week.distance).toBe(10_000);
    expect(may[0]?.days.map((day) => day !== undefined)).toEqual([false, false, false, false, true, true, true]);
  });

  it('adds up each weekday of the year alone, in the order of the athlete', () => {
    const order = weekdays(deriveCalendar(RUNS, { ...choice, weekStart: 'sunday' }));
    const totals = totalsByWeekday([...RUNS, run('2026-11-01', 40)], { year: 2026, today: TODAY, order });
    // Thursday 1 January, Monday 18 May twice, Wednesday 20 May.
    expect(totals.map(({ distance }) => distance)).toEqual([0, 8000, 0, 12_000, 5000, 0, 0]);
    expect(totals.map(({ count }) => count)).toEqual([0, 2, 0, 1, 1, 0, 0]);
  });

  it('lists the activities of a day from first to last', () => {
    const names = activitiesOn(deriveCalendar(RUNS.toReversed(), choice), aDay('2026-05-18'));
    expect(names.map(({ distance }) => distance)).toEqual([3000, 5000]);
  });

  it('goes from the year of the first credible activity to this one', () => {
    expect(yearsOf([...RUNS, run('1970-01-01', 1)], TODAY)).toEqual({ first: 2025, last: 2026 });
    expect(yearsOf([], TODAY)).toEqual({ first: 2026, last: 2026 });
  });
});

describe('the words of the calendar', () => {
  const calendar = deriveCalendar(RUNS, choice);
  const dayOf = (text: string) => {
    const found = calendar.days.find(({ day }) => day === aDay(text));
    if (!found) throw new Error(text);
    return found;
  };

  it('say a day to the eye and to a voice', () => {
    const { when, figures } = dayReading(dayOf('2026-05-18'), saying);
    expect(when).toMatch(/^Mon,? 18 May$/);
    expect(figures.map(({ value }) => value)).toEqual(['8.0', '1\u00a0h\u00a050', '80', '2']);
    expect(spokenDay(dayOf('2026-05-18'), saying)).toMatch(/18 May: 8\.0 kilometres in 2 runs, 1\sh\s50$/);
    expect(spokenDay(dayOf('2026-05-19'), saying)).toMatch(/19 May: no runs$/);
  });

  it('do not take what is not fetched yet for a rest day', () => {
    const partly = { ...saying, knownSince: aDay('2026-05-19') };
    expect(spokenDay(dayOf('2026-05-18'), partly)).toMatch(/not fetched yet$/);
    expect(dayReading(dayOf('2026-05-18'), partly).figures.every(({ missing }) => missing)).toBe(true);
    expect(cellOf(dayOf('2026-05-18'), 0, 400, partly).kind).toBe('unknown');
  });

  it('tell a day without distance from a day without anything', () => {
    const { days } = deriveCalendar([run('2026-05-20', 0)], choice);
    const kinds = days.filter(({ inYear }) => inYear).map((day) => cellOf(day, 0, 400, saying).kind);
    expect(kinds.filter((kind) => kind === 'bare')).toHaveLength(1);
    expect(cellOf(dayOf('2025-12-31'), 0, 400, saying).kind).toBe('outside');
  });

  it('say a range once where both ends read the same', () => {
    expect(amounts(5010, 5020, 'distance', format)).toBe('5.0\u00a0km');
    expect(amounts(4200, 8000, 'distance', format)).toBe('4.2 to 8.0\u00a0km');
    expect(amounts(2, 9, 'count', format)).toBe('2 to 9');
    expect(hourRange(9)).toBe('09 to 10');
  });

  it('stand in tables that add up to the same', () => {
    const sum = (rows: readonly { cells: readonly { value?: string }[] }[]) =>
      rows.reduce((all, { cells }) => all + Number(cells[0]?.value), 0);
    expect(sum(dayFigures(calendar, saying).rows)).toBe(25_000);
    expect(dayFigures(calendar, saying).rows.map(({ day }) => day)).toEqual(['2026-05-20', '2026-05-18', '2026-01-01']);
    const months = monthFigures(calendar, saying).rows;
    expect(sum(months)).toBe(25_000);
    expect(months.map(({ label }) => label).at(-1)).toBe('May 2026 (in progress)');
    const hours = hourFigures(calendar, 'count', saying);
    expect(hours.rows.map(({ label }) => label)[0]).toBe('Monday');
    expect(hours.rows[0]?.cells.map(({ value }) => value).filter((value) => value !== '0')).toEqual(['1', '1']);
    expect(hours.heads).toHaveLength(25);
  });
});

describe('the address of the calendar', () => {
  it('is read, and what it does not know counts as absent', () => {
    const read = (query: string) => readCalendarAddress(new URLSearchParams(query));
    expect(read('year=2024&metric=time&hours=distance&date=2024-02-29')).toEqual({
      year: 2024,
      hours: 'distance',
      date: aDay('2024-02-29'),
    });
    const nothing = { year: undefined, hours: 'count', date: undefined };
    expect(read('year=99999&metric=climb&hours=toString&date=2024-02-30')).toEqual(nothing);
  });

  it('keeps what others wrote, and spells out no default', () => {
    const written = writeCalendarAddress(new URLSearchParams('sport=ride&metric=time&date=2024-02-29'), {
      hours: 'count',
      year: 2024,
      date: undefined,
    });
    expect(written.toString()).toBe('sport=ride&metric=time&year=2024');
  });

  it('goes to the year of an open day, unless another was chosen', () => {
    expect(readCalendarAddress(new URLSearchParams('date=2024-02-29')).year).toBe(2024);
    expect(readCalendarAddress(new URLSearchParams('date=2024-02-29&year=2023')).year).toBe(2023);
  });

  it('takes its colours from the metric of the view', () => {
    expect(measureOf({ metric: 'movingTime' })).toBe('movingTime');
    expect([measureOf({ metric: 'climb' }), measureOf({ metric: undefined })]).toEqual(['distance', 'distance']);
  });
});
