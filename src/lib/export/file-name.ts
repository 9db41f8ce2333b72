import { type DayNumber, localDay } from '#lib/training/day.ts';

/**
 * The name of a file to save: 'milepost-activities-2026-05-21.csv', or '…-2026-03-02-to-2026-05-24.csv' for a span. `what`
 * is in kebab-case.
 */
export function fileName(
  what: string,
  days: { readonly first?: DayNumber; readonly last: DayNumber },
  ending: 'csv' | 'json' | 'png',
): string {
  const span = days.first === undefined ? [days.last] : [days.first, days.last];
  return `milepost-${what}-${span.map(localDay).join('-to-')}.${ending}`;
}
