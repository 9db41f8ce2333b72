import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOn, type BodyValue, parseBodyValue } from '#lib/training/body.ts';
import { dayNumber, localDay, type LocalDay } from '#lib/training/day.ts';
import { beatsPerMinute, metresPerSecond } from '#lib/training/units.ts';
import { aDay } from '#tests/builders.ts';
import { aBodyValue } from './a-body-value.ts';
import { TODAY } from './arbitraries.ts';

const max = (value: number, from: string | undefined, id = String(value)) =>
  aBodyValue({ id, value: beatsPerMinute(value), from: from as LocalDay | undefined });

describe('the body of a day', () => {
  test('has the latest value that had begun, and before the first that one', () => {
    const on = bodyOn([max(180, '2026-05-01'), max(190, '2024-01-01'), max(185, '2025-06-15')]);
    const days = ['2020-01-01', '2025-06-14', '2025-06-15', '2026-04-30', '2026-05-01', '2030-01-01'];
    expect(days.map((day) => on(aDay(day)).maxHeartRate)).toEqual([190, 190, 185, 185, 180, 180]);
  });

  test('has each value by its own dates', () => {
    const resting = aBodyValue({ name: 'restingHeartRate', value: beatsPerMinute(50), from: '2026-03-01' as LocalDay });
    const sex = aBodyValue({ name: 'sex', value: 'female' });
    const on = bodyOn([max(190, undefined), resting, max(180, '2026-05-01'), sex]);
    expect(on(aDay('2026-01-01'))).toEqual({ maxHeartRate: 190, restingHeartRate: 50, sex: 'female' });
    expect(on(aDay('2026-05-01'))).toEqual({ maxHeartRate: 180, restingHeartRate: 50, sex: 'female' });
    expect(bodyOn([])(TODAY)).toEqual({});
  });

  const someValue: fc.Arbitrary<BodyValue> = fc
    .record({
      id: fc.uuid(),
      name: fc.constantFrom('maxHeartRate' as const, 'restingHeartRate' as const),
      value: fc.integer({ min: 30, max: 250 }).map(beatsPerMinute),
      from: fc.option(
        fc.integer({ min: -300, max: 0 }).map((days) => localDay(dayNumber(TODAY + days))),
        { nil: undefined },
      ),
    })
    .map((value) => ({ ...value, source: 'athlete' as const }));

  test('stays what it was when a value is added that begins later', () => {
    fc.assert(
      fc.property(
        fc.array(someValue, { minLength: 1 }),
        someValue,
        fc.integer({ min: 0, max: 400 }),
        (values, { id, value }, daysAgo) => {
          // Something of each is known, so that what is added is no first value.
          const known: BodyValue[] = [max(190, undefined), ...values];
          const added: BodyValue = { ...max(value as number, localDay(dayNumber(TODAY + 1))), id };
          const day = dayNumber(TODAY - daysAgo);
          expect(bodyOn([...known, added])(day)).toEqual(bodyOn(known)(day));
          expect(bodyOn([...known, added])(dayNumber(TODAY + 1)).maxHeartRate).toBe(value);
        },
      ),
    );
  });
});

describe('a value from outside', () => {
  test('is read as it is when it is one', () => {
    const speed = aBodyValue({ name: 'thresholdSpeed', value: metresPerSecond(3.7), source: 'suggested' });
    const dated = aBodyValue({ from: '2026-05-01' as LocalDay });
    const sex = aBodyValue({ name: 'sex', value: 'male' });
    for (const value of [aBodyValue(), speed, dated, sex]) expect(parseBodyValue({ ...value, more: 1 })).toEqual(value);
  });

  test.each([
    ['no object', 'max'],
    ['nothing', null],
    ['without an id', { ...aBodyValue(), id: '' }],
    ['of an unknown name', { ...aBodyValue(), name: 'lungVolume' }],
    ['from an unknown source', { ...aBodyValue(), source: 'guess' }],
    ['from no day', { ...aBodyValue(), from: '2026-02-30' }],
    ['with a number as text', { ...aBodyValue(), value: '190' }],
    ['a heart of 29', { ...aBodyValue(), value: 29 }],
    ['a heart of 251', { ...aBodyValue(), value: 251 }],
    ['a heart of nothing', { ...aBodyValue(), value: NaN }],
    ['a weight of 19 kg', { ...aBodyValue(), name: 'weight', value: 19 }],
    ['a weight of 301 kg', { ...aBodyValue(), name: 'weight', value: 301 }],
    ['a speed of 0.9 m/s', { ...aBodyValue(), name: 'thresholdSpeed', value: 0.9 }],
    ['a speed of 10.1 m/s', { ...aBodyValue(), name: 'thresholdSpeed', value: 10.1 }],
    ['another sex than Banister knows', { ...aBodyValue(), name: 'sex', value: 'constructor' }],
  ])('is none when it is %s', (_, value) => {
    expect(parseBodyValue(value)).toBeUndefined();
  });
});
