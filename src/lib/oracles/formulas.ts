import { createNumbers } from '#lib/format/numbers.ts';
import { paceText } from '#lib/format/times.ts';
import { BODY_FORMULAS } from './formulas-body.ts';
import { DAYS_FORMULAS } from './formulas-days.ts';
import { LOAD_FORMULAS } from './formulas-load.ts';
import { RACES_FORMULAS } from './formulas-races.ts';
import { numberIn } from './input.ts';
import type { Formula } from './oracles.ts';

/** How every oracle is computed: by the functions that compute what the pages show. */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  ...DAYS_FORMULAS,
  ...BODY_FORMULAS,
  ...LOAD_FORMULAS,
  ...RACES_FORMULAS,
  paceText: (input) => paceText(numberIn(input, 'seconds'), createNumbers('en')),
};
