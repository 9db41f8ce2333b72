import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GERMAN, GERMAN_SOURCES, inGerman } from '#lib/oracles/german.ts';
import { type Oracle, ORACLES, type Published } from '#lib/oracles/oracles.ts';

const FILES = ['days-pace-goals', 'body', 'load', 'races'];
const LISTS = ['wrong', 'otherwise'] as const;

const idsOf = (path: string) =>
  (JSON.parse(readFileSync(`src/lib/oracles/${path}.json`, 'utf8')) as Oracle[]).map(({ id }) => id);

/** The figures of a sentence as they would be written without thousands, and with a point. */
function figures(text: string, language: 'en' | 'de'): string[] {
  const found = text.match(/(?:(?<![\d\p{L}])[-\u2212])?\d+(?:[.,:]\d+)*/gu) ?? [];
  return found
    .map((figure) => figure.replace('\u2212', '-'))
    .map((figure) => (language === 'en' ? figure.replaceAll(',', '') : figure.replaceAll('.', '').replace(',', '.')));
}

const othersOf = (saying: Pick<Oracle, 'wrong' | 'otherwise'>): Published[] =>
  LISTS.flatMap((list) => saying[list] ?? []);

test('every file has the sentences of its examples, in their order, and none too many', () => {
  expect(GERMAN.map((file) => Object.keys(file))).toEqual(FILES.map(idsOf));
});

describe.each(ORACLES.map((oracle) => [oracle.id, oracle] as const))('%s', (id, oracle) => {
  const german = GERMAN.find((file) => file[id] !== undefined)?.[id];
  const saying = inGerman(oracle);
  const english = [oracle.what, ...othersOf(oracle).flatMap(({ value, why }) => [value, why])];
  const said = [saying.what, ...othersOf(saying).flatMap(({ value, why }) => [value, why])];

  test('has a German sentence for each English one', () => {
    expect(LISTS.map((list) => german?.[list]?.length)).toEqual(LISTS.map((list) => oracle[list]?.length));
    expect(said.filter((text) => text.trim() === '')).toEqual([]);
    const sentences = [oracle.what, ...othersOf(oracle).map(({ why }) => why)];
    expect(said.filter((text) => sentences.includes(text))).toEqual([]);
  });

  test('says the same figures in German', () => {
    expect(said.map((text) => figures(text, 'de'))).toEqual(english.map((text) => figures(text, 'en')));
  });
});

describe('a source', () => {
  const english = [...new Set(ORACLES.flatMap((oracle) => [oracle, ...othersOf(oracle)]).map(({ source }) => source))];
  const WORDS = /\b(and|article|by|calculator|help|in|its|of|own|predictor|reading|speed|the|with)\b/;

  test('that is more than a name is said in German, and no German is left over', () => {
    // 'own' itself is said by the words of the page.
    const lacking = english.filter((source) => WORDS.test(source) && source !== 'own' && !GERMAN_SOURCES[source]);
    expect(lacking).toEqual([]);
    expect(Object.keys(GERMAN_SOURCES).filter((source) => !english.includes(source))).toEqual([]);
  });

  test('has the same figures in German', () => {
    const differing = Object.entries(GERMAN_SOURCES).filter(
      ([source, german]) => german.trim() === '' || `${source.match(/\d+/g)}` !== `${german.match(/\d+/g)}`,
    );
    expect(differing).toEqual([]);
  });
});
