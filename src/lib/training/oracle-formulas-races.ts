import type { Formula } from './oracles.ts';

/** How the oracles of oracles/races.json are computed. */
export const RACES_FORMULAS: Readonly<Record<string, Formula>> = {};
