import type { Activity } from '#lib/training/activity.ts';
import type { Recording } from './recording.ts';

/** Two devices on one wrist are not started in the same second. Seconds. */
const START_APART = 120;
/** Of the longer one; and never less than what a device rounds. */
const PART_APART = 0.05;
const SECONDS_APART = 60;
const METRES_APART = 100;

/**
 * The activity that a recording looks like, or undefined. It does when both begin at most 120 s apart, and their duration
 * (elapsed or moving) or their distance differs by at most 5 % of the greater, or by 60 s or 100 m. Of several, the one that
 * begins nearest. A guess to ask the athlete about: only Strava knows, and refuses a true duplicate by itself.
 */
export function lookAlike(recording: Recording, activities: readonly Activity[]): Activity | undefined {
  const apart = (activity: Activity) => Math.abs(activity.start - recording.start);
  return activities
    .filter((activity) => apart(activity) <= START_APART && isAlike(recording, activity))
    .sort((a, b) => apart(a) - apart(b))[0];
}

function isAlike({ elapsed, moving, distance }: Recording, activity: Activity): boolean {
  if (isNear(elapsed, activity.elapsedTime, SECONDS_APART)) return true;
  if (moving !== undefined && isNear(moving, activity.movingTime, SECONDS_APART)) return true;
  return distance !== undefined && distance > 0 && isNear(distance, activity.distance, METRES_APART);
}

const isNear = (a: number, b: number, least: number) => Math.abs(a - b) <= Math.max(least, PART_APART * Math.max(a, b));
