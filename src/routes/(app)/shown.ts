import type { Format } from '#lib/format/format.ts';
import type { View } from '#lib/state/view.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { DayNumber } from '#lib/training/day.ts';
import type { Selection } from '#lib/training/selection.ts';
import type { WeekStart } from '#lib/training/week.ts';
import type { WeekGrid } from '#lib/training/week-grid.ts';

/** What every page shows something of. */
export interface Shown {
  readonly view: View;
  readonly selection: Selection;
  /** All there are, and those of the selection, newest first. */
  readonly activities: readonly Activity[];
  readonly selected: readonly Activity[];
  /** The one week that the address names; the selection does not know of it. */
  readonly week: { readonly first: DayNumber; readonly last: DayNumber } | undefined;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  readonly grid: WeekGrid;
  readonly format: Format;
  /** The first day of which everything has been read; undefined when that is the whole history. */
  readonly knownSince: DayNumber | undefined;
}
