import type { View } from '#lib/state/view.ts';
import { writeView } from '#lib/state/write-view.ts';
import { type DayNumber, dateParts, localDay } from '#lib/training/day.ts';

/** The query of the calendar in the year of a day, under the same filter; with the activities of that day, if asked for. */
export function calendarQuery(view: View, day: DayNumber, opened = false): string {
  const query = writeView(new URLSearchParams(), { ...view, week: undefined, range: undefined });
  query.set('year', String(dateParts(day).year));
  if (opened) query.set('date', localDay(day));
  return query.toString();
}

/** Where a month stands on that page: 'month-2026-05' */
export const monthId = (first: DayNumber): string => `month-${localDay(first).slice(0, 7)}`;
