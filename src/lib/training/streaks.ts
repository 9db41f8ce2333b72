import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import { type DayColumns, dayColumns } from './day-columns.ts';
import { daySpans, monthSpans, type Span, weekSpans } from './spans.ts';
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
  const columns = dayColumns(activities, today);
  return streaks(columns, daySpans(columns.first, today));
}

/**
 * Weeks in a row with an activity. The week that holds `today` breaks nothing as long as it is not over, and counts
 * as soon as there is an activity in it.
 */
export function weekStreaks(
  activities: readonly Activity[],
  { today, grid }: { today: DayNumber; grid: WeekGrid },
): Streaks {
  const columns = dayColumns(activities, today);
  return streaks(columns, weekSpans(columns.first, today, grid));
}

/** Calendar months in a row with an activity, by the same rules as weeks. */
export function monthStreaks(activities: readonly Activity[], today: DayNumber): Streaks {
  const columns = dayColumns(activities, today);
  return streaks(columns, monthSpans(columns.first, today));
}

/** The streaks of `spans`, of which the last holds today. */
function streaks({ first: start, count }: DayColumns, spans: readonly Span[]): Streaks {
  const isActive = ({ first, last }: Span) =>
    count.subarray(Math.max(first - start, 0), last - start + 1).some((activities) => activities > 0);
  let longest: Streak | undefined;
  let going: Streak | undefined;
  for (const span of spans) {
    if (isActive(span)) {
      going = { first: going?.first ?? span.first, last: span.last, length: (going?.length ?? 0) + 1 };
      if (going.length > (longest?.length ?? 0)) longest = going;
    } else if (span !== spans.at(-1)) {
      going = undefined;
    }
  }
  return { longest, current: going };
}
