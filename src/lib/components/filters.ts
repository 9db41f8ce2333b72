import type { Format } from '#lib/format/format.ts';
import { listed } from '#lib/format/list.ts';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Units } from '#lib/format/units.ts';
import { type DayNumber, dayNumber, type Weekday } from '#lib/training/day.ts';
import type { Inclusion, Selection } from '#lib/training/selection.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { type Choice, WEEK_START_CHOICES } from './choices.ts';

/** What the filters hold. */
export interface Filters extends Selection {
  readonly units: Units;
  readonly weekStart: WeekStart;
}

/** What was changed in them; undefined goes back to the default. `week` is only ever taken away. */
export type FilterChange = { readonly [Name in keyof Filters]?: Filters[Name] | undefined } & {
  readonly week?: undefined;
};

/** 'Runs', 'Runs and rides', 'Runs, rides and swims', 'Activities' */
export function sportsInWords(families: readonly SportFamily[]): string {
  const words = listed(families.map((family) => SPORT_WORDS[family].many)) || SPORT_WORDS.all.many;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 'Runs, commutes included, in km, weeks from Monday', or 'last 7 days' where weeks roll. */
export function filtersInWords({ families, commutes, units, weekStart }: Filters): string {
  const start = WEEK_START_CHOICES.find(({ value }) => value === weekStart);
  const weeks = weekStart === 'rolling' ? 'last 7 days' : `weeks from ${start?.spoken}`;
  const unit = units === 'metric' ? 'km' : 'miles';
  return `${sportsInWords(families)}, commutes ${commutes ? 'included' : 'left out'}, in ${unit}, ${weeks}`;
}

/** Something that narrows what is shown, in words, and the change that takes it away. */
export interface Narrowing {
  readonly label: string;
  readonly without: FilterChange;
}

/** What narrows a view beyond sport and commutes: 'Races only', 'Sundays only', '“tempo”', 'Week 18 to 24 May'. */
export function narrowings(
  { races, indoor, weekday, text }: Selection,
  week: { readonly first: DayNumber; readonly last: DayNumber } | undefined,
  format: Pick<Format, 'weekday' | 'dayRange'>,
): Narrowing[] {
  const found: Narrowing[] = [];
  if (races && races !== 'all') {
    found.push({ label: races === 'only' ? 'Races only' : 'Without races', without: { races: undefined } });
  }
  if (indoor && indoor !== 'all') {
    found.push({ label: indoor === 'only' ? 'Indoors only' : 'Outdoors only', without: { indoor: undefined } });
  }
  if (weekday !== undefined) {
    found.push({ label: `Only ${weekdayName(weekday, format)}`, without: { weekday: undefined } });
  }
  if (text) found.push({ label: `“${text}”`, without: { text: undefined } });
  if (week) found.push({ label: `Week ${format.dayRange(week.first, week.last)}`, without: { week: undefined } });
  return found;
}

/** 'Sunday'. Day 3 of 1970 (the 4th of January) was one. */
export const weekdayName = (weekday: Weekday, format: Pick<Format, 'weekday'>): string =>
  format.weekday(dayNumber(3 + weekday), 'long');

export const RACE_CHOICES: readonly Choice<Inclusion>[] = [
  { value: 'all', label: 'Included' },
  { value: 'only', label: 'Only races' },
  { value: 'without', label: 'Left out' },
];

export const INDOOR_CHOICES: readonly Choice<Inclusion>[] = [
  { value: 'all', label: 'Included' },
  { value: 'only', label: 'Only indoors' },
  { value: 'without', label: 'Left out' },
];
