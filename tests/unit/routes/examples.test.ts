import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Oracle } from '#lib/oracles/oracles.ts';
import { check } from '#routes/trust/check.ts';
import Examples from '#routes/trust/Examples.svelte';

const example = (id: string, expected: number): Oracle => ({
  id,
  section: 3,
  what: id,
  source: 'own',
  formula: 'milePace',
  input: { number: 2 },
  expected,
  tolerance: 0.5,
});
const group = { formula: 'milePace', examples: [example('first', 4), example('second', 7), example('third', 4)] };

/** The markup with outcomes of a formula that always gives 4. */
const shown = (examples: readonly Oracle[]) =>
  render(Examples, {
    props: { group, outcomes: new Map(examples.map((one) => [one.id, check(one, { milePace: () => 4 })])) },
  }).body;
const order = (markup: string) => [...markup.matchAll(/<tr [^>]*id="(\w+)"/g)].map(([, id]) => id);
const isOpen = (markup: string) => /<details[^>]* open/.test(markup);

test('examples that differ come first, and are open', () => {
  const markup = shown(group.examples);
  expect(order(markup)).toEqual(['second', 'first', 'third']);
  expect(isOpen(markup)).toBe(true);
  expect(markup).toContain('2 of 3 agree');
});

test('examples are folded where all agree, and before any is computed', () => {
  const agreeing = { ...group, examples: group.examples.filter(({ expected }) => expected === 4) };
  const markup = shown(agreeing.examples);
  expect(isOpen(markup)).toBe(false);
  const uncomputed = shown([]);
  expect(order(uncomputed)).toEqual(['first', 'second', 'third']);
  expect(isOpen(uncomputed)).toBe(false);
  expect(uncomputed).toContain('3 examples');
});
