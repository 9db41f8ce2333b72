import type { WaitReason } from '#lib/strava/read-budget.ts';
import type { Explanation } from './explanation.ts';

/** What loading does; `done` of `of` runs are through. */
export type LoaderStanding =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running' | 'paused' | 'done' } & Count)
  /** Another tab does it. */
  | ({ readonly kind: 'elsewhere' } & Count)
  /** Goes on by itself then. */
  | ({ readonly kind: 'waiting'; readonly why: WaitReason; readonly until: Date } & Count)
  /** `resume` tries again. */
  | ({ readonly kind: 'failed'; readonly why: Explanation } & Count);

/** How far it is. */
export interface Count {
  readonly done: number;
  readonly of: number;
}
