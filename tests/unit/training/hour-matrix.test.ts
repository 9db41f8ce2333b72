import { describe, expect, test } from 'vitest';
import { hourMatrix } from '#lib/training/hour-matrix.ts';
import { epochSeconds, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';

const at = (day: string, clock: number, more = {}) =>
  anActivity({ day: aDay(day), timeOfDay: seconds(clock), ...more });
const SUNDAY = '2026-05-17';
const HOUR = 3600;

describe('weekdays and hours', () => {
  test('count starts by the clock of the place, Sunday first', () => {
    const { hours } = hourMatrix(
      [at(SUNDAY, 7 * HOUR), at(SUNDAY, 8 * HOUR - 1), at(SUNDAY, 24 * HOUR - 1), at('2026-05-18', 0)],
      TODAY,
    );
    expect([hours.length, ...hours.map((row) => row.length)]).toEqual([7, 24, 24, 24, 24, 24, 24, 24]);
    expect([hours[0]?.[7]?.count, hours[0]?.[8]?.count, hours[0]?.[23]?.count]).toEqual([2, 0, 1]);
    expect(hours[1]?.[0]).toEqual({ count: 1, distance: 10_000, movingTime: 3300 });
  });

  test('follow the place, not the instant', () => {
    const far = at(SUNDAY, 6 * HOUR, { start: epochSeconds(aDay('2026-05-16') * 86_400 + 16 * HOUR) });
    expect(hourMatrix([far], TODAY).hours[0]?.[6]?.count).toBe(1);
  });

  test('have no hour for a hidden start, of the place or of UTC, and count it on its weekday', () => {
    const ofPlace = at(SUNDAY, 1, { start: epochSeconds(aDay(SUNDAY) * 86_400 - 7199) });
    const ofUtc = at(SUNDAY, 2 * HOUR + 1, { start: epochSeconds(aDay(SUNDAY) * 86_400 + 1) });
    const { hours, hidden } = hourMatrix([ofPlace, ofUtc, at(SUNDAY, 2)], TODAY);
    expect(hidden.map(({ count }) => count)).toEqual([2, 0, 0, 0, 0, 0, 0]);
    expect(hours.flat().reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(hours[0]?.[0]?.count).toBe(1);
  });

  test('leave out days that cannot be, and are all zero without activities', () => {
    const { hours, hidden } = hourMatrix([at('1970-01-01', 7 * HOUR), at('2031-01-01', 7 * HOUR)], TODAY);
    const nothing = { count: 0, distance: metres(0), movingTime: seconds(0) };
    expect([...hours.flat(), ...hidden].every((cell) => JSON.stringify(cell) === JSON.stringify(nothing))).toBe(true);
    expect(hourMatrix([], TODAY)).toEqual({ hours, hidden });
  });
});
