import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Plate from '#lib/components/Plate.svelte';
import { textOf } from './text-of.ts';

const note = createRawSnippet(() => ({ render: () => '<span>3 runs</span>' }));

describe('the plate', () => {
  it('shows a distance with its unit', () => {
    const { body } = render(Plate, {
      props: { label: 'This week', range: '18 to 24 May', value: '29.0', unit: 'km', note },
    });
    expect(textOf(body)).toBe('This week 18 to 24 May 29.0 km 3 runs');
  });

  it('keeps the place of a distance open until it is known, and says so as a status', () => {
    const { body } = render(Plate, { props: { label: 'This week', pending: true, note } });
    expect(textOf(body)).toBe('This week 3 runs');
    expect(body).toContain('class="ghost"');
    expect(body).toContain('role="status"');
  });

  it('sets a longer distance smaller, so that it stays on the plate', () => {
    const sizeOf = (value: string) =>
      /class="plate-num ?(\w*)"/.exec(render(Plate, { props: { label: 'This week', value } }).body)?.[1];
    expect([sizeOf('29.0'), sizeOf('129.0'), sizeOf('1,129.0')]).toEqual(['', 'long', 'longer']);
  });
});
