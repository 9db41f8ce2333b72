import { m } from '#words';
import { capitalised, countOf, nounOf } from '#lib/charts/activity-words.ts';
import { distanceWord } from '#lib/charts/spoken-units.ts';
import { type Figure, missing, NOT_FETCHED, type Reading } from '#lib/charts/reading.ts';
import type { Format } from '#lib/format/format.ts';
import { countedDative, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { CalendarDay } from '#lib/training/calendar-year.ts';
import { type DayNumber, dateParts } from '#lib/training/day.ts';
import type { HourCell } from '#lib/training/hour-matrix.ts';
import type { Level } from '#lib/training/levels.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import { metres, seconds } from '#lib/training/units.ts';
import type { HourMeasure } from './address.ts';

/** What words about the calendar need besides its figures. */
export interface Saying {
  readonly format: Format;
  /** The only family shown; undefined when there are several. */
  readonly family: SportFamily | undefined;
  readonly today: DayNumber;
  /** The first day of which everything is known; undefined when the whole history is. */
  readonly knownSince: DayNumber | undefined;
}

/** Whether all of a day has been fetched. */
export const isKnown = (day: DayNumber, { knownSince }: Pick<Saying, 'knownSince'>) =>
  knownSince === undefined || day >= knownSince;

/** '12.3 km', '1 h 05' or '3'. */
export function amount(value: number, measure: HourMeasure, format: Format): string {
  if (measure === 'distance') return format.distance(metres(value)).text;
  return measure === 'movingTime' ? format.duration(seconds(value)) : format.count(value);
}

/** '4.2 to 8.0 km', or '5.0 km' when both ends read the same. */
export function amounts(least: number, most: number, measure: HourMeasure, format: Format): string {
  const [low, high] = [amount(least, measure, format), amount(most, measure, format)];
  if (low === high) return high;
  const start = measure === 'distance' ? format.distance(metres(least)).value : low;
  return m.calendar_range({ from: start, to: high });
}

/** A day in figures, for the panel above the grid. */
export function dayReading(day: CalendarDay, saying: Saying): Reading {
  const { format, family, today } = saying;
  const when = format.day(day.day);
  const noun = capitalisedNoun(family);
  if (!isKnown(day.day, saying)) {
    const terms = [m.first_distance(), m.chart_moving_time(), m.chart_climb(), noun];
    return { state: m.chart_day(), when, figures: terms.map((term) => missing(term, NOT_FETCHED)) };
  }
  const [distance, climb] = [format.distance(day.distance), format.climb(day.climb)];
  const figures: Figure[] = [
    { term: m.first_distance(), value: distance.value, unit: distance.unit, metric: 'distance' },
    { term: m.chart_moving_time(), value: format.duration(day.movingTime) },
    { term: m.chart_climb(), value: climb.value, unit: climb.unit },
    { term: noun, value: format.count(day.count) },
  ];
  return { state: day.day === today ? m.calendar_today() : m.chart_day(), when, figures };
}

/** 'Thu 21 May: 12.3 kilometres in 2 runs, 1 h 05', for a voice. */
export function spokenDay(day: CalendarDay, saying: Saying): string {
  const { format, family } = saying;
  const when = format.day(day.day);
  if (!isKnown(day.day, saying)) return `${when}: ${NOT_FETCHED}`;
  if (day.count === 0) return `${when}: ${countOf(0, family, format)}`;
  const distance = `${format.distance(day.distance).value} ${distanceWord(format)}`;
  return m.calendar_spoken_day({
    day: when,
    distance,
    activities: countedFrom(day.count, family, format),
    time: format.duration(day.movingTime),
  });
}

/** An hour of a weekday in figures. */
export function hourReading(cell: HourCell, weekday: DayNumber, hour: number, { format, family }: Saying): Reading {
  const distance = format.distance(cell.distance);
  return {
    state: m.calendar_began(),
    when: `${format.weekday(weekday, 'short')} ${hourRange(hour)}`,
    figures: [
      { term: capitalisedNoun(family), value: format.count(cell.count) },
      { term: m.chart_moving_time(), value: format.duration(cell.movingTime) },
      { term: m.first_distance(), value: distance.value, unit: distance.unit, metric: 'distance' },
    ],
  };
}

/** 'Tuesday, 18 to 19: 12 runs, 120.3 kilometres, 11 h 20', for a voice. */
export function spokenHour(cell: HourCell, weekday: DayNumber, hour: number, { format, family }: Saying): string {
  const when = `${format.weekday(weekday, 'long')}, ${hourRange(hour)}`;
  if (cell.count === 0) return `${when}: ${countOf(0, family, format)}`;
  const distance = `${format.distance(cell.distance).value} ${distanceWord(format)}`;
  return `${when}: ${countOf(cell.count, family, format)}, ${distance}, ${format.duration(cell.movingTime)}`;
}

/** '07 to 08' */
export const hourRange = (hour: number) => m.calendar_hours({ from: clockHour(hour), to: clockHour(hour + 1) });
const clockHour = (hour: number) => String(hour).padStart(2, '0');

/** 'Runs', 'Activities', short enough for the head of a column. */
export const capitalisedNoun = (family: SportFamily | undefined) =>
  family === 'other' ? m.calendar_others() : capitalised(nounOf(family));

/** '3 runs', 'no runs', in the dative: from how many. */
export function countedFrom(count: number, family: SportFamily | undefined, format: Format): string {
  const words = SPORT_WORDS[family ?? 'all'];
  return count === 0 ? m.calendar_counted_none({ activities: words.dative }) : countedDative(count, words, format);
}

/** How a day of the grid is drawn: by its level, hollow where nothing of what is measured was in it, or not at all. */
export function cellOf(day: CalendarDay, place: number, last: number, saying: Saying) {
  const kind = !day.inYear || place > last ? 'outside' : isKnown(day.day, saying) ? 'known' : 'unknown';
  const level: Level = day.level;
  return { kind: kind === 'known' && level === 0 && day.count > 0 ? ('bare' as const) : (kind as typeof kind), level };
}

/** 'May 2026' */
export const monthName = (first: DayNumber, format: Format) => `${format.month(first, false)} ${dateParts(first).year}`;
