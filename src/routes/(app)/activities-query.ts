import type { View } from '#lib/state/view.ts';
import { writeView } from '#lib/state/write-view.ts';
import type { SportFamily } from '#lib/training/sport.ts';

/**
 * The query of the list with all activities of these sports under the same filter, from any time. The list shows every
 * sport where its address names none, so the ones that a page shows by itself are named.
 */
export function activitiesQuery(view: View, families: readonly SportFamily[]): string {
  const { families: chosen = families } = view;
  return writeView(new URLSearchParams(), {
    ...view,
    families: chosen,
    week: undefined,
    range: undefined,
    from: undefined,
    to: undefined,
  }).toString();
}
