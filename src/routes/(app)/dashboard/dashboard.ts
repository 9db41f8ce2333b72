import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber, localDay } from '#lib/training/day.ts';
import type { Coverage } from '#lib/training/log.ts';
import { historyStart, type Range, rangeStart } from '#lib/training/range.ts';
import { rollingMean } from '#lib/training/rolling-mean.ts';
import { select, type Selection } from '#lib/training/selection.ts';
import { thisWeek } from '#lib/training/this-week.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { type Week, weeksBetween } from '#lib/training/weeks.ts';

/** What the dashboard is asked to show. */
export interface DashboardChoice {
  readonly selection: Selection;
  readonly range: Range;
  /** Days of the first and the last week of a window, 'YYYY-MM-DD', which goes before the range. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly weekStart: WeekStart;
  readonly today: DayNumber;
}

/** Everything the dashboard shows, from the activities and the choice: computed anew on every change. */
export function deriveDashboard(activities: readonly Activity[], choice: DashboardChoice) {
  const { selection, range, weekStart, today } = choice;
  const selected = select(activities, selection);
  const earliest = historyStart(selected, today);
  const from = rangeStart(range, { today, weekStart, earliest });
  // The mean of the first weeks shown needs the weeks before them.
  const every = weeksBetween(selected, {
    from: earliest === undefined || from < earliest ? from : earliest,
    today,
    weekStart,
  });
  // Before the first activity there was no training to take a mean of.
  const begun = earliest === undefined ? every.length : every.findIndex((week) => week.last >= earliest);
  const means = [...every.slice(0, begun).map(() => undefined), ...rollingMean(every.slice(begun))];
  const window = earliest === undefined ? undefined : windowOf(every, choice);
  const [begin, end] = window ?? [from, Infinity];
  const weeks = every.filter(({ first }) => first >= begin && first <= end);
  const at = every.findIndex(({ first }) => first >= begin);
  return {
    selected,
    earliest,
    week: thisWeek(selected, { today, weekStart, earliest }),
    weeks,
    means: means.slice(at, at + weeks.length),
    /** All weeks, of which `weeks` are a part: the last ones, or a window from its first to its last day. */
    every,
    window,
  };
}

/** The first and the last day of the weeks that the address asks for; undefined when it asks for none that exist. */
function windowOf(weeks: readonly Week[], { from, to }: DashboardChoice): [DayNumber, DayNumber] | undefined {
  // Days as text are in the order of the calendar, even those that do not exist.
  const inside = weeks.filter(({ first, last }) => !(from && localDay(last) < from) && !(to && localDay(first) > to));
  const [head, tail] = [inside[0], inside.at(-1)];
  return (from ?? to) && head && tail ? [head.first, tail.last] : undefined;
}

/** What `deriveDashboard` found. */
export type Dashboard = ReturnType<typeof deriveDashboard>;

/** The first day of which everything has been read; undefined when that is the whole history. */
export function fetchedBackTo({ complete, readBackTo }: Coverage, today: DayNumber): DayNumber | undefined {
  if (complete) return undefined;
  // Nothing has been read yet, so nothing is known of this week either.
  if (readBackTo === undefined) return dayNumber(today + 1);
  // The oldest activity read may have begun in any time zone: the day after the next is whole for certain.
  return dayNumber(Math.floor(readBackTo / 86_400) + 2);
}
