import type { Format } from '#lib/format/format.ts';
import { type DayNumber, dateParts } from '#lib/training/day.ts';

/** 'Thu 21 May', with its year where that is not today's. */
export function dayInWords(day: DayNumber, today: DayNumber, format: Pick<Format, 'day'>): string {
  const { year } = dateParts(day);
  return year === dateParts(today).year ? format.day(day) : `${format.day(day)} ${year}`;
}
