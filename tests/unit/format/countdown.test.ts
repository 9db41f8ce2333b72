import { expect, test } from 'vitest';
import { countdown } from '#lib/format/countdown.ts';
import { createFormat } from '#lib/format/format.ts';

const format = createFormat({ locale: 'en-IE', units: 'metric' });
const inWords = (milliseconds: number) => countdown(milliseconds, format).replaceAll('\u00a0', ' ');

test.each([
  [-5000, 'now'],
  [0, 'now'],
  [1, 'in 1 s'],
  [11_001, 'in 12 s'],
  [59_000, 'in 59 s'],
  [59_001, 'in 1 min'],
  [60_000, 'in 1 min'],
  [61_000, 'in 2 min'],
  [7 * 60_000, 'in 7 min'],
  [3_600_000, 'in 60 min'],
  [3_601_000, 'in 1 h 1 min'],
  [7_200_000, 'in 2 h'],
  [50_100_000, 'in 13 h 55 min'],
])('%i ms are %j', (milliseconds, words) => {
  expect(inWords(milliseconds)).toBe(words);
});
