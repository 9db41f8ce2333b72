import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber, parseLocalDay } from '#lib/training/day.ts';
import type { Oracle, OracleValue } from './oracles.ts';
import { epochSeconds, metres, seconds } from '#lib/training/units.ts';

const SECONDS_PER_DAY = 86_400;

/** The text of that name in an oracle's input. */
export const textIn = (input: Oracle['input'], name: string): string => textOf(input[name], name);

/** The number of that name. */
export const numberIn = (input: Oracle['input'], name: string): number => numberOf(input[name], name);

/** The numbers of that name. */
export const numbersIn = (input: Oracle['input'], name: string): number[] =>
  listIn(input, name).map((value) => numberOf(value, name));

/** The day of that name. */
export const dayIn = (input: Oracle['input'], name: string): DayNumber => dayOf(textIn(input, name));

/** The days of that name. */
export const daysIn = (input: Oracle['input'], name: string): DayNumber[] =>
  listIn(input, name).map((value) => dayOf(textOf(value, name)));

/** Days and stretches of days in one text: '2024-01-05 2024-02-06/2024-02-10'. */
export function stretchesIn(input: Oracle['input'], name: string): DayNumber[] {
  return textIn(input, name)
    .split(' ')
    .flatMap((stretch) => {
      const [first = '', last = first] = stretch.split('/');
      const length = dayOf(last) - dayOf(first) + 1;
      return Array.from({ length }, (_, index) => dayNumber(dayOf(first) + index));
    });
}

/** A run of which an oracle tells only the day, and perhaps distance and time. */
export function plainRun(day: DayNumber, kilometres = 10, time = 3000): Activity {
  const start = epochSeconds(day * SECONDS_PER_DAY);
  return {
    id: 1,
    name: '',
    sport: 'Run',
    day,
    timeOfDay: seconds(0),
    start,
    distance: metres(kilometres * 1000),
    movingTime: seconds(time),
    elapsedTime: seconds(time),
    climb: metres(0),
    maxSpeed: undefined,
    averageHeartRate: undefined,
    maxHeartRate: undefined,
    averageCadence: undefined,
    relativeEffort: undefined,
    effort: 'default',
    commute: false,
    indoor: false,
    manual: false,
    onlyMe: false,
    gearId: undefined,
    device: undefined,
    readAt: start,
  };
}

function listIn(input: Oracle['input'], name: string): readonly OracleValue[] {
  const value = input[name];
  if (Array.isArray(value)) return value;
  throw new TypeError(`${name} is not a list`);
}

function textOf(value: OracleValue, name: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${name} is not a text`);
}

function numberOf(value: OracleValue, name: string): number {
  if (typeof value === 'number') return value;
  throw new TypeError(`${name} is not a number`);
}

function dayOf(text: string): DayNumber {
  const day = parseLocalDay(text);
  if (day === undefined) throw new RangeError(`${text} is not a day`);
  return day;
}
