declare const brand: unique symbol;

/** A calendar day as text, 'YYYY-MM-DD': what is shown, put in a URL or in `<time datetime>`. */
export type LocalDay = string & { readonly [brand]: 'local day' };

/**
 * The same calendar day as a whole number of days since 1970-01-01. Weeks and totals are computed on it, because
 * integer arithmetic knows neither time zones nor days of 23 hours, and is a hundred times faster than dates.
 */
export type DayNumber = number & { readonly [brand]: 'day number' };

/** Days of the week, Sunday first, as JavaScript counts them. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const MILLISECONDS_PER_DAY = 86_400_000;

export const dayNumber = (value: number) => value as DayNumber;

/** The day number of a proleptic Gregorian date; `month` is 1 to 12. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  return dayNumber(Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY));
}

/** Year, month (1 to 12) and day of month of a day number. */
export function dateParts(day: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 'YYYY-MM-DD' of a day number. */
export function localDay(day: DayNumber): LocalDay {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as LocalDay;
}

/** The day number of 'YYYY-MM-DD', or undefined when the text is not an existing day. */
export function parseLocalDay(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return localDay(day) === text ? day : undefined;
}

/** The day of the week of a day number; 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday;
}

/** The calendar day of `now` on the wall clock of this device: the only function here that follows a time zone. */
export function today(now: Date): DayNumber {
  return dayNumberOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
