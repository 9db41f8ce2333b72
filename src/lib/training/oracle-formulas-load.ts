import type { Formula } from './oracles.ts';

/** How the oracles of oracles/load.json are computed. */
export const LOAD_FORMULAS: Readonly<Record<string, Formula>> = {};
