import type { Known } from '#lib/storage/details.ts';
import type { WaitReason } from '#lib/strava/read-budget.ts';
import type { Shown } from './ask-activity.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { waitIn } from './rest.ts';

/** How things stand with an activity. What is there of it may be shown whatever this says. */
export type ActivityStanding =
  | { readonly kind: 'waiting' | 'ready' }
  /** The detail is there; there are no streams, because it was typed in by hand. */
  | { readonly kind: 'manual' }
  /** The detail is there; it was recorded, but Strava has no streams of it, or sent some that cannot be used. */
  | { readonly kind: 'no-streams' | 'unreadable' }
  /** Strava does not know it: deleted there, or hidden from Milepost. */
  | { readonly kind: 'not-found' }
  /** Not asked, or not answered, until then: the reads do not suffice. */
  | { readonly kind: 'refused'; readonly why: WaitReason; readonly until: Date }
  /** `again` asks for what is missing. */
  | { readonly kind: 'failed'; readonly why: Explanation };

/** How things stand once everything came. */
export function standingOf({ manual }: Shown, { detail, recorded }: Known): ActivityStanding {
  if (manual || detail?.manual) return { kind: 'manual' };
  if (recorded?.kind === 'unreadable') return { kind: 'unreadable' };
  return { kind: recorded?.kind === 'recorded' ? 'ready' : 'no-streams' };
}

/** How things stand when something did not come. */
export function standingAfter(error: unknown): ActivityStanding {
  const wait = waitIn(error);
  return wait ? { kind: 'refused', ...wait } : { kind: 'failed', why: explain(error) };
}
