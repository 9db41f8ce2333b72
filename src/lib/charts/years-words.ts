import { m } from '#words';
import { localDay } from '#lib/training/day.ts';
import { type Told, yearAmountOf } from './metric-units.ts';
import { missing, type Figure, type Reading } from './reading.ts';
import { cell, type Figures } from './table.ts';
import { comparedAt, dateOfPlace, monthPlaces, type Years } from './years.ts';

/** Years, what of them is shown, and how. */
export interface YearsSaid extends Told {
  readonly years: Years;
}

/** '21 May' without a weekday, which differs from year to year; 'Week 21'. */
function placeInWords(place: number, { years, format }: YearsSaid): string {
  if (years.kind === 'weeks') return m.chart_years_week({ number: format.count(place + 1) });
  const date = new Date(`${localDay(dateOfPlace(place))}T00:00:00Z`);
  return date.toLocaleDateString(format.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** '22.0 km more', '3 less', 'the same': which of both is better is not for us to say. */
export function differenceInWords(more: number, told: Told): string {
  const amount = yearAmountOf(Math.abs(more), told);
  if (amount === yearAmountOf(0, told)) return m.chart_years_same();
  return more > 0 ? m.chart_years_more({ amount }) : m.chart_years_less({ amount });
}

/** This year, last year and the difference at a place, for the panel above the plot. */
export function yearsReading(place: number, said: YearsSaid): Reading {
  const { years } = said;
  const year = years.years.at(-1)?.year ?? 0;
  const { thisYear, lastYear, more, isOpen, isToCome } = comparedAt(years, place);
  const figure = (term: string, value: number | undefined, none: string, metric?: 'distance'): Figure =>
    value === undefined
      ? missing(term, none, metric)
      : { term, value: yearAmountOf(value, said), ...(metric && { metric }) };
  const toCome = m.chart_years_to_come();
  const open = isOpen ? m.chart_years_goes_on() : isToCome ? toCome : m.chart_not_known();
  return {
    state: years.kind === 'added' ? m.chart_years_january_to() : m.chart_years_same_week(),
    when: placeInWords(place, said),
    figures: [
      figure(String(year), isToCome ? undefined : thisYear, isToCome ? toCome : m.chart_before_first(), 'distance'),
      figure(String(year - 1), lastYear, m.chart_years_no_week()),
      more === undefined ? missing(m.chart_years_difference(), open) : difference(more, said),
    ],
  };
}

/** The word for which way it differs stands above the figure, so that it fits on a phone. */
function difference(more: number, told: Told): Figure {
  const value = yearAmountOf(Math.abs(more), told);
  if (value === yearAmountOf(0, told))
    return { term: m.chart_years_difference(), value: m.chart_years_no_difference() };
  return { term: more > 0 ? m.chart_years_more_by() : m.chart_years_less_by(), value };
}

/** '21 May: 2026 812.0 km, 2025 790.0 km, 22.0 km more', for a voice. */
export function spokenYears(place: number, said: YearsSaid): string {
  const { years } = said;
  const year = years.years.at(-1)?.year ?? 0;
  const { thisYear, lastYear, more, isToCome } = comparedAt(years, place);
  const parts = [
    thisYear === undefined || isToCome
      ? m.chart_years_year_to_come({ year })
      : `${year} ${yearAmountOf(thisYear, said)}`,
    ...(lastYear === undefined ? [] : [`${year - 1} ${yearAmountOf(lastYear, said)}`]),
    ...(more === undefined ? [] : [differenceInWords(more, said)]),
  ];
  return `${placeInWords(place, said)}: ${parts.join(', ')}`;
}

/** The years as figures, newest first: at today's date and at the end of each month, or for each week. */
export function yearsTable(said: YearsSaid): Figures {
  const { years } = said;
  const newestFirst = [...years.years].reverse();
  const current = newestFirst[0];
  const row = (place: number, label: string): Figures['rows'][number] => ({
    label,
    cells: newestFirst.map((line) => {
      const value = line.values[place];
      const none = line === current && place > years.now ? m.chart_years_to_come() : m.chart_years_none();
      return cell(value, value === undefined ? '' : yearAmountOf(value, said), none);
    }),
  });
  return {
    first: years.kind === 'added' ? m.chart_years_from_january() : m.first_week(),
    heads: newestFirst.map(({ year }) => String(year)),
    rows: years.kind === 'added' ? endsOfMonths(said, row) : everyWeek(said, row),
  };
}

function everyWeek<Row>(said: YearsSaid, row: (place: number, label: string) => Row): Row[] {
  const { years } = said;
  return Array.from({ length: years.places }, (_, place) => {
    const year = years.years.at(-1)?.year ?? '';
    const goesOn = years.nowGoesOn && place === years.now ? ` (${m.chart_years_going({ year })})` : '';
    return row(place, placeInWords(place, said) + goesOn);
  });
}

function endsOfMonths<Row>(said: YearsSaid, row: (place: number, label: string) => Row): Row[] {
  const { years } = said;
  const ends = monthPlaces(years)
    .slice(1)
    .map(({ place }) => place - 1);
  return [
    row(years.now, m.chart_years_to_today({ day: placeInWords(years.now, said) })),
    ...[...ends, years.places - 1].map((place) => row(place, m.chart_years_to({ day: placeInWords(place, said) }))),
  ];
}
