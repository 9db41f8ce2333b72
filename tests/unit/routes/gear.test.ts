import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import type { Gear } from '#lib/training/gear.ts';
import { epochSeconds, metres } from '#lib/training/units.ts';
import { monthsOf, piecesOf, typedLimit } from '#routes/(app)/gear/gear.ts';
import { forecastInWords, nameOf, pieceRows } from '#routes/(app)/gear/gear-words.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const TODAY = aDay('2026-02-05');
const FORMAT = createFormat({ locale: 'en-GB', units: 'metric' });
const on = (day: string, distance: number, gearId?: string) =>
  anActivity({ day: aDay(day), distance: metres(distance), gearId });
const shoe = (id: string, changes: Partial<Gear> = {}): Gear => ({
  id,
  kind: 'shoe',
  name: `Name of ${id}`,
  distance: metres(500_000),
  retired: false,
  primary: false,
  brand: undefined,
  model: undefined,
  readAt: epochSeconds(0),
  ...changes,
});

const ALL = [on('2026-02-01', 5000, 'g1'), on('2026-01-15', 9000, 'g1'), on('2026-01-10', 40_000, 'b1')];
const asked = (changes: Partial<Parameters<typeof piecesOf>[0]> = {}) =>
  piecesOf({ activities: ALL, selected: ALL, gear: [], limits: [], today: TODAY, ...changes });

describe('pieces of gear', () => {
  it('are those that activities name, with what is here, until Strava has been asked', () => {
    expect(asked()).toMatchObject([
      { id: 'g1', kind: 'shoe', name: '', distance: 14_000, source: 'here', limit: 800_000, isOwnLimit: false },
      { id: 'b1', kind: 'bike', name: '', distance: 40_000, source: 'here', limit: undefined, forecast: undefined },
    ]);
    expect(asked().map(nameOf)).toEqual(['Shoes g1', 'Bike b1']);
  });

  it('take name and total of Strava, and what nothing here names comes last', () => {
    const pieces = asked({ gear: [shoe('g2', { retired: true }), shoe('g1')] });
    expect(pieces.map(({ id, distance, source, retired }) => [id, distance, source, retired])).toEqual([
      ['g1', 500_000, 'strava', false],
      ['b1', 40_000, 'here', false],
      ['g2', 500_000, 'strava', true],
    ]);
    expect(pieces[2]).toMatchObject({ use: undefined, rate: 0 });
  });

  it('are used as far as is shown, but last as long as everything says', () => {
    const [piece] = asked({ selected: ALL.slice(0, 1) });
    // 14 km in the 22 days since 15 January.
    expect(piece).toMatchObject({ use: { distance: 5000, count: 1 }, rate: 14_000 / 22, distance: 14_000 });
  });

  it('have the limit of the athlete, or none at all', () => {
    const limits = [{ gearId: 'g1' }, { gearId: 'b1', distance: metres(30_000) }];
    const [one, bike] = asked({ limits });
    expect(one).toMatchObject({ limit: undefined, isOwnLimit: true, forecast: undefined });
    expect(bike).toMatchObject({ limit: 30_000, isOwnLimit: true, forecast: { left: -10_000, on: undefined } });
    expect([one, bike].map((piece) => piece && forecastInWords(piece, FORMAT))).toEqual([
      'No limit set.',
      '10\u00a0km past the limit.',
    ]);
  });

  it('say until when, that they rest, or that it is years away', () => {
    const words = (distance: number, rate: number) => {
      const [piece] = asked({ gear: [shoe('g1', { distance: metres(distance) })] });
      if (!piece?.forecast) return undefined;
      const on = rate > 100 ? aDay('2026-08-01') : undefined;
      return forecastInWords({ ...piece, rate, forecast: { ...piece.forecast, on } }, FORMAT);
    };
    expect(words(700_000, 500)).toBe('100\u00a0km left: at the present rate until about Aug 2026.');
    expect(words(700_000, 0)).toBe('100\u00a0km left. Not used in the last eight weeks.');
    expect(words(700_000, 1)).toMatch(/^100\u00a0km left: .*more than five years/);
  });

  it('are rows of a file, in metres and in the unit of the athlete', () => {
    const [heads, row] = pieceRows(asked(), FORMAT);
    const at = (name: string) => row?.[heads?.indexOf(name) ?? -1];
    expect([at('gear_id'), at('total_m'), at('total_km'), at('last_used'), at('limit_m')]).toEqual([
      'g1',
      14_000,
      14,
      '2026-02-01',
      800_000,
    ]);
  });
});

describe('months of gear', () => {
  it('go from the first to that of today, a year at least and five at most', () => {
    const span = (from: string) => {
      const months = monthsOf([on(from, 1000, 'g1')], TODAY);
      return [months.length, months[0]?.first, months.at(-1)?.inProgress];
    };
    expect(span('2026-01-31')).toEqual([12, aDay('2025-03-01'), true]);
    expect(span('2024-06-30')).toEqual([21, aDay('2024-06-01'), true]);
    expect(span('2015-01-01')).toEqual([60, aDay('2021-03-01'), true]);
  });

  it('hold what began in them, and nothing where nothing did', () => {
    expect(
      monthsOf(ALL, TODAY)
        .slice(-3)
        .map(({ distance, count }) => [distance, count]),
    ).toEqual([
      [0, 0],
      [49_000, 2],
      [5000, 1],
    ]);
  });
});

it.each([
  ['700', 1000, 700_000],
  [' 435,5 ', 1609.344, 435.5 * 1609.344],
  ['0', 1000, undefined],
  ['-5', 1000, undefined],
  ['many', 1000, undefined],
  ['', 1000, undefined],
  ['1000000', 1000, undefined],
])('a limit typed as %j in units of %i m is %s m', (text, unit, distance) => {
  expect(typedLimit(text, unit)).toBe(distance);
});
