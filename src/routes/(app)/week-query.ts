import type { View } from '#lib/state/view.ts';
import { writeView } from '#lib/state/write-view.ts';
import { type DayNumber, localDay } from '#lib/training/day.ts';

/** The query of the dashboard on which one week is open, under the same filter and however long ago it was. */
export function weekQuery(view: View, first: DayNumber): string {
  return writeView(new URLSearchParams(), {
    ...view,
    range: 'all',
    from: undefined,
    to: undefined,
    week: localDay(first),
  }).toString();
}
