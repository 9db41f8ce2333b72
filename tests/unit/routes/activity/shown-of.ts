import type { Format } from '#lib/format/format.ts';
import { readView } from '#lib/state/view.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { DayNumber } from '#lib/training/day.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import type { Shown } from '#routes/(app)/shown.ts';
import { aDay } from '#tests/builders.ts';

/** What a page shows of these activities on a day, all of them known; a Thursday unless told. */
export const shownOf = (
  activities: readonly Activity[],
  format: Format,
  today: DayNumber = aDay('2026-05-21'),
): Shown => ({
  view: readView(new URLSearchParams()),
  selection: { families: [], commutes: true },
  activities: activities.toSorted((one, other) => other.start - one.start),
  selected: activities,
  week: undefined,
  today,
  weekStart: 'monday',
  grid: weekGrid('monday', today),
  format,
  knownSince: undefined,
});
