import type { Activity } from '#lib/training/activity.ts';
import type { BodyValue } from '#lib/training/body.ts';
import type { Conventions } from '#lib/training/conventions.ts';
import { localDay } from '#lib/training/day.ts';
import type { Exclusion } from '#lib/training/exclusions.ts';
import type { Goal } from '#lib/training/goal.ts';
import type { Coverage } from '#lib/training/log.ts';
import type { BeatsPerMinute } from '#lib/training/units.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** What of an athlete is on this device, apart from the keys to Strava, which are never exported. */
export interface Everything {
  readonly activities: readonly Activity[];
  readonly coverage: Coverage;
  readonly preferences: { readonly units?: 'metric' | 'imperial'; readonly weekStart?: WeekStart };
  /** What holds where there is more than one good answer, chosen or not. */
  readonly conventions: Conventions;
  /** Where each heart rate zone of the athlete's own begins. */
  readonly customZones: readonly BeatsPerMinute[] | undefined;
  /** What the athlete said about their body, with the days from when on it holds. */
  readonly body: readonly BodyValue[];
  readonly goals: readonly Goal[];
  readonly exclusions: readonly Exclusion[];
}

/** Raised when a reader of older files would misunderstand a new one. */
const VERSION = 1;

const UNITS = 'metres, seconds, metres per second, kilograms, beats and revolutions per minute; day is where it began';

/**
 * Everything as the text of a JSON file: `format` and `version` say what it is, SI units throughout, days as
 * 'YYYY-MM-DD', instants as seconds since 1970. A value that was not recorded is not there.
 */
export function everythingAsJson(
  { activities, coverage, preferences, conventions, customZones, body, goals, exclusions }: Everything,
  exportedAt: Date,
): string {
  return JSON.stringify({
    format: 'milepost',
    version: VERSION,
    exportedAt: exportedAt.toISOString(),
    units: UNITS,
    preferences,
    conventions,
    customZones,
    body,
    goals,
    exclusions,
    coverage,
    activities: activities.map((activity) => ({ ...activity, day: localDay(activity.day) })),
  });
}
