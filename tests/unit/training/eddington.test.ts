import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, localDay } from '#lib/training/day.ts';
import { eddington } from '#lib/training/eddington.ts';
import { METRES_PER_KILOMETRE, METRES_PER_MILE, metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';

const inKilometres = { today: TODAY, metresPerUnit: METRES_PER_KILOMETRE };
const run = (day: string, distance: number) => anActivity({ day: aDay(day), distance: metres(distance) });

describe('an Eddington number', () => {
  test('adds up the day before it cuts to whole kilometres', () => {
    const twice = [run('2026-05-01', 600), run('2026-05-01', 400)];
    expect(eddington(twice, inKilometres).number).toBe(1);
    expect(eddington([run('2026-05-01', 600), run('2026-05-02', 400)], inKilometres).number).toBe(0);
  });

  test('does not lose ten miles, or a kilometre in tenths of a metre, to rounding', () => {
    const miles = Array.from({ length: 10 }, (_, index) => run(`2026-04-${10 + index}`, 10 * METRES_PER_MILE));
    expect(eddington(miles, { today: TODAY, metresPerUnit: METRES_PER_MILE }).number).toBe(10);
    const tenths = [0.8, 513.8, 485.4].map((distance) => run('2026-05-01', distance));
    expect(eddington(tenths, inKilometres).number).toBe(1);
    expect(eddington([run('2026-05-01', 999.9)], inKilometres).number).toBe(0);
  });

  test('says how many more days each of the next numbers takes', () => {
    const days = [run('2026-05-01', 40_000), run('2026-05-02', 3000), run('2026-05-03', 2000)];
    expect(eddington(days, { ...inKilometres, ahead: 4 }).next).toEqual([
      { number: 3, daysMissing: 1 },
      { number: 4, daysMissing: 3 },
      { number: 5, daysMissing: 4 },
      { number: 6, daysMissing: 5 },
    ]);
  });

  test('grows with the days, whatever the order in which they come', () => {
    const days = [run('2026-05-03', 2000), run('2026-05-01', 40_000), run('2026-05-02', 1000)];
    const reached = eddington(days, inKilometres).history.map(({ number, day }) => [number, localDay(day)]);
    expect(reached).toEqual([
      [1, '2026-05-01'],
      [2, '2026-05-03'],
    ]);
  });

  test('is 0 without activities, and of one day it is 1', () => {
    expect(eddington([], { ...inKilometres, ahead: 1 })).toEqual({
      number: 0,
      next: [{ number: 1, daysMissing: 1 }],
      history: [],
    });
    expect(eddington([run('2026-05-01', 90_000)], inKilometres).number).toBe(1);
  });

  test('leaves out days that cannot be', () => {
    expect(eddington([run('1970-01-01', 5000), run('2030-01-01', 5000)], inKilometres).number).toBe(0);
  });

  test('is what its definition says, and each number was reached on the day on which it became true', () => {
    const someDays = fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 60 });
    fc.assert(
      fc.property(someDays, (kilometres) => {
        const days = kilometres.map((distance, index) =>
          anActivity({ day: dayNumber(TODAY - 60 + index), distance: metres(distance * 1000) }),
        );
        const { number, history } = eddington(days, inKilometres);
        expect(number).toBe(byDefinition(kilometres));
        for (const reached of history) {
          const before = reached.day - (TODAY - 60);
          expect(byDefinition(kilometres.slice(0, before))).toBe(reached.number - 1);
          expect(byDefinition(kilometres.slice(0, before + 1))).toBe(reached.number);
        }
        expect(history.map((reached) => reached.number)).toEqual(Array.from({ length: number }, (_, n) => n + 1));
      }),
    );
  });
});

function byDefinition(days: readonly number[]): number {
  const isTrue = (n: number) => days.filter((distance) => distance >= n).length >= n;
  return Math.max(0, ...Array.from({ length: days.length }, (_, index) => index + 1).filter(isTrue));
}
