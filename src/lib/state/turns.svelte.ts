import { EdgeError, StravaError, type StravaErrorCode } from '#lib/strava/errors.ts';
import type { WaitReason } from '#lib/strava/read-budget.ts';
import { explain, type Explanation } from './explain.ts';
import { isOutcomeUnknown } from './outcome.ts';
import { waitIn } from './rest.ts';

/** How it ended for one of them. */
export type Outcome<Result> =
  { readonly kind: 'done'; readonly result: Result } | { readonly kind: 'failed'; readonly why: Explanation };

export type TurnsStanding =
  | { readonly kind: 'idle' | 'running' | 'paused' | 'done' }
  /** Another tab is at it, or was and has ended it. `resume` tries. */
  | { readonly kind: 'elsewhere' }
  /** Goes on by itself then. */
  | { readonly kind: 'waiting'; readonly why: WaitReason; readonly until: Date }
  /** Going on with the others would fail too, `lacksPermission` for want of the permission to write. `resume` tries. */
  | { readonly kind: 'stopped'; readonly why: Explanation; readonly lacksPermission: boolean };

interface World<Item, Result> {
  /** What is done with each; it is let end when somebody pauses. */
  readonly work: (item: Item) => Promise<Result>;
  readonly sleepUntil: (instant: Date, signal: AbortSignal) => Promise<void>;
  /** Lets the turns happen while no other tab has any; otherwise throws Elsewhere. Without it nobody else minds. */
  readonly alone?: (turns: () => Promise<void>) => Promise<void>;
  /** What is known to have come of one already, in another tab or before a reload: its turn is over then. */
  readonly known?: (item: Item) => Result | undefined;
}

/** What is to be done is in the hands of another tab. */
export class Elsewhere extends Error {}

/** These are about one of them, and say nothing of the others. */
const OF_ONE: readonly StravaErrorCode[] = ['not_found', 'rejected', 'strava_down', 'unreachable'];

/** After so many in a row that Strava did not answer properly, the next one will fare no better. */
const MOST_SILENCES = 3;

/** Does the same at Strava with many activities, one after the other: waits where it must, and can be paused between two. */
export class Turns<Item, Result> {
  #items = $state.raw<readonly Item[]>([]);
  /** In the order of the items; undefined as long as the turn has not come. */
  #outcomes = $state.raw<readonly (Outcome<Result> | undefined)[]>([]);
  #standing = $state.raw<TurnsStanding>({ kind: 'idle' });
  #going = new AbortController();
  #running: Promise<void> = Promise.resolve();
  readonly #world: World<Item, Result>;

  constructor(world: World<Item, Result>) {
    this.#world = world;
  }

  get standing(): TurnsStanding {
    return this.#standing;
  }

  get items(): readonly Item[] {
    return this.#items;
  }

  /** Whether something may be on its way to Strava, or will be by itself. */
  get isGoing(): boolean {
    return this.#standing.kind === 'running' || this.#standing.kind === 'waiting';
  }

  /** Those for which it is done. */
  get done(): readonly { readonly item: Item; readonly result: Result }[] {
    return this.#items.flatMap((item, place) => {
      const outcome = this.#outcomes[place];
      return outcome?.kind === 'done' ? [{ item, result: outcome.result }] : [];
    });
  }

  get failed(): readonly { readonly item: Item; readonly why: Explanation }[] {
    return this.#items.flatMap((item, place) => {
      const outcome = this.#outcomes[place];
      return outcome?.kind === 'failed' ? [{ item, ...outcome }] : [];
    });
  }

  /** Begins with these, and forgets what was before. Never throws. */
  start(items: readonly Item[]): Promise<void> {
    this.#items = items;
    this.#outcomes = items.map(() => undefined);
    return this.#go();
  }

  /** Shows what was begun before: what is not known to be done waits for `resume`. */
  restore(items: readonly Item[]): void {
    this.#items = items;
    this.#outcomes = items.map((item) => this.#knownOf(item));
    this.#standing = { kind: this.#outcomes.includes(undefined) ? 'paused' : 'done' };
  }

  /** Stops as soon as the one is through that is on its way. */
  pause(): void {
    this.#going.abort();
    this.#standing = { kind: 'paused' };
  }

  /** Goes on with those whose turn has not come. Never throws. */
  resume(): Promise<void> {
    return this.#go();
  }

  /** Tries those again that failed. Never throws. */
  retry(): Promise<void> {
    this.#outcomes = this.#outcomes.map((outcome) => (outcome?.kind === 'done' ? outcome : undefined));
    return this.#go();
  }

  /** Leaves it at those that are through, as soon as the one is that is on its way. */
  async finish(): Promise<void> {
    this.pause();
    const { signal } = this.#going;
    await this.#running;
    if (this.#going.signal === signal) this.#standing = { kind: 'done' };
  }

  close(): void {
    this.#going.abort();
  }

  #go(): Promise<void> {
    this.#going.abort();
    const { signal } = (this.#going = new AbortController());
    this.#standing = { kind: 'running' };
    // What was paused may still be on its way: never two at once.
    const { alone = (turns) => turns() } = this.#world;
    this.#running = this.#running
      .then(() => alone(() => this.#all(signal)))
      .catch((error: unknown) => this.#stop(error, signal));
    return this.#running;
  }

  async #all(signal: AbortSignal): Promise<void> {
    let silences = 0;
    while (!signal.aborted) {
      const next = this.#items[this.#outcomes.indexOf(undefined)];
      if (!next) {
        this.#standing = { kind: 'done' };
        return;
      }
      try {
        this.#note(next, this.#knownOf(next) ?? { kind: 'done', result: await this.#world.work(next) });
        silences = 0;
      } catch (error) {
        const wait = waitIn(error);
        const isSilence = isOutcomeUnknown(error);
        silences = isSilence ? silences + 1 : 0;
        if (wait) await this.#wait(wait, signal);
        else if (isOfOne(error) && silences < MOST_SILENCES) this.#note(next, { kind: 'failed', why: explain(error) });
        else return this.#stop(error, signal);
      }
    }
  }

  async #wait(wait: { readonly why: WaitReason; readonly until: Date }, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.#standing = { kind: 'waiting', ...wait };
    await this.#world.sleepUntil(wait.until, signal).catch(() => undefined);
    if (!signal.aborted) this.#standing = { kind: 'running' };
  }

  #stop(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    if (error instanceof Elsewhere) {
      this.#standing = { kind: 'elsewhere' };
      return;
    }
    const lacksPermission = error instanceof StravaError && error.code === 'scope_missing';
    this.#standing = { kind: 'stopped', why: explain(error), lacksPermission };
  }

  #knownOf(item: Item): Outcome<Result> | undefined {
    const result = this.#world.known?.(item);
    return result && { kind: 'done', result };
  }

  #note(item: Item, outcome: Outcome<Result>): void {
    this.#outcomes = this.#outcomes.map((known, place) => (this.#items[place] === item ? outcome : known));
  }
}

const isOfOne = (error: unknown) =>
  !(error instanceof EdgeError) && error instanceof StravaError && OF_ONE.includes(error.code);
