import { describe, expect, test } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { seconds } from '#lib/training/units.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const duration = (value: number) => format.duration(seconds(value)).replaceAll('\u00a0', ' ');
const clock = (value: number) => format.clock(seconds(value));

describe('a total of time', () => {
  test.each([
    [0, '0 min'],
    [29, '0 min'],
    [30, '1 min'],
    [3318, '55 min'],
    [3569, '59 min'],
    [3570, '1 h 00'],
    [9288, '2 h 35'],
    [11_220, '3 h 07'],
    [4_446_000, '1,235 h 00'],
  ])('of %d s is %s', (value, expected) => expect(duration(value)).toBe(expected));

  test('does not break across lines', () => {
    expect(format.duration(seconds(9288))).toBe('2\u00a0h\u00a035');
  });
});

describe('the clock of an activity', () => {
  test.each([
    [0, '0:00'],
    [45, '0:45'],
    [59.6, '1:00'],
    [239.6, '4:00'],
    [3318, '55:18'],
    [3599.5, '1:00:00'],
    [3881, '1:04:41'],
    [36_000, '10:00:00'],
    [90_061, '25:01:01'],
  ])('of %d s shows %s', (value, expected) => expect(clock(value)).toBe(expected));
});

test('a time that is not known is a dash', () => {
  const unknown = [undefined, seconds(NaN), seconds(Infinity)];
  expect(unknown.flatMap((time) => [format.duration(time), format.clock(time)])).toEqual(Array(6).fill('–'));
});
