import { dateParts, type DayNumber } from '#lib/training/day.ts';

/** Writes calendar days the way a locale does. */
export interface Days {
  /** 'Thu 21 May', with a year where it is asked for. */
  day(day: DayNumber, withYear?: boolean): string;
  /** '18 to 24 May', '29 Dec to 4 Jan', with years where they are asked for. */
  dayRange(first: DayNumber, last: DayNumber, withYear?: boolean): string;
  /** 'Thu' or 'Thursday'. */
  weekday(day: DayNumber, length: 'short' | 'long'): string;
  /** 'May' or 'May 2026'. */
  month(day: DayNumber, withYear: boolean): string;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const date = (day: DayNumber) => new Date(day * MILLISECONDS_PER_DAY);

export function createDays(locale: string): Days {
  const made = new Map<string, Intl.DateTimeFormat>();

  /** A day number is a day of the Gregorian calendar on UTC, whatever calendar and zone the reader's device has. */
  function formatter(options: Intl.DateTimeFormatOptions, withYear = false): Intl.DateTimeFormat {
    const key = JSON.stringify(options) + withYear;
    let format = made.get(key);
    if (!format) {
      const year = withYear ? ({ year: 'numeric' } as const) : {};
      format = new Intl.DateTimeFormat(locale, { ...options, ...year, timeZone: 'UTC', calendar: 'gregory' });
      made.set(key, format);
    }
    return format;
  }

  return {
    day: (day, withYear) => formatter({ weekday: 'short', day: 'numeric', month: 'short' }, withYear).format(date(day)),
    dayRange(first, last, withYear) {
      const format = formatter({ day: 'numeric', month: 'short' }, withYear);
      return /^en\b/.test(locale) ? englishRange(format, first, last) : format.formatRange(date(first), date(last));
    },
    weekday: (day, length) => formatter({ weekday: length }).format(date(day)),
    month: (day, withYear) => formatter({ month: 'short' }, withYear).format(date(day)),
  };
}

/** English says "to", not a dash; and two years are told apart only by months unless the years are asked for. */
function englishRange(format: Intl.DateTimeFormat, first: DayNumber, last: DayNumber): string {
  if (dateParts(first).year !== dateParts(last).year) {
    return `${format.format(date(first))} to ${format.format(date(last))}`;
  }
  const parts = format.formatRangeToParts(date(first), date(last));
  const end = parts.findIndex(({ source }) => source === 'endRange');
  return parts.map(({ value }, index) => (index === end - 1 ? ' to ' : value)).join('');
}
