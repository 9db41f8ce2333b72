import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { casesOf, CHAPTERS } from '#tests/faults/cases.ts';
import { outcomesOfPlaywright, outcomesOfVitest } from '#tests/faults/outcomes.ts';
import { verdictOn } from '#tests/faults/table.ts';

const CASES = CHAPTERS.flatMap(({ cases }) => cases);

it('every fault case has a test that bears its name', () => {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const texts = files
    .filter((file) => file !== 'unit/faults.test.ts')
    .map((file) => readFileSync(join('tests', file), 'utf8'));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/['"`]((?:[A-Z]\d+, )*[A-Z]\d+: )/g)].map((match) => match[1] ?? ''),
  );
  const named = new Set(names.flatMap(casesOf));
  expect(CASES.filter(({ id }) => !named.has(id))).toEqual([]);
});

it('a name says which cases it proves, and only at its beginning', () => {
  expect(casesOf('S6: where IndexedDB is missing')).toEqual(['S6']);
  expect(casesOf('T5, T12: without locks')).toEqual(['T5', 'T12']);
  expect([casesOf('without S6: there'), casesOf('S6 where'), casesOf('X1: no such letter')]).toEqual([[], [], []]);
});

const chapters = [
  {
    letter: 'S',
    about: 'Storage',
    cases: [
      { id: 'S1', what: 'slow' },
      { id: 'S2', what: 'full' },
    ],
  },
  { letter: 'P', about: 'Platform', cases: [{ id: 'P1', what: 'far', note: 'as far as we got' }] },
];

it('the table counts a case when all its tests passed, and names what is open', () => {
  const outcomes = [
    { name: 'S1: once', passed: true },
    { name: 'S1, S2: twice', passed: true },
    { name: 'S2: thrice', passed: false },
  ];
  expect(verdictOn(chapters, outcomes)).toEqual({
    lines: [
      '   what can go wrong    proven  tests',
      'S  Storage     1 of 2      3',
      'P  Platform    0 of 1      0',
      '   all         1 of 3',
      'P1  far: as far as we got',
      'S2  full: FAILED',
      'P1  far: NO TEST',
    ],
    complete: false,
  });
  const proven = outcomes.filter(({ passed }) => passed);
  expect(verdictOn(chapters, [...proven, { name: 'P1: far', passed: true }]).complete).toBe(true);
  expect(verdictOn(chapters, proven.slice(0, 1))).toMatchObject({ complete: false });
});

it('reads the reports of both runners', () => {
  const vitest = {
    testResults: [
      {
        assertionResults: [
          { title: 'a', status: 'passed' },
          { title: 'b', status: 'failed' },
          { title: 'c', status: 'skipped' },
        ],
      },
    ],
  };
  expect(outcomesOfVitest(vitest)).toEqual([
    { name: 'a', passed: true },
    { name: 'b', passed: false },
  ]);
  const playwright = {
    suites: [{ specs: [{ title: 'a', ok: true }], suites: [{ specs: [{ title: 'b', ok: false }] }] }],
  };
  expect(outcomesOfPlaywright(playwright)).toEqual([
    { name: 'a', passed: true },
    { name: 'b', passed: false },
  ]);
});
