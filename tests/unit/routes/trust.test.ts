import { describe, expect, it, test } from 'vitest';
import { agrees, CHAPTERS, type Oracle, ORACLES } from '#lib/oracles/oracles.ts';
import { chaptersOf, check } from '#routes/trust/check.ts';
import { FORMULAS } from '#lib/oracles/formulas.ts';
import { FORMULA_WORDS } from '#routes/trust/formula-words.ts';
import { LOAD_WORDS } from '#routes/trust/formula-words-load.ts';
import { agreement, summary } from '#routes/trust/summary.ts';
import {
  comparedPart,
  digitsWithin,
  inputWords,
  termOf,
  toleranceWords,
  valueLines,
  valueWords,
} from '#routes/trust/value-words.ts';

const oracle: Oracle = {
  id: 'an-example',
  section: 2,
  what: 'Twice two is four',
  source: 'own',
  formula: 'twice',
  input: { number: 2 },
  expected: 4,
  tolerance: 0.5,
};

describe('an example on the page', () => {
  it('agrees when it does, differs when it does not, when there is no formula and when that fails', () => {
    const twice = (factor: number) => ({ twice: () => 2 * factor });
    expect(check(oracle, twice(2.2))).toEqual({ oracle, computed: 4.4, agrees: true });
    expect(check(oracle, twice(3))).toEqual({ oracle, computed: 6, agrees: false });
    expect(check(oracle, {})).toEqual({ oracle, computed: undefined, agrees: false });
    const fails = () => {
      throw new Error('no');
    };
    expect(check(oracle, { twice: fails })).toEqual({ oracle, computed: undefined, agrees: false });
  });

  it('stands once, in its chapter, under its formula', () => {
    const chapters = chaptersOf();
    const all = chapters.flatMap(({ number, formulas }) =>
      formulas.flatMap(({ formula, examples }) => examples.map((example) => [example.id, number, formula])),
    );
    expect(all.sort()).toEqual(ORACLES.map(({ id, section, formula }) => [id, section, formula]).sort());
    expect(chapters.map(({ title }) => title)).toEqual(Object.values(CHAPTERS));
    expect(chapters.reduce((sum, { count }) => sum + count, 0)).toBe(ORACLES.length);
  });

  it('has a formula that is said in words, and no words are left over', () => {
    expect(Object.keys({ ...FORMULA_WORDS, ...LOAD_WORDS }).sort()).toEqual(Object.keys(FORMULAS).sort());
  });
});

test('the examples of a formula say how many of them agree', () => {
  expect(agreement(7, 0, 0)).toBe('7 examples');
  expect(agreement(1, 0, 0)).toBe('1 example');
  expect(agreement(7, 7, 0)).toBe('7 of 7 agree');
  expect(agreement(7, 7, 2)).toBe('5 of 7 agree');
  expect(agreement(1, 1, 0)).toBe('1 of 1 agrees');
});

describe('a value in words', () => {
  it('has a line for each of its names', () => {
    expect(valueLines({ kilometres: 27, ramp: -0.8148 })).toEqual(['kilometres 27', 'ramp \u22120.8148']);
    expect(valueLines([1, 2])).toEqual(['1, 2']);
  });

  it('is read like the list it is, with its names', () => {
    expect(valueWords([1, 2, 300, 300, 300, 300])).toBe('1, 2, 4 times 300');
    expect(valueWords({ number: 3, daysMissing: [2, 4] })).toBe('number 3; days missing 2, 4');
    expect(valueWords({ longest: { day: 5, mondayWeek: 2 } })).toBe('longest (day 5; weeks from Monday 2)');
    expect(valueWords({ approximate: true, from: 'pace' })).toBe('approximate yes; from pace');
    expect(valueWords(undefined)).toBe('nothing');
    expect(valueWords(-1.25)).toBe('\u22121.25');
    expect(inputWords({ secondsPerKilometre: 300 })).toEqual([{ term: 'seconds per kilometre', value: '300' }]);
    expect(termOf('startDateLocal')).toBe('start, as Strava writes it');
  });

  it('shows one decimal more than would still be the same, and only what is compared', () => {
    expect([0.5, 0.1, 0.005, 0.0001, 0].map(digitsWithin)).toEqual([1, 1, 3, 4, undefined]);
    expect(valueWords(3127.4479, digitsWithin(0.5))).toBe('3127.4');
    expect([toleranceWords(0.005), toleranceWords(0)]).toEqual(['within 0.005', 'exactly']);
    expect(comparedPart({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 9 } })).toEqual({ b: { d: 3 } });
    expect(comparedPart([2, 4, 7], [2, 4])).toEqual([2, 4]);
    expect(comparedPart(5, 4)).toBe(5);
  });

  it('never shows a value as the expected one that is not taken for it', () => {
    for (const { expected, tolerance } of ORACLES.filter((one) => one.tolerance > 0)) {
      if (typeof expected !== 'number') continue;
      const off = expected + 1.2 * tolerance;
      expect(agrees(off, expected, tolerance)).toBe(false);
      expect(valueWords(off, digitsWithin(tolerance))).not.toBe(valueWords(expected));
    }
  });
});

it('says how many come out, and nothing before they were computed', () => {
  expect(summary(143, 143, 0)).toBe('All 143 examples come out as they should, computed just now in this browser.');
  expect(summary(143, 143, 1)).toMatch(/^1 of 143 examples does not/);
  expect(summary(143, 143, 2)).toMatch(/^2 of 143 examples do not/);
  expect(summary(143, 0, 0)).toMatch(/^143 examples\. Nothing has been computed yet/);
});
