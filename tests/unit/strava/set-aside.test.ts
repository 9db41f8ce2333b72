import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActivity, parseStart } from '#lib/strava/wire.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { aWireActivity } from './wire-activity.ts';

const readAt = epochSeconds(1_780_000_000);
const parse = (overrides: Record<string, unknown> = {}) => parseActivity(aWireActivity(overrides), readAt);

describe('an object is set aside', () => {
  it.each([null, undefined, 5, 'run', [], {}, new Date()])('when it is %j', (value) => {
    expect(parseActivity(value, readAt)).toBeUndefined();
  });

  it.each([undefined, null, 0, -5, 1.5, NaN, 2 ** 53, '20116000321'])('when its id is %j and has no spelling', (id) => {
    expect(parse({ id, id_str: undefined })).toBeUndefined();
  });

  it.each(['', '12x', '-4', '0', '9007199254740993'])('when its id is spelled %j', (id_str) => {
    expect(parse({ id: undefined, id_str })).toBeUndefined();
  });

  const badDates = [
    '',
    'yesterday',
    '2026-02-30T07:00:00Z',
    '2026-05-18',
    '2026-05-18T24:00:00Z',
    '2026-05-18T07:60:00Z',
    5,
    null,
  ];
  it.each(badDates)('when a start is %j', (text) => {
    expect(parse({ start_date: text })).toBeUndefined();
    expect(parse({ start_date_local: text })).toBeUndefined();
  });

  it.each(['distance', 'moving_time', 'elapsed_time'])('when %s is not a number that is zero or more', (key) => {
    for (const value of ['5000', null, undefined, NaN, Infinity, -1, {}])
      expect(parse({ [key]: value })).toBeUndefined();
    expect(parse({ [key]: 0 })).toBeDefined();
  });

  it('without an exception, whatever it is', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.anything().map((value) => aWireActivity({ distance: value, name: value })),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const activity = parseActivity(value, readAt);
        if (activity) expect(activity.distance).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('and its start is readable all the same', () => {
    expect(parseStart(aWireActivity({ distance: '5000' }))).toBe(1_779_103_815);
    expect(parseStart(aWireActivity({ start_date: 'soon' }))).toBeUndefined();
    expect(parseStart(null)).toBeUndefined();
  });
});
