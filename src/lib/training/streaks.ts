import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import { historyStart } from './range.ts';
import { daySpans, monthSpans, type Span, spanIndex, weekSpans } from './spans.ts';
import type { WeekGrid } from './week-grid.ts';

/** Days, weeks or months in a row, each with at least one activity. */
export interface Streak extends Span {
  /** How many days, weeks or months. */
  readonly length: number;
}

/** `first` and `last` of a streak of weeks or months are the first day of its first and the last day of its last. */
export interface Streaks {
  /** The earliest of the longest; undefined without any activity. */
  readonly longest: Streak | undefined;
  /** The one that goes on; undefined when it is broken. */
  readonly current: Streak | undefined;
}

/** Active days in a row. The current streak is alive when its last day is today or yesterday. */
export function dayStreaks(activities: readonly Activity[], today: DayNumber): Streaks {
  return streaks(activities, daySpans(historyStart(activities, today) ?? today, today));
}

/**
 * Weeks in a row with an activity. The week that holds `today` breaks nothing as long as it is not over, and counts
 * as soon as there is an activity in it.
 */
export function weekStreaks(
  activities: readonly Activity[],
  { today, grid }: { today: DayNumber; grid: WeekGrid },
): Streaks {
  return streaks(activities, weekSpans(historyStart(activities, today) ?? today, today, grid));
}

/** Calendar months in a row with an activity, by the same rules as weeks. */
export function monthStreaks(activities: readonly Activity[], today: DayNumber): Streaks {
  return streaks(activities, monthSpans(historyStart(activities, today) ?? today, today));
}

/** The streaks of `spans`, of which the last holds today. */
function streaks(activities: readonly Activity[], spans: readonly Span[]): Streaks {
  const indexOf = spanIndex(spans);
  const isActive = spans.map(() => false);
  for (const { day } of activities) {
    const index = indexOf(day);
    if (index !== undefined) isActive[index] = true;
  }

  let longest: Streak | undefined;
  let going: Streak | undefined;
  for (const [index, { first, last }] of spans.entries()) {
    if (isActive[index]) {
      going = { first: going?.first ?? first, last, length: (going?.length ?? 0) + 1 };
      if (going.length > (longest?.length ?? 0)) longest = going;
    } else if (index < spans.length - 1) {
      going = undefined;
    }
  }
  return { longest, current: going };
}
