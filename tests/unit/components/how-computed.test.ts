import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import How from '#lib/components/How.svelte';
import { HOW } from '#lib/components/how-computed.ts';
import { textOf } from './text-of.ts';

describe('how a figure is computed', () => {
  it('is said with its formula, from how many, by which convention and what was missing', () => {
    const props = {
      figure: 'heartRate',
      counted: '164 runs',
      lacking: '3 runs have none.',
      note: 'As you chose.',
    } as const;
    const text = textOf(render(How, { props }).body);
    expect(text).toBe(
      `How computed : heart rate ${HOW.heartRate.formula} Here from 164 runs. ${HOW.heartRate.convention} 3 runs have none. As you chose.`,
    );
  });

  it('is written in whole sentences for every figure, under a name of its own', () => {
    const every = Object.values(HOW);
    for (const { title, formula, convention } of every) {
      expect(formula).toMatch(/^[A-Z].*\.$/);
      expect(convention).toMatch(/^[A-Z].*\.$/);
      expect(title).toMatch(/^[a-z]/);
    }
    expect(new Set(every.map(({ title }) => title)).size).toBe(every.length);
  });
});
