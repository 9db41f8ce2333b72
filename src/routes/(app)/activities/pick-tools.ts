import { choiceOf } from '#lib/state/chosen.ts';
import { Picking } from '#lib/state/picking.svelte.ts';
import PickBar from './PickBar.svelte';
import PickBox from './PickBox.svelte';

/** All that picking activities takes: loaded when somebody begins to, and never before. */
export const pickTools = (ids: Iterable<number> = []) => ({
  picking: new Picking(ids),
  Bar: PickBar,
  Box: PickBox,
});

/** What was picked before, by the token that stands for it. */
export const pickedBefore = choiceOf;

export type PickTools = ReturnType<typeof pickTools>;
