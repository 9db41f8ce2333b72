import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { beatsPerMinute, metres, secondsPerMetre } from '#lib/training/units.ts';

const km = createFormat({ locale: 'en-GB', units: 'metric' });
const miles = createFormat({ locale: 'en-US', units: 'imperial' });
const secondsPerKilometre = (value: number) => secondsPerMetre(value / 1000);

describe('a distance', () => {
  test('has one decimal, and a space that does not break before its unit', () => {
    expect(km.distance(metres(28_990))).toEqual({ value: '29.0', unit: 'km', text: '29.0\u00a0km' });
    expect(miles.distance(metres(16_093.44))).toEqual({ value: '10.0', unit: 'mi', text: '10.0\u00a0mi' });
  });

  test('keeps its decimal above 100 km unless told otherwise', () => {
    expect(km.distance(metres(798_960)).value).toBe('799.0');
    expect(km.distance(metres(798_960), 0).value).toBe('799');
    expect(km.distance(metres(12_436), 2).value).toBe('12.44');
    expect(km.distance(metres(1_840_000)).value).toBe('1,840.0');
  });

  test('of nothing is 0.0', () => {
    expect(km.distance(metres(0)).text).toBe('0.0\u00a0km');
  });

  test('is written as its language writes numbers', () => {
    expect(createFormat({ locale: 'de-DE', units: 'metric' }).distance(metres(1_234_560)).value).toBe('1.234,6');
    expect(createFormat({ locale: 'ar-EG', units: 'metric' }).distance(metres(29_000)).value).toBe('٢٩٫٠');
  });
});

describe('a difference of distances', () => {
  test('has a plus or a true minus sign', () => {
    expect(km.signedDistance(metres(4400)).text).toBe('+4.4\u00a0km');
    expect(km.signedDistance(metres(-4400)).text).toBe('\u22124.4\u00a0km');
  });

  test('that rounds to zero has neither', () => {
    expect([0, 40, -40].map((difference) => km.signedDistance(metres(difference)).value)).toEqual([
      '0.0',
      '0.0',
      '0.0',
    ]);
  });
});

test('climb is in whole metres or feet', () => {
  expect(km.climb(metres(163.6)).text).toBe('164\u00a0m');
  expect(miles.climb(metres(100)).text).toBe('328\u00a0ft');
});

test('heart rate is in whole beats per minute', () => {
  expect(km.heartRate(beatsPerMinute(146.6)).text).toBe('147\u00a0bpm');
});

test('a count has its thousands apart', () => {
  expect([0, 83, 1840].map((count) => km.count(count))).toEqual(['0', '83', '1,840']);
});

describe('a pace', () => {
  test('is rounded before it is split, so that 239.6 s is 4:00 and not 3:60', () => {
    expect(km.pace(secondsPerKilometre(239.6))).toEqual({ value: '4:00', unit: '/km', text: '4:00\u00a0/km' });
    expect(km.pace(secondsPerKilometre(5700 / 17)).value).toBe('5:35');
    expect(km.pace(secondsPerKilometre(3599.7)).value).toBe('60:00');
  });

  test('of 300 s a kilometre is 8:03 a mile', () => {
    expect(miles.pace(secondsPerKilometre(300)).text).toBe('8:03\u00a0/mi');
  });

  test('of a swim is per 100 m or 100 yards', () => {
    expect(km.pace(secondsPerKilometre(1050), 'swim').text).toBe('1:45\u00a0/100\u00a0m');
    expect(miles.pace(secondsPerKilometre(1050), 'swim').text).toBe('1:36\u00a0/100\u00a0yd');
  });

  test('of a ride, and of any sport without a pace of its own, is a speed', () => {
    expect(km.pace(secondsPerKilometre(120), 'ride').text).toBe('30.0\u00a0km/h');
    expect(miles.pace(secondsPerKilometre(120), 'ride').text).toBe('18.6\u00a0mph');
    expect(km.pace(secondsPerKilometre(360), 'other').text).toBe('10.0\u00a0km/h');
  });

  test('on foot is always minutes and seconds', () => {
    expect((['run', 'walk', 'hike'] as const).map((family) => km.pace(secondsPerKilometre(900), family).text)).toEqual([
      '15:00\u00a0/km',
      '15:00\u00a0/km',
      '15:00\u00a0/km',
    ]);
  });

  test('never has sixty seconds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 10_000, noNaN: true }), (pace) => {
        expect(km.pace(secondsPerKilometre(pace)).value).toMatch(/^(\d|\d{2}|\d{3}):[0-5]\d$/);
      }),
    );
  });
});

test('what is not known is a dash without a unit, never NaN', () => {
  const dash = { value: '–', unit: '', text: '–' };
  for (const value of [undefined, NaN, Infinity, -Infinity] as (number | undefined)[]) {
    const distance = value === undefined ? undefined : metres(value);
    expect([km.distance(distance), km.signedDistance(distance), km.climb(distance)]).toEqual([dash, dash, dash]);
    expect(km.pace(value === undefined ? undefined : secondsPerMetre(value))).toEqual(dash);
    expect(km.pace(value === undefined ? undefined : secondsPerMetre(value), 'ride')).toEqual(dash);
    expect(km.heartRate(value === undefined ? undefined : beatsPerMinute(value))).toEqual(dash);
    expect(km.count(value)).toBe('–');
  }
  expect(km.pace(secondsPerMetre(0), 'ride')).toEqual(dash);
});
