import type { WaitReason } from '#lib/strava/read-budget.ts';
import type { Progress } from '#lib/sync/progress.ts';
import type { Explanation } from './explain.ts';

/** What fetching is doing, for the line under the header. */
export type Fetching =
  | { readonly kind: 'idle' }
  /** The whole history has just come in for the first time, and is stored. */
  | { readonly kind: 'done' }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'paused'; readonly progress: Progress | undefined }
  | Waiting
  | Failed;

/** Strava must not be asked now; goes on by itself at that instant. */
export interface Waiting {
  readonly kind: 'waiting';
  readonly until: Date;
  readonly why: WaitReason;
  readonly progress: Progress | undefined;
}

export interface Failed {
  readonly kind: 'failed';
  readonly problem: Explanation;
  readonly error: unknown;
  /** When it is tried again by itself; undefined where that would not help. */
  readonly retryAt?: Date | undefined;
  readonly progress?: Progress | undefined;
}
