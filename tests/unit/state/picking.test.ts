import { expect, it } from 'vitest';
import { Picking } from '#lib/state/picking.svelte.ts';

const rows = [5, 4, 3, 2, 1].map((id) => ({ id }));
const picked = ({ ids }: Picking) => [...ids].sort();

it('a range goes from the row that was last pressed to this one, up or down, and takes away as well', () => {
  const picking = new Picking();
  picking.set(2, true);
  picking.setRange(rows, 4, true);
  expect(picked(picking)).toEqual([2, 3, 4]);
  // The next one begins where the last one ended.
  picking.setRange(rows, 5, true);
  expect(picked(picking)).toEqual([2, 3, 4, 5]);
  picking.setRange(rows, 3, false);
  expect(picked(picking)).toEqual([2]);
});

it('a range follows the order that is shown', () => {
  const picking = new Picking();
  picking.set(5, true);
  picking.setRange(
    [5, 1, 4].map((id) => ({ id })),
    4,
    true,
  );
  expect(picked(picking)).toEqual([1, 4, 5]);
});

it('a range from a row that is not shown any more is the one row', () => {
  const picking = new Picking();
  picking.set(2, true);
  picking.setRange(rows.slice(0, 2), 5, true);
  expect(picked(picking)).toEqual([2, 5]);
});

it('rows that are not shown stay picked when all that are shown are picked as well', () => {
  const picking = new Picking([9]);
  picking.add(rows.slice(0, 2));
  expect(picked(picking)).toEqual([4, 5, 9]);
  expect(picking.has(9)).toBe(true);
  picking.clear();
  expect(picked(picking)).toEqual([]);
});
