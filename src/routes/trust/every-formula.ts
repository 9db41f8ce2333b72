import { createNumbers } from '#lib/format/numbers.ts';
import { paceText } from '#lib/format/times.ts';
import { FORMULAS } from '#lib/training/oracle-formulas.ts';
import { numberIn } from '#lib/training/oracle-input.ts';
import type { Formula } from '#lib/training/oracles.ts';

/** How every oracle is computed: by training, and what training cannot say itself, because it is words. */
export const EVERY_FORMULA: Readonly<Record<string, Formula | undefined>> = {
  ...FORMULAS,
  paceText: (input) => paceText(numberIn(input, 'seconds'), createNumbers('en')),
};
