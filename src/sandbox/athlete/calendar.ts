import { offsetAt } from './time-zones.ts';

export const SECONDS_PER_DAY = 86_400;
export const DAYS_PER_WEEK = 7;

/** Whole days since 1970-01-01 of the wall clock at that instant in that zone. */
export function localDayOf(epochSeconds: number, zone: string): number {
  return Math.floor((epochSeconds + offsetAt(zone, epochSeconds)) / SECONDS_PER_DAY);
}

/** The Monday on or before a day; 1970-01-01 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

/** 'YYYY-MM-DDTHH:MM:SSZ', as Strava writes an instant (and, with a false Z, a local wall clock). */
export function isoSeconds(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** How far summer is: 1 in mid July, -1 in mid January on the northern half of the Earth. */
export function summerness(day: number): number {
  return Math.cos((2 * Math.PI * (day - 196)) / 365.2425);
}
