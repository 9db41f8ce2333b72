import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutated } from '#tests/mutations/mutation.ts';
import { MUTATIONS } from '#tests/mutations/mutations.ts';

test.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('can still be made: %s', (_, mutation) => {
  const source = readFileSync(mutation.file, 'utf8');
  expect(mutated(source, mutation)).not.toBe(source);
  expect(mutation.tests.filter((file) => !existsSync(file))).toEqual([]);
});

test('every mistake has a name of its own', () => {
  expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
});

test('a mistake is made once, letter by letter, or not at all', () => {
  const mistake = { name: 'of sign', file: 'sum.ts', from: 'a + b', to: "a - '$&'", tests: [] };
  expect(mutated('return a + b;', mistake)).toBe("return a - '$&';");
  expect(() => mutated('return a + b + a + b;', mistake)).toThrow('of sign: sum.ts holds its text 2 times');
  expect(() => mutated('return a * b;', mistake)).toThrow(RangeError);
});
