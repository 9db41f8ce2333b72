import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { totalsOf } from '#lib/training/totals.ts';
import { twinsIn } from '#lib/training/twins.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { rowOf, totalsInWords } from '#routes/(app)/activities/activities.ts';
import { NEWEST_FIRST, nextOrder, readOrder, writeOrder } from '#routes/(app)/activities/address.ts';
import { rowsToDraw } from '#routes/(app)/activities/windowing.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const today = aDay('2026-05-21');
const order = (query: string) => readOrder(new URLSearchParams(query));

describe('the order of the list', () => {
  it('is newest first, until the address says otherwise', () => {
    expect(order('')).toEqual(NEWEST_FIRST);
    expect(order('sort=-distance')).toEqual({ column: 'distance', descending: true });
    expect(order('sort=name')).toEqual({ column: 'name', descending: false });
    expect(order('sort=shoes')).toEqual(NEWEST_FIRST);
    expect(order('sort=toString')).toEqual(NEWEST_FIRST);
  });

  it('is read as it was written, and newest first is not spelled out', () => {
    const query = new URLSearchParams('q=hill');
    expect(writeOrder(query, { column: 'climb', descending: true }).toString()).toBe('q=hill&sort=-climb');
    expect(writeOrder(new URLSearchParams('sort=name'), NEWEST_FIRST).toString()).toBe('');
    const oldest = { column: 'when', descending: false } as const;
    expect(readOrder(writeOrder(query, oldest))).toEqual(oldest);
  });

  it('begins with the most, but with A and with the fastest pace, and turns round when asked again', () => {
    expect(nextOrder(NEWEST_FIRST, 'distance')).toEqual({ column: 'distance', descending: true });
    expect(nextOrder(NEWEST_FIRST, 'pace')).toEqual({ column: 'pace', descending: false });
    expect(nextOrder({ column: 'name', descending: false }, 'name')).toEqual({ column: 'name', descending: true });
  });
});

describe('the rows that are drawn', () => {
  const drawn = (above: number, count: number) => rowsToDraw({ above, windowHeight: 560, rowHeight: 56, count });

  it('are those that are seen, and some around them', () => {
    expect(drawn(0, 100_000)).toEqual({ first: 0, end: 24 });
    const { first, end } = drawn(56 * 50_000, 100_000);
    expect(first).toBeLessThanOrEqual(50_000 - 12);
    expect(end).toBeGreaterThanOrEqual(50_010 + 12);
    expect(end - first).toBeLessThan(50);
  });

  it('end with the list, and begin with it', () => {
    expect(drawn(56 * 99_995, 100_000).end).toBe(100_000);
    expect(drawn(-2000, 100_000)).toEqual({ first: 0, end: 1 });
    expect(drawn(0, 3)).toEqual({ first: 0, end: 3 });
    expect(drawn(0, 0)).toEqual({ first: 0, end: 0 });
  });

  it('are there although the list has become shorter than what was scrolled', () => {
    const { first, end } = drawn(56 * 50_000, 1);
    expect([first, end]).toEqual([0, 1]);
  });
});

describe('a row', () => {
  it('says what is in doubt, and what may have been recorded twice', () => {
    const run = anActivity({ day: aDay('2026-05-18') });
    const again = anActivity({ day: aDay('2026-05-18') });
    const car = anActivity({ day: aDay('2026-05-19'), distance: metres(60_000), movingTime: seconds(1800) });
    const twins = twinsIn([run, again, car]);
    const tags = [run, again, car].map((activity) => rowOf(activity, { today, format, twins }).tags);
    expect(tags).toEqual([[], ['perhaps recorded twice'], ['speed in doubt']]);
  });

  it('shows no distance and no heart rate rather than zeros', () => {
    const yoga = anActivity({ sport: 'Yoga', distance: metres(0), climb: metres(0) });
    const row = rowOf(yoga, { today, format, twins: new Map() });
    expect(row).toMatchObject({ family: 'other', distance: '–', heartRate: '–', pace: '–', meta: '55:00' });
  });
});

it('the totals say of how many they are', () => {
  const runs = [anActivity(), anActivity()];
  expect(totalsInWords(totalsOf(runs), 2, format).replaceAll('\u00a0', ' ')).toBe(
    '2 activities: 20.0 km, 1 h 50, 80 m climb',
  );
  expect(totalsInWords(totalsOf(runs.slice(1)), 2, format).replaceAll('\u00a0', ' ')).toBe(
    '1 of 2 activities: 10.0 km, 55 min, 40 m climb',
  );
});
