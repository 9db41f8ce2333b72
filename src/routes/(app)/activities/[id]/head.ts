import type { Format } from '#lib/format/format.ts';
import type { Activity } from '#lib/training/activity.ts';
import { between } from '#lib/training/between.ts';
import type { DayNumber } from '#lib/training/day.ts';
import { pace, plausible } from '#lib/training/pace.ts';
import { type SportFamily, sportFamily } from '#lib/training/sport.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';
import type { SecondsPerMetre } from '#lib/training/units.ts';
import { m } from '#words';
import type { Shown } from '#routes/(app)/shown.ts';

const SECONDS_PER_DAY = 86_400;
/** Four weeks. */
const BEFORE = 28;

/** 'Thursday 21 May 2026, 06:48': day and time where it began, whatever zone the reader is in. */
export function whenInWords({ day, timeOfDay }: Activity, { locale }: Format): string {
  const began = new Date((day * SECONDS_PER_DAY + timeOfDay) * 1000);
  const inUtc = { timeZone: 'UTC', calendar: 'gregory' } as const;
  const date = new Intl.DateTimeFormat(locale, {
    ...inUtc,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(began);
  const time = new Intl.DateTimeFormat(locale, { ...inUtc, hour: '2-digit', minute: '2-digit' }).format(began);
  return m.activity_when({ date, time });
}

/** '43 % of this week': of the distance of its sport in its week. */
export function shareOfWeek(
  activity: Activity,
  family: SportFamily,
  { activities, grid, today, format }: Shown,
): string {
  const first = grid.weekOf(activity.day);
  const last = (first + DAYS_PER_WEEK - 1) as DayNumber;
  const week = ofFamily(between(activities, first, last), family);
  const total = week.reduce((sum, { distance }) => sum + distance, 0);
  // Left out of every total, it is no part of one.
  if (!(total > 0) || !week.some(({ id }) => id === activity.id)) return '';
  const percent = `${format.count(Math.round((activity.distance / total) * 100))}\u00a0%`;
  return today >= first && today <= last ? m.activity_share_this({ percent }) : m.activity_share_week({ percent });
}

/** The pace of all of its sport in the 28 days before its own, distance weighted; undefined without any. */
export function usualPace(
  activity: Activity,
  family: SportFamily,
  activities: readonly Activity[],
): SecondsPerMetre | undefined {
  const first = (activity.day - BEFORE) as DayNumber;
  const earlier = between(activities, first, (activity.day - 1) as DayNumber);
  const like = ofFamily(earlier, family).filter(plausible);
  const sum = (of: (one: Activity) => number) => like.reduce((total, one) => total + of(one), 0);
  return pace(
    sum(({ movingTime }) => movingTime),
    sum(({ distance }) => distance),
  );
}

const ofFamily = (activities: readonly Activity[], family: SportFamily) =>
  activities.filter(({ sport }) => sportFamily(sport) === family);
