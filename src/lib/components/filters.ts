import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { listed } from '#lib/format/list.ts';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Units } from '#lib/format/units.ts';
import { type DayNumber, dayNumber, type Weekday } from '#lib/training/day.ts';
import type { Inclusion, Selection } from '#lib/training/selection.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { WeekStart } from '#lib/training/week.ts';
import type { Choice } from './choices.ts';

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
  return [
    sportsInWords(families),
    commutes ? m.parts_summary_commutes() : m.parts_summary_no_commutes(),
    m.parts_summary_unit({ units }),
    m.parts_summary_weeks({ start: weekStart }),
  ].join(', ');
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
    const label = races === 'only' ? m.parts_narrow_races_only() : m.parts_narrow_races_without();
    found.push({ label, without: { races: undefined } });
  }
  if (indoor && indoor !== 'all') {
    const label = indoor === 'only' ? m.parts_narrow_indoors() : m.parts_narrow_outdoors();
    found.push({ label, without: { indoor: undefined } });
  }
  if (weekday !== undefined) {
    const label = m.parts_narrow_weekday({ weekday: weekdayName(weekday, format) });
    found.push({ label, without: { weekday: undefined } });
  }
  if (text) found.push({ label: m.parts_narrow_text({ text }), without: { text: undefined } });
  if (week) {
    const label = m.parts_narrow_week({ days: format.dayRange(week.first, week.last) });
    found.push({ label, without: { week: undefined } });
  }
  return found;
}

/** 'Sunday'. Day 3 of 1970 (the 4th of January) was one. */
export const weekdayName = (weekday: Weekday, format: Pick<Format, 'weekday'>): string =>
  format.weekday(dayNumber(3 + weekday), 'long');

export const RACE_CHOICES: readonly Choice<Inclusion>[] = [
  { value: 'all', label: m.parts_choice_included() },
  { value: 'only', label: m.parts_choice_only_races() },
  { value: 'without', label: m.parts_choice_left_out() },
];

export const INDOOR_CHOICES: readonly Choice<Inclusion>[] = [
  { value: 'all', label: m.parts_choice_included() },
  { value: 'only', label: m.parts_choice_only_indoors() },
  { value: 'without', label: m.parts_choice_left_out() },
];
