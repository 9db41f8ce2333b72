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
import { deriveRecords, readRecordsAddress, writeRecordsAddress } from '#routes/(app)/records/records.ts';
import { weekQuery } from '#routes/(app)/week-query.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const today = aDay('2026-05-21');
const asked = {
  today,
  grid: weekGrid('monday', today),
  measure: 'distance',
  units: 'metric',
  tolerant: false,
} as const;
const run = (day: string, distance: number, more = {}) =>
  anActivity({ day: aDay(day), distance: metres(distance), ...more });

/** The published example: four rides of 1 to 4 km, and a day of 2.5 and 2.5. */
const RIDES = [1, 2, 3, 4].map((kilometres) => run(`2024-01-0${kilometres}`, kilometres * 1000, { sport: 'Ride' }));
RIDES.push(run('2024-01-05', 2500, { sport: 'Ride' }), run('2024-01-05', 2500, { sport: 'Ride' }));

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the ledger of records', () => {
  it('holds the longest day, week and month by what was asked', () => {
    const log = [run('2026-05-20', 10_000), run('2026-05-18', 9000), run('2026-03-02', 15_000, { climb: metres(5) })];
    const { spans } = deriveRecords(log, asked);
    expect([spans.day?.value, spans.week?.value, spans.month?.value]).toEqual([15_000, 19_000, 19_000]);
    expect(spans.week?.first).toBe(aDay('2026-05-18'));
    expect(deriveRecords(log, { ...asked, measure: 'climb' }).spans.week?.value).toBe(80);
  });

  it('knows the longest of each sport in the order of the filter', () => {
    const log = [...RIDES, run('2026-05-20', 5000), run('2026-05-19', 6000)];
    const found = deriveRecords(log, asked).longest;
    expect(found.map(({ family, activity }) => [family, activity.distance])).toEqual([
      ['run', 6000],
      ['ride', 4000],
    ]);
  });

  it('has an Eddington number for each sport, in the unit of the athlete', () => {
    const [kilometres] = deriveRecords(RIDES, asked).eddingtons;
    expect(kilometres).toMatchObject({ family: 'ride', number: 3, count: 6 });
    const [miles] = deriveRecords(RIDES, { ...asked, units: 'imperial' }).eddingtons;
    expect(miles?.number).toBe(2);
    expect(deriveRecords([run('2026-05-20', 500)], asked).eddingtons).toEqual([]);
  });

  it('lets 4.98 km count as 5 only when asked to', () => {
    const log = [run('2026-05-20', 4980, { movingTime: seconds(1200), elapsedTime: seconds(1260) })];
    expect(deriveRecords(log, asked).bands?.[0]).toMatchObject({ name: '5 km', count: 0 });
    const best = deriveRecords(log, { ...asked, tolerant: true }).bands?.[0]?.fastest[0];
    expect(best).toMatchObject({ time: 1260, approximate: true });
  });

  it('has no standard distances where no run is shown, and nothing at all of nothing', () => {
    expect(deriveRecords(RIDES, asked).bands).toBeUndefined();
    const empty = deriveRecords([], asked);
    expect(empty.spans).toEqual({ day: undefined, week: undefined, month: undefined });
    expect(empty.milestones).toEqual([]);
    expect(empty.streaks.week).toEqual({ longest: undefined, current: undefined });
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
    const [eddington] = deriveRecords(RIDES, asked).eddingtons;
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
  it('hold the measure and the tolerance, and spell out no default', () => {
    const read = (query: string) => readRecordsAddress(new URLSearchParams(query));
    expect(read('metric=climb&tolerance=yes')).toEqual({ measure: 'climb', tolerant: true });
    expect(read('metric=valueOf&tolerance=1')).toEqual({ measure: 'distance', tolerant: false });
    const query = new URLSearchParams('sport=run&metric=climb');
    expect(writeRecordsAddress(query, { tolerant: true }).toString()).toBe('sport=run&metric=climb&tolerance=yes');
    expect(writeRecordsAddress(query, { measure: 'distance' }).toString()).toBe('sport=run');
  });

  it('open a week of any age on the dashboard under the same filter', () => {
    const view = readView(new URLSearchParams('sport=ride&commutes=no&range=12w&year=2024'));
    const query = new URLSearchParams(weekQuery(view, aDay('2019-04-01')));
    expect(Object.fromEntries(query)).toEqual({ sport: 'ride', commutes: 'no', range: 'all', week: '2019-04-01' });
  });
});
