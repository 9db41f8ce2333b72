import type { Database } from '#lib/storage/database.ts';
import { type EffortWish, readWish, writeWish } from '#lib/storage/effort-wish.ts';
import { dropEfforts, readEfforts } from '#lib/storage/efforts.ts';
import { rest } from '#lib/sync/rest.ts';
import { runExclusively } from '#lib/sync/single-flight.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import type { FoundEfforts } from '#lib/training/stream/found-efforts.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { clock, type Means, nowOf, type Shown } from './ask-activity.ts';
import { loadEfforts, type LoaderWorld } from './effort-load.ts';
import { type EffortPlan, planOf } from './effort-plan.ts';
import { explain } from './explain.ts';
import type { Count, LoaderStanding } from './effort-standing.ts';
import { waitIn } from './rest.ts';
import { sleepUntil } from './sleep.ts';

/** Loads the streams of many runs for their best efforts, when it is asked to and never else. */
export class EffortLoader {
  #standing = $state.raw<LoaderStanding>({ kind: 'idle' });
  #found = $state.raw<readonly FoundEfforts[]>([]);
  #wish: EffortWish | undefined;
  #going = new AbortController();
  #running: Promise<void> = Promise.resolve();
  readonly #world: LoaderWorld;

  constructor(world: LoaderWorld) {
    this.#world = world;
    world.tabs.listen((message) => {
      if (message === 'efforts-changed') void this.read();
    });
  }

  get standing(): LoaderStanding {
    return this.#standing;
  }

  /** Every effort that is known, of whatever was read in the last seven days. */
  get found(): readonly FoundEfforts[] {
    return this.#found;
  }

  /** What it takes to load these; those that are known, or were typed in, take nothing. Throws EdgeError or StorageError. */
  plan(runs: readonly Shown[]): Promise<EffortPlan> {
    return planOf(this.#world, runs, this.#found);
  }

  /** Loads these, in this order, as `plan` gave them; ends when they are through, or when it is paused. Never throws. */
  async start(runs: readonly Shown[]): Promise<void> {
    const open = runs.map(({ id, day }) => ({ id, day }));
    await this.#run({ runs: open, of: open.length, paused: false });
  }

  /** Stops; what is left is remembered until `resume`. */
  async pause(): Promise<void> {
    this.#going.abort();
    if (!this.#wish) return;
    this.#standing = { kind: 'paused', ...this.#count() };
    await this.#wishFor({ ...this.#wish, paused: true });
  }

  async resume(): Promise<void> {
    if (this.#wish) await this.#run({ ...this.#wish, paused: false });
  }

  /** Forgets what is left. */
  async cancel(): Promise<void> {
    this.#going.abort();
    this.#standing = { kind: 'idle' };
    await this.#wishFor(undefined);
  }

  /** Reads what is known. */
  async read(): Promise<void> {
    const { database, athleteId } = this.#world;
    const since = epochSeconds(nowOf(this.#world) - KEPT_FOR);
    this.#found = await readEfforts(database, athleteId, since).catch(() => this.#found);
    if (this.#standing.kind === 'elsewhere') await this.#lookElsewhere();
  }

  /** Forgets what was found in activities that are not there any more; for a list that is complete. */
  async dropGone(isThere: (activityId: number) => boolean): Promise<void> {
    if (this.#found.every(({ activityId }) => isThere(activityId))) return;
    this.#found = this.#found.filter(({ activityId }) => isThere(activityId));
    await dropEfforts(this.#world.database, this.#world.athleteId, isThere).catch(() => undefined);
  }

  /** Reads what is known and what was left when the page was closed, and goes on with it unless it was paused. */
  async restore(): Promise<void> {
    const { database, athleteId } = this.#world;
    await this.read();
    this.#wish = await readWish(database, athleteId).catch(() => undefined);
    if (!this.#wish) return;
    if (this.#wish.paused) this.#standing = { kind: 'paused', ...this.#count() };
    else void this.#run(this.#wish);
  }

  /** Stops; the next page goes on. */
  close(): void {
    this.#going.abort();
    this.#world.tabs.close();
  }

  async #run(wish: EffortWish): Promise<void> {
    this.#going.abort();
    const { signal } = (this.#going = new AbortController());
    // What was aborted may still hold the lock.
    this.#running = this.#running.then(() => this.#loadAlone(wish, signal));
    await this.#running;
  }

  async #loadAlone(wish: EffortWish, signal: AbortSignal): Promise<void> {
    const { locks, athleteId } = this.#world;
    const load = async () => {
      await this.#wishFor(wish);
      await this.#loadAll(signal);
    };
    try {
      const isOurs = await runExclusively(locks, `milepost:efforts:${athleteId}`, load, signal);
      if (!isOurs) await this.#lookElsewhere();
    } catch (error) {
      if (!signal.aborted) this.#standing = { kind: 'failed', why: explain(error), ...this.#count() };
    }
  }

  /** How far the tab is that does it. */
  async #lookElsewhere(): Promise<void> {
    const { database, athleteId } = this.#world;
    const { of } = this.#count();
    this.#wish = await readWish(database, athleteId).catch(() => this.#wish);
    this.#standing = this.#wish ? { kind: 'elsewhere', ...this.#count() } : { kind: 'done', done: of, of };
  }

  async #loadAll(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const next = this.#wish?.runs[0];
      if (!next) break;
      this.#standing = { kind: 'running', ...this.#count() };
      try {
        const { entry, isAsked } = await loadEfforts(this.#world, { ...next, manual: false }, signal);
        this.#note(entry);
        signal.throwIfAborted();
        const { runs = [], ...wish } = this.#wish ?? { of: 0, paused: false };
        await this.#wishFor({ ...wish, runs: runs.slice(1) });
        if (isAsked && runs.length > 1) await this.#world.rest(signal);
      } catch (error) {
        const wait = waitIn(error);
        if (!wait || signal.aborted) throw error;
        this.#standing = { kind: 'waiting', ...wait, ...this.#count() };
        await this.#world.sleepUntil(wait.until, signal);
      }
    }
    const { of } = this.#count();
    this.#wish = undefined;
    this.#standing = { kind: 'done', done: of, of };
  }

  #note(entry: FoundEfforts): void {
    const isOther = ({ activityId, source }: FoundEfforts) =>
      activityId !== entry.activityId || source !== entry.source;
    this.#found = [...this.#found.filter(isOther), entry];
  }

  /** Remembers it in this tab, and on this device if that can be done. */
  async #wishFor(wish: EffortWish | undefined): Promise<void> {
    this.#wish = wish;
    await writeWish(this.#world.database, this.#world.athleteId, wish).catch(() => undefined);
  }

  #count(): Count {
    const { of = 0, runs = [] } = this.#wish ?? {};
    return { done: of - runs.length, of };
  }
}

/** Opens the best efforts of an athlete, and goes on with what was being loaded. */
export async function openEffortLoader(
  database: Database,
  athleteId: number,
  means: Means & Pick<LoaderWorld, 'locks'>,
  findEfforts: LoaderWorld['findEfforts'],
): Promise<EffortLoader> {
  const loader = new EffortLoader({ database, athleteId, ...means, now: clock, findEfforts, rest, sleepUntil });
  await loader.restore();
  return loader;
}
