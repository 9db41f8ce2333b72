import type { Typed } from '#lib/storage/typed.ts';
import { findCreated } from '#lib/strava/find-created.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import { createActivity } from '#lib/strava/write-activity.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { ManualActivity } from '#lib/training/manual-activity.ts';
import { isOutcomeUnknown } from './outcome.ts';

/** What has become of an activity that was to be created. */
export type Outcome =
  | {
      readonly kind: 'there';
      /** More than one where a broken connection made the browser send it again. */
      readonly activities: readonly [Activity, ...Activity[]];
      /** Whether the list of this device has it too. */
      readonly listed: boolean;
    }
  /** No answer came, and it is not in the list at Strava, or that could not be looked at. */
  | { readonly kind: 'unknown'; readonly isLookedFor: boolean };

interface Means {
  readonly request: StravaRequest;
  readonly now: () => Date;
  /** What is in the list of this device. */
  readonly known: () => Promise<readonly Activity[]>;
  /** Puts it in there; whether that could be done. */
  readonly list: (activities: readonly Activity[]) => Promise<boolean>;
  /** Writes down how far it is, so that a page that is loaded again knows; undefined once it is at Strava. */
  readonly note: (typed: Typed | undefined) => Promise<void>;
}

/**
 * Creates activities, and looks how often each is there. Nothing tells two of them apart at Strava, and a browser sends a
 * form again by itself when a connection that it used before breaks: the answer to the second is all that we hear.
 */
export function createOnce({ request, now, known, list, note }: Means) {
  /** What was there before, and so is something else. */
  let earlier: ReadonlySet<number> = new Set();

  /** What is there now; undefined when that cannot be told. */
  async function found(activity: ManualActivity): Promise<readonly Activity[] | undefined> {
    try {
      return (await findCreated(request, activity, now)).filter(({ id }) => !earlier.has(id));
    } catch {
      return undefined;
    }
  }

  async function there(first: Activity, ...more: readonly Activity[]): Promise<Outcome> {
    const activities = [first, ...more] as const;
    await note(undefined);
    return { kind: 'there', activities, listed: await list(activities) };
  }

  async function look(activity: ManualActivity): Promise<Outcome> {
    const created = await found(activity);
    const [first, ...more] = created ?? [];
    return first ? there(first, ...more) : { kind: 'unknown', isLookedFor: created !== undefined };
  }

  /** Throws what says that Strava has not got it. */
  async function create(activity: ManualActivity): Promise<Outcome> {
    earlier = new Set((await known()).map(({ id }) => id));
    let hasLeft = false;
    const leaving = async () => {
      await note({ activity, hasLeft: true });
      hasLeft = true;
    };
    let own: Activity;
    try {
      own = (await createActivity(request, activity, now, leaving)).activity;
    } catch (error) {
      if (hasLeft && isOutcomeUnknown(error)) return look(activity);
      await note({ activity, hasLeft: false });
      throw error;
    }
    const others = (await found(activity)) ?? [];
    return there(own, ...others.filter(({ id }) => id !== own.id));
  }

  return { create, look };
}
