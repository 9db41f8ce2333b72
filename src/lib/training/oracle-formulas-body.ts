import type { Formula } from './oracles.ts';

/** How the oracles of oracles/body.json are computed. */
export const BODY_FORMULAS: Readonly<Record<string, Formula>> = {};
