/**
 * Weekly figures added up a second time, in the plainest way there is: calendar texts and loops, nothing of the app.
 */
import type { Summary } from './summaries.ts';

export interface PlainWeek {
  readonly first: string;
  readonly distance: number;
  readonly count: number;
  readonly movingTime: number;
  /** Metres per second. */
  readonly speed: number | undefined;
  readonly heartRate: number | undefined;
}

/** 'YYYY-MM-DD' so many days later. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The last such weekday (0 is Sunday) that is not after a day. */
export function lastWeekday(day: string, weekday: number): string {
  return new Date(`${day}T12:00:00Z`).getUTCDay() === weekday ? day : lastWeekday(daysLater(day, -1), weekday);
}

/** Calendar days are compared as they are written. */
export const onDays = (summaries: readonly Summary[], first: string, last: string) =>
  summaries.filter(({ start_date_local: local }) => local.slice(0, 10) >= first && local.slice(0, 10) <= last);

export function sumOf(summaries: readonly Summary[], value: (summary: Summary) => number): number {
  let sum = 0;
  for (const summary of summaries) sum += value(summary);
  return sum;
}

export const metresOf = (summaries: readonly Summary[]) => sumOf(summaries, ({ distance }) => distance);

/** Newest first, the week of `today` included. */
export function plainWeeks(summaries: readonly Summary[], today: string, weekday: number, count: number): PlainWeek[] {
  const newest = lastWeekday(today, weekday);
  return Array.from({ length: count }, (_, index) => plainWeek(summaries, daysLater(newest, -7 * index)));
}

function plainWeek(summaries: readonly Summary[], first: string): PlainWeek {
  const within = onDays(summaries, first, daysLater(first, 6));
  const paced = within.filter(
    ({ distance, moving_time: time, sport_type: sport }) =>
      distance >= 500 && (distance / time <= 12.5 || !sport.endsWith('Run')),
  );
  const beating = within.filter(({ average_heartrate: bpm = 0, has_heartrate: has }) => has && bpm >= 30 && bpm <= 250);
  const beatingTime = sumOf(beating, ({ moving_time: time }) => time);
  return {
    first,
    distance: metresOf(within),
    count: within.length,
    movingTime: sumOf(within, ({ moving_time: time }) => time),
    speed: paced.length > 0 ? metresOf(paced) / sumOf(paced, ({ moving_time: time }) => time) : undefined,
    heartRate:
      beatingTime > 0
        ? sumOf(beating, ({ moving_time: time, average_heartrate: bpm = 0 }) => time * bpm) / beatingTime
        : undefined,
  };
}

/** The mean distance of each completed week and the three before it, newest first; undefined where those are missing. */
export function plainMeans(weeks: readonly PlainWeek[]): (number | undefined)[] {
  return weeks.map((_, index) => {
    const four = weeks.slice(index, index + 4);
    return index === 0 || four.length < 4 ? undefined : four.reduce((sum, { distance }) => sum + distance, 0) / 4;
  });
}
