import { BODY_FORMULAS } from './oracle-formulas-body.ts';
import { DAYS_FORMULAS } from './oracle-formulas-days.ts';
import { LOAD_FORMULAS } from './oracle-formulas-load.ts';
import { RACES_FORMULAS } from './oracle-formulas-races.ts';
import type { Formula } from './oracles.ts';

/** How the oracles about training are computed, by the functions that compute what the pages show. */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  ...DAYS_FORMULAS,
  ...BODY_FORMULAS,
  ...LOAD_FORMULAS,
  ...RACES_FORMULAS,
};
