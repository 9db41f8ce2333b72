import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '#lib/storage/columns.ts';
import { encode } from '#lib/storage/encode.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { aRun } from './a-run.ts';
import { anyActivities } from './any-activity.ts';

/** Two runs in columns, with one entry of one column changed by hand. */
function edited(column: 'numbers' | 'texts', name: string, change: (entries: Record<number, unknown>) => void) {
  const columns = structuredClone(encode([aRun(), aRun({ id: 2 ** 31 + 1 })]));
  const entry = (columns[column] as Record<string, unknown>)[name] as { indexes?: Record<number, unknown> };
  change(entry.indexes ?? (entry as Record<number, unknown>));
  return columns;
}

test('any activities come back as they were', () => {
  fc.assert(
    fc.property(anyActivities, (activities) => {
      expect(decode(structuredClone(encode(activities)))).toEqual({ activities, setAside: 0 });
    }),
  );
});

test('garbage decodes to nothing, without a throw', () => {
  fc.assert(
    fc.property(fc.anything({ withTypedArray: true, withNullPrototype: true, withBigInt: true }), (value) => {
      expect(decode(value)).toBeUndefined();
      expect(decode({ ...encode([aRun()]), numbers: value })).toBeUndefined();
      expect(decode({ ...encode([aRun()]), texts: value })).toBeUndefined();
    }),
  );
});

test('any change to one column gives sound activities or none, without a throw', () => {
  const columns = encode([aRun(), aRun({ id: 5 })]);
  const paths = [...Object.keys(columns.numbers).map((name) => ['numbers', name]), ['names'], ['flags']];
  const anyColumn = fc.oneof(fc.anything(), fc.float64Array({ maxLength: 4 }), fc.array(fc.anything()));
  fc.assert(
    fc.property(fc.constantFrom(...paths), anyColumn, ([top = '', name], value) => {
      const changed = name
        ? { ...columns, numbers: { ...columns.numbers, [name]: value } }
        : { ...columns, [top]: value };
      const decoded = decode(changed);
      for (const activity of decoded?.activities ?? []) {
        expect(activity.distance).toBeGreaterThanOrEqual(0);
        expect(typeof activity.name).toBe('string');
        expect(activity.id).toBeGreaterThan(0);
      }
      if (decoded) expect(decoded.activities.length + decoded.setAside).toBe(2);
    }),
  );
});

test('S7: a value of a newer version is refused as newer, whatever else it holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2 }), fc.dictionary(fc.string(), fc.anything()), (version, rest) => {
      expect(() => decode({ ...rest, version })).toThrow(StorageError);
    }),
  );
});

describe('S8: a row edited to garbage is set aside and counted:', () => {
  test.each([
    ['a negative distance', 'distance', -1],
    ['no distance', 'distance', NaN],
    ['an infinite climb', 'climb', Infinity],
    ['half an id', 'id', 1.5],
    ['no id', 'id', NaN],
    ['the id of another row', 'id', 2 ** 31 + 1],
    ['no day', 'day', NaN],
    ['a start that never comes', 'start', Infinity],
    ['a time of day after midnight', 'timeOfDay', 86_400],
    ['a negative heart rate', 'averageHeartRate', -60],
  ])('%s', (_, name, value) => {
    const decoded = decode(edited('numbers', name, (column) => (column[0] = value)));
    expect(decoded?.setAside).toBe(1);
    expect(decoded?.activities).toHaveLength(1);
  });

  test('an effort that points nowhere', () => {
    expect(decode(edited('texts', 'effort', (indexes) => (indexes[1] = 9)))?.activities).toEqual([aRun()]);
  });

  test('a name that is no text', () => {
    expect(decode({ ...encode([aRun()]), names: [{ toString: 'x' }] })).toEqual({ activities: [], setAside: 1 });
  });
});

test('an unknown sport is shown as another sport', () => {
  const columns = structuredClone(encode([aRun()]));
  const sport = { ...columns.texts.sport, values: ['Quidditch'] };
  expect(decode({ ...columns, texts: { ...columns.texts, sport } })?.activities).toEqual([aRun({ sport: 'Other' })]);
});

test('rows out of order come back newest first', () => {
  const columns = edited('numbers', 'start', (starts) => (starts[1] = 2_000_000_000));
  expect(decode(columns)?.activities.map(({ start }) => start)).toEqual([2_000_000_000, 1_772_694_000]);
});

test('columns of different lengths are no log', () => {
  const columns = encode([aRun()]);
  expect(decode({ ...columns, flags: new Uint8Array(2) })).toBeUndefined();
  expect(decode({ ...columns, names: [] })).toBeUndefined();
});

test('nothing but the fields of an activity is written: no coordinate slips in', () => {
  const withPlace = { ...aRun(), startLatLng: [48.1, 11.5], polyline: 'abc' };
  expect(encode([withPlace])).toEqual(encode([aRun()]));
});
