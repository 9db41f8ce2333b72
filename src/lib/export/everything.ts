import type { Activity } from '#lib/training/activity.ts';
import { localDay } from '#lib/training/day.ts';
import type { Exclusion } from '#lib/training/exclusions.ts';
import type { Goal } from '#lib/training/goal.ts';
import type { Coverage } from '#lib/training/log.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** What of an athlete is on this device, apart from the keys to Strava, which are never exported. */
export interface Everything {
  readonly activities: readonly Activity[];
  readonly coverage: Coverage;
  readonly preferences: { readonly units?: 'metric' | 'imperial'; readonly weekStart?: WeekStart };
  /** What was decided where there is more than one good answer, in hundredths. */
  readonly conventions: { readonly steepAbove: number | 'never' };
  readonly goals: readonly Goal[];
  readonly exclusions: readonly Exclusion[];
}

/** Raised when a reader of older files would misunderstand a new one. */
const VERSION = 1;

const UNITS = 'metres, seconds, metres per second, beats and revolutions per minute; day is where it began';

/**
 * Everything as the text of a JSON file: `format` and `version` say what it is, SI units throughout, days as
 * 'YYYY-MM-DD', instants as seconds since 1970. A value that was not recorded is not there.
 */
export function everythingAsJson(
  { activities, coverage, preferences, conventions, goals, exclusions }: Everything,
  exportedAt: Date,
): string {
  return JSON.stringify({
    format: 'milepost',
    version: VERSION,
    exportedAt: exportedAt.toISOString(),
    units: UNITS,
    preferences,
    conventions,
    goals,
    exclusions,
    coverage,
    activities: activities.map((activity) => ({ ...activity, day: localDay(activity.day) })),
  });
}
