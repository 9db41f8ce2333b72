import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHAPTERS } from '#routes/privacy/chapters.ts';
import { nameOf, type Proof } from '#routes/privacy/claims.ts';

const claims = CHAPTERS.flatMap(({ claims }) => claims);
const proofs = claims.flatMap(({ proofs }) => proofs);

/** Whether the file has a test of exactly this name, in a group of exactly that one. */
function exists({ file, test }: Proof): boolean {
  const source = readFileSync(`tests/${file}`, 'utf8');
  const [name = '', group] = test.split(' > ').reverse();
  const names = (words: string) =>
    [...source.matchAll(new RegExp(String.raw`\b(?:${words})\(\s*'([^'\n]+)'`, 'g'))].map((match) => match[1]);
  return names('test|it').includes(name) && (group === undefined || names('describe').includes(group));
}

test('every test that the page names exists, under that name and in that file', () => {
  expect(proofs.length).toBeGreaterThan(30);
  expect(proofs.filter((proof) => !exists(proof))).toEqual([]);
});

test('a test that is gone, renamed or in another file is noticed', () => {
  const [first] = proofs;
  if (!first) throw new Error('There are no proofs.');
  expect(exists(first)).toBe(true);
  expect(exists({ ...first, test: `${first.test} too` })).toBe(false);
  expect(exists({ ...first, test: first.test.slice(1) })).toBe(false);
  expect(exists({ ...first, file: 'unit/routes/privacy.test.ts' })).toBe(false);
});

test('every claim has a test, or says why it has none', () => {
  expect(claims.filter(({ proofs, unproven }) => proofs.length > 0 === (unproven !== undefined))).toEqual([]);
  expect(claims.filter(({ unproven }) => unproven).length).toBeLessThan(6);
});

test('the names of tests can be read as sentences', () => {
  expect(nameOf({ file: '', test: 'S7, S9: data of a newer version can be read' })).toBe(
    'Data of a newer version can be read.',
  );
  expect(nameOf({ file: '', test: 'zones at Strava > S1: are asked for once' })).toBe(
    'Zones at Strava are asked for once.',
  );
  expect(proofs.map(nameOf).filter((name) => name.split(' ').length < 6 || /[A-Z]\d+:/.test(name))).toEqual([]);
});

test('nothing is said twice', () => {
  const texts = claims.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
});
