import type { WeekStart } from '#lib/training/week.ts';
import type { Units } from './units.ts';

const ANYWHERE = 'en-001';

/** The locale itself when Intl can read it, otherwise English for anywhere (kilometres, weeks from Monday). */
export function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? ANYWHERE;
  } catch {
    return ANYWHERE;
  }
}

/**
 * How a page in `language` writes numbers and days for somebody whose browser prefers `tags`: as their own variant of the
 * language, or else as the language does in their region: 'en-FR' counts in kilometres and begins its weeks on Monday.
 */
export function localeFor(language: string, tags: readonly string[]): string {
  const usable = tags.map(usableLocale);
  const own = usable.find((tag) => tag.split('-')[0] === language);
  if (own !== undefined) return own;
  const region = usable.map(regionOf).find((known) => known !== '');
  return region ? `${language}-${region}` : language;
}

/** Where roads are signed in miles; Britain uses metres for much else, but its runners mostly count miles. */
const MILES = ['US', 'GB', 'LR', 'MM'];

/** A first guess of units: miles in the United States, Britain, Liberia and Myanmar, kilometres elsewhere. */
export function guessUnits(locale: string): Units {
  return MILES.includes(regionOf(locale)) ? 'imperial' : 'metric';
}

/**
 * A first guess of the day on which weeks begin: what the browser knows of the locale, or a list of regions where
 * it knows nothing; Monday where in doubt, as Strava does.
 */
export function guessWeekStart(locale: string): WeekStart {
  const firstDay = firstDayOf(new Intl.Locale(usableLocale(locale)));
  if (firstDay === 7) return 'sunday';
  if (firstDay === 6) return 'saturday';
  if (firstDay !== undefined) return 'monday';
  return weekStartOfRegion(regionOf(locale));
}

// From the week data of the Unicode CLDR.
const SUNDAY = (
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ ' +
  'NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
).split(' ');
const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ');

/** The day on which weeks begin in a region ('US'); Monday for one that is not listed. */
export function weekStartOfRegion(region: string): WeekStart {
  if (SUNDAY.includes(region)) return 'sunday';
  return SATURDAY.includes(region) ? 'saturday' : 'monday';
}

const regionOf = (locale: string) => new Intl.Locale(usableLocale(locale)).maximize().region ?? '';

/** Intl.Locale's week information, which is a method in some browsers, a property in others and absent in the rest. */
interface WeekInfo {
  readonly getWeekInfo?: () => { readonly firstDay?: number };
  readonly weekInfo?: { readonly firstDay?: number };
}

function firstDayOf(locale: Intl.Locale & WeekInfo): number | undefined {
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay;
}
