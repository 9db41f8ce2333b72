import type { SandboxAthlete } from '#sandbox/strava-json.ts';
import { athleteWith } from './profile.ts';

const UNNAMED_ATHLETE_ID = 1_000_000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Milliseconds since 1970 of `start_date`, or undefined when there is none that can be read. */
function startOf(activity: unknown): number | undefined {
  const text = isObject(activity) ? activity['start_date'] : undefined;
  const time = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

function athleteIdIn(activities: readonly unknown[]): number | undefined {
  for (const activity of activities) {
    const athlete = isObject(activity) ? activity['athlete'] : undefined;
    const id = isObject(athlete) ? athlete['id'] : undefined;
    if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) return id;
  }
  return undefined;
}

/**
 * An athlete with the activities of a file: a JSON array of SummaryActivity objects. Malformed ones are kept and served
 * as they are; those without a `start_date` that can be read come last. Throws an Error when it is not an array.
 */
export function athleteFromFile(json: unknown, now: Date): SandboxAthlete {
  if (!Array.isArray(json)) {
    throw new Error('The file of activities must hold a JSON array, as GET /athlete/activities answers it.');
  }
  const list: unknown[] = json;
  const dated = list.map((activity) => ({ activity, start: startOf(activity) ?? -Infinity }));
  const activities = dated
    .sort((a, b) => (a.start === b.start ? 0 : b.start - a.start))
    .map(({ activity }) => activity);
  const used = activities
    .filter(isObject)
    .flatMap(({ gear_id, distance }) =>
      typeof gear_id === 'string' && typeof distance === 'number' ? [{ gear_id, distance }] : [],
    );
  return athleteWith(athleteIdIn(list) ?? UNNAMED_ATHLETE_ID, activities, used, now);
}
