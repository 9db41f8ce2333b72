import { LOAD_MUTATIONS } from './load-mutations.ts';
import type { Mutation } from './mutation.ts';
import { TOTALS_MUTATIONS } from './totals-mutations.ts';

/** Every mistake that some test must notice. */
export const MUTATIONS: readonly Mutation[] = [...TOTALS_MUTATIONS, ...LOAD_MUTATIONS];
