import type { Activity } from '#lib/training/activity.ts';
import { between } from '#lib/training/between.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { applyExclusions, type Exclusion } from '#lib/training/exclusions.ts';
import { type Metres, metres } from '#lib/training/units.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';
import type { WeekGrid } from '#lib/training/week-grid.ts';
import { endOfYear, startOfYear } from '#lib/training/year-to-date.ts';

/** What leaving something out would do. */
export interface RulePreview {
  /** How many activities it hits, and how many of them something else leaves out already. */
  readonly hits: number;
  readonly alreadyOut: number;
  /** The newest of them. */
  readonly newest: readonly Activity[];
  /** The distance that it takes from this week and this year. */
  readonly fromWeek: Metres;
  readonly fromYear: Metres;
}

const NAMED = 5;

/** What leaving that out would do, before it is done. `counting` are those of the activities that are not left out. */
export function previewRule(
  exclusion: Exclusion,
  activities: readonly Activity[],
  counting: readonly Activity[],
  { today, grid }: { readonly today: DayNumber; readonly grid: WeekGrid },
): RulePreview {
  const hit = hitBy(exclusion, activities);
  const taken = counting === activities ? hit : hitBy(exclusion, counting);
  const week = grid.weekOf(today);
  return {
    hits: hit.length,
    alreadyOut: hit.length - taken.length,
    newest: [...hit].sort((one, other) => other.start - one.start).slice(0, NAMED),
    fromWeek: distanceOf(between(taken, week, dayNumber(week + DAYS_PER_WEEK - 1))),
    fromYear: distanceOf(between(taken, startOfYear(today), endOfYear(today))),
  };
}

function hitBy(exclusion: Exclusion, activities: readonly Activity[]): readonly Activity[] {
  const kept = new Set(applyExclusions(activities, [exclusion]));
  return activities.filter((activity) => !kept.has(activity));
}

const distanceOf = (activities: readonly Activity[]): Metres =>
  metres(activities.reduce((sum, { distance }) => sum + distance, 0));
