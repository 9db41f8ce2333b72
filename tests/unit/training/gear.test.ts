import { describe, expect, it } from 'vitest';
import { gearForecast, gearRate, limitOf, parseGearLimit, SHOE_LIMIT } from '#lib/training/gear-limit.ts';
import { gearMonths, gearUses } from '#lib/training/gear-use.ts';
import { monthSpans } from '#lib/training/spans.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const TODAY = aDay('2026-02-05');
const on = (day: string, distance: number, gearId?: string) =>
  anActivity({ day: aDay(day), distance: metres(distance), gearId });

const ALL = [
  on('2026-02-01', 5000, 'g1'),
  on('2026-01-31', 7000, 'b1'),
  on('2025-12-24', 9000, 'g1'),
  on('2026-01-01', 3000),
  on('2026-01-15', 11_000, 'g1'),
];

describe('the use of gear', () => {
  it('is added up for each piece, what was used last first, and what names none is counted', () => {
    expect(gearUses(ALL)).toEqual({
      uses: [
        { id: 'g1', count: 3, distance: 25_000, first: aDay('2025-12-24'), last: aDay('2026-02-01') },
        { id: 'b1', count: 1, distance: 7000, first: aDay('2026-01-31'), last: aDay('2026-01-31') },
      ],
      without: { count: 1, distance: 3000 },
    });
    expect(gearUses([])).toEqual({ uses: [], without: { count: 0, distance: 0 } });
  });

  it('is told month by month, and the months add up to the whole', () => {
    const months = gearMonths(ALL, monthSpans(aDay('2025-12-01'), TODAY));
    expect(Object.fromEntries(months)).toEqual({ g1: [9000, 11_000, 5000], b1: [0, 7000, 0] });
    const twice = [...ALL, on('2026-01-20', 500, 'g1')];
    expect(gearMonths(twice, monthSpans(aDay('2026-01-01'), TODAY)).get('g1')).toEqual([11_500, 5000]);
  });
});

describe('how long gear lasts', () => {
  it('is at the rate of the last eight weeks, of all days since the first use where they are fewer, but of 14 at least', () => {
    // Day 56 before today is 11 December: what lies before does not count.
    const old = [on('2025-06-01', 90_000, 'g2'), on('2025-12-11', 4000, 'g2'), on('2025-12-12', 56_000, 'g2')];
    expect(gearRate(old, 'g2', TODAY)).toBe(1000);
    // 44 days since 24 December, the first and today included.
    expect(gearRate(ALL, 'g1', TODAY)).toBe(25_000 / 44);
    expect(gearRate(ALL, 'b1', TODAY)).toBe(500);
    expect(gearRate(ALL, 'g9', TODAY)).toBe(0);
  });

  it('is what is left, and until when at that rate', () => {
    const of = (distance: number, rate: number) => gearForecast(metres(distance), SHOE_LIMIT, rate, TODAY);
    expect(of(700_000, 1000)).toEqual({ left: 100_000, on: TODAY + 100 });
    expect(of(700_000, 999)).toEqual({ left: 100_000, on: TODAY + 101 });
    expect(of(800_000, 1000)).toEqual({ left: 0, on: undefined });
    expect(of(812_000, 1000)).toEqual({ left: -12_000, on: undefined });
    // At rest, and in more than five years.
    expect(of(700_000, 0).on).toBeUndefined();
    expect(of(700_000, 100_000 / 1826).on).toBeUndefined();
    expect(of(700_000, 100_000 / 1825).on).toBe(TODAY + 1825);
  });

  it('is up to the limit of the athlete; for shoes 800 km are suggested, for bikes nothing', () => {
    const [shoe, bike] = [{ id: 'g1', kind: 'shoe' } as const, { id: 'b1', kind: 'bike' } as const];
    expect([limitOf(shoe, []), limitOf(bike, [])]).toEqual([800_000, undefined]);
    const own = [{ gearId: 'g1' }, { gearId: 'b1', distance: metres(5_000_000) }];
    expect([limitOf(shoe, own), limitOf(bike, own)]).toEqual([undefined, 5_000_000]);
  });

  it('is kept as written, and nothing else counts as a limit', () => {
    const own = [{ gearId: 'g1' }, { gearId: 'b1', distance: 500 }];
    expect(own.map(parseGearLimit)).toEqual(own);
    const odd = [
      undefined,
      null,
      'g1',
      {},
      { gearId: '' },
      { gearId: 'g1', distance: 0 },
      { gearId: 'g1', distance: '9' },
    ];
    expect(odd.map(parseGearLimit)).toEqual(odd.map(() => undefined));
  });
});
