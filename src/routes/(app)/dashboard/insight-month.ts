import { monthsBetween } from '#lib/training/months.ts';
import { calendarQuery, monthId } from '#routes/(app)/calendar-query.ts';
import { m } from '#words';
import { datesOf, type InsightRule, monthOf } from './insight.ts';

/** Fewer months are no company. */
const ENOUGH = 6;
/** A month that is over is news for a week. */
const NEWS = 7;

/** 'May is already your longest month': the month in progress, or in the first days of a month the one before. */
export const longestMonth: InsightRule = (activities, told) => {
  const { earliest, today, knownSince, format, view } = told;
  // What has not arrived yet may have been longer.
  if (knownSince !== undefined) return undefined;
  const months = monthsBetween(activities, { from: earliest, today });
  const current = months.at(-1);
  const isRecord = (at: number) => {
    const month = months[at];
    const before = months.slice(0, at);
    return month && before.length >= ENOUGH && before.every(({ distance }) => distance < month.distance);
  };
  const index = isRecord(months.length - 1)
    ? months.length - 1
    : current && today - current.first < NEWS && isRecord(months.length - 2)
      ? months.length - 2
      : undefined;
  const month = index === undefined ? undefined : months[index];
  if (index === undefined || !month) return undefined;
  const second = months.slice(0, index).reduce((top, one) => (one.distance > top.distance ? one : top));
  const strong = m.dash_month_strong();
  return {
    text: (month === current ? m.dash_month_going : m.dash_month)({
      month: monthOf(month.first, told),
      strong,
      distance: format.distance(month.distance).text,
    }),
    strong,
    sample: m.dash_month_sample({
      count: format.count(index + 1),
      days: datesOf(month.first, month === current ? today : month.last, told),
      month: monthOf(second.first, told),
      distance: format.distance(second.distance).text,
    }),
    link: {
      path: '/calendar',
      query: `${calendarQuery(view, month.first)}#${monthId(month.first)}`,
      label: m.dash_month_link(),
    },
  };
};
