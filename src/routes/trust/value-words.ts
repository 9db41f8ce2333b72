import { m } from '#words';
import type { Oracle, OracleValue } from '#lib/oracles/oracles.ts';
import { TERMS, VALUES } from './term-words.ts';

/** 'seconds per kilometre' for 'secondsPerKilometre'; a name of somebody stays. */
export const termOf = (name: string): string => TERMS[name] ?? name;

/** Where decimals follow a comma, something else stands between numbers. */
const BETWEEN = m.trust_between();
const BETWEEN_LISTS = m.trust_between_lists();

/** A value as words: lists with commas, what has names with its names. */
export function valueWords(value: OracleValue, digits?: number): string {
  if (value === undefined) return m.trust_nothing();
  if (typeof value === 'number') return numberWords(value, digits);
  if (typeof value === 'boolean') return value ? m.trust_yes() : m.trust_no();
  if (typeof value === 'string') return VALUES[value] ?? value;
  if (Array.isArray(value)) {
    const items = folded(value.map((item: OracleValue) => valueWords(item, digits)));
    return items.join(items.some((item) => item.includes(BETWEEN)) ? BETWEEN_LISTS : BETWEEN);
  }
  return valueLines(value, digits).join(BETWEEN_LISTS);
}

/** A value as lines: what has names has one for each of them. */
export function valueLines(value: OracleValue, digits?: number): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [valueWords(value, digits)];
  return Object.entries(value).map(([name, part]) => {
    const words = valueWords(part, digits);
    return `${termOf(name)} ${isNested(part) ? `(${words})` : words}`;
  });
}

/** '21 times 300' for what is there so often in a row. */
function folded(items: readonly string[]): string[] {
  const [first] = items;
  if (first === undefined) return [];
  const other = items.findIndex((item) => item !== first);
  const times = other < 0 ? items.length : other;
  return [
    ...(times > 3 ? [m.trust_times({ times: String(times), what: first })] : items.slice(0, times)),
    ...folded(items.slice(times)),
  ];
}

/** What an example is computed from, one line for each part of the input. */
export const inputWords = (input: Oracle['input']): { readonly term: string; readonly value: string }[] =>
  Object.entries(input).map(([name, value]) => ({ term: termOf(name), value: valueWords(value) }));

/** Of what was computed the part that the example names, which is all that is compared. */
export function comparedPart(computed: OracleValue, expected: OracleValue): OracleValue {
  if (typeof computed !== 'object' || typeof expected !== 'object') return computed;
  const parts = new Map<string, OracleValue>(Object.entries(computed));
  const named = Object.entries(expected).map(([name, part]) => [name, comparedPart(parts.get(name), part)] as const);
  return Array.isArray(expected) ? named.map(([, part]) => part) : Object.fromEntries(named);
}

/** One decimal more than would still count as the same. */
export const digitsWithin = (tolerance: number): number | undefined =>
  tolerance > 0 ? Math.max(1, Math.ceil(-Math.log10(tolerance))) : undefined;

/** How far apart the two may be. */
export const toleranceWords = (tolerance: number): string =>
  tolerance > 0 ? m.trust_within({ number: numberWords(tolerance) }) : m.trust_exactly();

const isNested = (value: OracleValue) => typeof value === 'object' && !Array.isArray(value);

/** As JavaScript writes it, with a true minus sign and the decimal sign of the language; to so many decimals at most. */
function numberWords(value: number, digits?: number): string {
  const rounded = digits === undefined ? value : Number(value.toFixed(digits));
  return String(rounded).replace('-', '\u2212').replace('.', m.trust_decimal());
}
