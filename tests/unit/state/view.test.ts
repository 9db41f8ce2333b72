import { describe, expect, it } from 'vitest';
import { readView, type View } from '#lib/state/view.ts';
import { selectionOf, soleFamily } from '#lib/state/view-selection.ts';
import { writeView } from '#lib/state/write-view.ts';
import { anActivity } from '#tests/builders.ts';

const read = (query: string) => readView(new URLSearchParams(query));
const EVERYTHING: View = {
  families: ['run', 'ride'],
  range: '1y',
  commutes: false,
  races: 'only',
  indoor: 'without',
  weekday: 0,
  text: 'Río & hills',
  metric: 'movingTime',
  mean: 8,
  seven: true,
  earlier: true,
  from: '2026-01-05',
  to: '2026-04-27',
  units: 'imperial',
  weekStart: 'rolling',
  week: '2026-05-18',
};

describe('the view in the address', () => {
  it('is read as it was written', () => {
    const query = writeView(new URLSearchParams('sort=name'), EVERYTHING);
    expect(query.toString()).toBe(
      'sort=name&sport=run%2Cride&range=1y&commutes=no&races=only&indoor=without&day=sun&q=R%C3%ADo+%26+hills' +
        '&metric=time&mean=8&seven=yes&earlier=yes&from=2026-01-05&to=2026-04-27&units=mi&start=rolling&week=2026-05-18',
    );
    expect(readView(query)).toEqual(EVERYTHING);
  });

  it('knows every sport from no choice of sports', () => {
    expect(read('sport=all').families).toEqual([]);
    expect(read('').families).toBeUndefined();
    expect(writeView(new URLSearchParams(), { families: [] }).toString()).toBe('sport=all');
  });

  it.each([
    ['sport=run,chess', 'families', ['run']],
    ['sport=chess', 'families', undefined],
    ['sport=', 'families', undefined],
    ['commutes=maybe', 'commutes', undefined],
    ['day=someday', 'weekday', undefined],
    ['races=toString', 'races', undefined],
    ['mean=5', 'mean', undefined],
    ['start=friday', 'weekStart', undefined],
    ['week=2026-5-1', 'week', undefined],
    ['q=+', 'text', undefined],
  ] as const)('takes from %s only what it knows', (query, name, value) => {
    expect(read(query)[name]).toEqual(value);
  });

  it('loses what is taken back, and only that', () => {
    const query = new URLSearchParams('sport=run&q=tempo&day=sun&other=1');
    expect(writeView(query, { text: undefined, weekday: undefined }).toString()).toBe('sport=run&other=1');
  });
});

describe('the selection of a view', () => {
  const activities = [anActivity({ sport: 'Ride' }), anActivity({ sport: 'Ride' }), anActivity({ sport: 'Run' })];

  it('is the sport done most, with commutes, until something is chosen', () => {
    expect(selectionOf(read(''), activities)).toMatchObject({ families: ['ride'], commutes: true, text: undefined });
    expect(selectionOf(read(''), [])).toMatchObject({ families: ['run'] });
  });

  it('holds what was chosen', () => {
    expect(selectionOf(read('sport=all&commutes=no&races=only&indoor=without&day=wed&q=x'), activities)).toEqual({
      families: [],
      commutes: false,
      races: 'only',
      indoor: 'without',
      weekday: 3,
      text: 'x',
    });
  });

  it('is called after its sport when there is one', () => {
    expect(soleFamily({ families: ['swim'], commutes: true })).toBe('swim');
    expect(soleFamily({ families: ['swim', 'run'], commutes: true })).toBe('all');
    expect(soleFamily({ families: [], commutes: true })).toBe('all');
  });
});
