import type { Format } from '#lib/format/format.ts';
import { localDay } from '#lib/training/day.ts';
import { missing, type Figure, type Reading } from './reading.ts';
import type { Cell } from './table.ts';
import { comparedAt, dateOfPlace, monthPlaces, type Years } from './years.ts';
import type { MetricWords } from './years-metric.ts';

/** Years, what of them is shown, and how. */
export interface YearsSaid {
  readonly years: Years;
  readonly words: MetricWords;
  readonly format: Format;
}

/** '21 May' without a weekday, which differs from year to year; 'Week 21'. */
export function placeInWords(place: number, { years, format }: YearsSaid): string {
  if (years.kind === 'weeks') return `Week ${format.count(place + 1)}`;
  const date = new Date(`${localDay(dateOfPlace(place))}T00:00:00Z`);
  return date.toLocaleDateString(format.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** '22.0 km more', '3 less', 'the same': which of both is better is not for us to say. */
export function differenceInWords(more: number, { words }: Pick<YearsSaid, 'words'>): string {
  const amount = words.say(Math.abs(more));
  if (amount === words.say(0)) return 'the same';
  return `${amount} ${more > 0 ? 'more' : 'less'}`;
}

/** This year, last year and the difference at a place, for the panel above the plot. */
export function yearsReading(place: number, said: YearsSaid): Reading {
  const { years, words } = said;
  const year = years.years.at(-1)?.year ?? 0;
  const { thisYear, lastYear, more, isOpen, isToCome } = comparedAt(years, place);
  const figure = (term: string, value: number | undefined, none: string, metric?: 'distance'): Figure =>
    value === undefined ? missing(term, none, metric) : { term, value: words.say(value), ...(metric && { metric }) };
  const open = isOpen ? 'week goes on' : isToCome ? 'to come' : 'not known';
  return {
    state: years.kind === 'added' ? '1 January to' : 'Same week',
    when: placeInWords(place, said),
    figures: [
      figure(String(year), isToCome ? undefined : thisYear, isToCome ? 'to come' : 'before the first', 'distance'),
      figure(String(year - 1), lastYear, 'no such week'),
      more === undefined ? missing('Difference', open) : difference(more, said),
    ],
  };
}

/** The word for which way it differs stands above the figure, so that it fits on a phone. */
function difference(more: number, { words }: YearsSaid): Figure {
  const value = words.say(Math.abs(more));
  if (value === words.say(0)) return { term: 'Difference', value: 'none' };
  return { term: more > 0 ? 'More by' : 'Less by', value };
}

/** '21 May: 2026 812.0 km, 2025 790.0 km, 22.0 km more', for a voice. */
export function spokenYears(place: number, said: YearsSaid): string {
  const { years, words } = said;
  const year = years.years.at(-1)?.year ?? 0;
  const { thisYear, lastYear, more, isToCome } = comparedAt(years, place);
  const parts = [
    thisYear === undefined || isToCome ? `${year} to come` : `${year} ${words.say(thisYear)}`,
    ...(lastYear === undefined ? [] : [`${year - 1} ${words.say(lastYear)}`]),
    ...(more === undefined ? [] : [differenceInWords(more, said)]),
  ];
  return `${placeInWords(place, said)}: ${parts.join(', ')}`;
}

/** One line of the table: an end of a month, today, or a week; and a cell for each year, newest first. */
export interface YearsRow {
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** The years as figures: at today's date and at the end of each month, or for each week. */
export function yearsRows(said: YearsSaid): YearsRow[] {
  const { years, words } = said;
  const newestFirst = [...years.years].reverse();
  const current = newestFirst[0];
  const row = (place: number, label: string): YearsRow => ({
    label,
    cells: newestFirst.map((line): Cell => {
      const value = line.values[place];
      if (value !== undefined) return { text: words.say(value), value: String(Number(value.toPrecision(12))) };
      return { text: line === current && place > years.now ? 'to come' : 'none' };
    }),
  });
  if (years.kind === 'weeks') {
    return Array.from({ length: years.places }, (_, place) => {
      const goesOn = years.nowGoesOn && place === years.now ? ` (${current?.year ?? ''} in progress)` : '';
      return row(place, placeInWords(place, said) + goesOn);
    });
  }
  const ends = monthPlaces(years)
    .slice(1)
    .map(({ place }) => place - 1);
  return [
    row(years.now, `to ${placeInWords(years.now, said)}, today`),
    ...[...ends, years.places - 1].map((place) => row(place, `to ${placeInWords(place, said)}`)),
  ];
}
