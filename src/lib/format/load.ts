import type { Format } from './format.ts';
import { isShowable, NOT_KNOWN } from './measure.ts';
import { createNumbers, type Numbers } from './numbers.ts';

const made = new Map<string, Numbers>();

function numbersOf({ locale }: Pick<Format, 'locale'>): Numbers {
  const numbers = made.get(locale) ?? createNumbers(locale);
  made.set(locale, numbers);
  return numbers;
}

/** A load, a fitness or a ratio, which have no unit: '52', '1.33'. */
export const loadText = (value: number | undefined, format: Pick<Format, 'locale'>, digits = 0): string =>
  isShowable(value) ? numbersOf(format).decimal(value, digits) : NOT_KNOWN;

/** The same with its sign: '+12', '−7', and '0' without one. */
export const signedLoad = (value: number | undefined, format: Pick<Format, 'locale'>, digits = 0): string =>
  isShowable(value) ? numbersOf(format).signed(value, digits) : NOT_KNOWN;
