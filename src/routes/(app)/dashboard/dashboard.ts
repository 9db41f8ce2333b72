import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import type { Coverage } from '#lib/training/log.ts';
import { historyStart, type Range, rangeStart } from '#lib/training/range.ts';
import { rollingMean } from '#lib/training/rolling-mean.ts';
import { select, type Selection } from '#lib/training/selection.ts';
import { thisWeek } from '#lib/training/this-week.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { weeksBetween } from '#lib/training/weeks.ts';

/** What the dashboard is asked to show. */
export interface DashboardChoice {
  readonly selection: Selection;
  readonly range: Range;
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
  const shown = every.findIndex((week) => week.first >= from);
  return {
    ...choice,
    selected,
    earliest,
    week: thisWeek(selected, { today, weekStart, earliest }),
    weeks: every.slice(shown),
    means: means.slice(shown),
    /** All there are, of which `weeks` and `means` are a part: the last ones, or those of a window. */
    every,
    everyMean: means,
  };
}

/** What `deriveDashboard` found. */
export type Dashboard = ReturnType<typeof deriveDashboard> & {
  /** The first and the last day of a window, where it is cut to one. */
  readonly window?: readonly [DayNumber, DayNumber];
};

/** The first day of which everything has been read; undefined when that is the whole history. */
export function fetchedBackTo({ complete, readBackTo }: Coverage, today: DayNumber): DayNumber | undefined {
  if (complete) return undefined;
  // Nothing has been read yet, so nothing is known of this week either.
  if (readBackTo === undefined) return dayNumber(today + 1);
  // The oldest activity read may have begun in any time zone: the day after the next is whole for certain.
  return dayNumber(Math.floor(readBackTo / 86_400) + 2);
}
