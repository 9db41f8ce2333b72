import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { readLog, writeLog } from '#lib/storage/log.ts';
import { readAthlete, stillOf } from '#lib/storage/session.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import type { Progress } from '#lib/sync/progress.ts';
import type { PullStep } from '#lib/sync/pull.ts';
import { EMPTY_LOG, type Log } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import type { Explanation } from './explain.ts';

/** What fetching is doing, for the line under the header. */
export type Fetching =
  | { readonly kind: 'idle' }
  /** The whole history has just come in for the first time, and is stored. */
  | { readonly kind: 'done' }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'paused'; readonly progress: Progress | undefined }
  /** Strava asked us to wait; goes on by itself at that instant. */
  | { readonly kind: 'waiting'; readonly until: Date }
  | { readonly kind: 'failed'; readonly problem: Explanation; readonly error: unknown };

export interface TrainingLogWorld {
  readonly request: StravaRequest;
  readonly locks: () => LockManager | undefined;
  readonly now: () => Date;
  /** Tells the other tabs that there is something new in the database. */
  readonly announce: () => void;
}

/** Strava's API policy, section 6.2; in seconds. */
const SEVEN_DAYS = 604_800;

/** When not even the words for a failure arrive. */
const NO_WORDS: Explanation = { title: 'No connection.', text: 'Your weeks still work.', next: 'retry' };

/** The athlete's activities: in memory what is on the disk, growing while older pages arrive. */
export class TrainingLog {
  #log = $state.raw<Log>(EMPTY_LOG);
  #opened = $state(false);
  #fetching = $state.raw<Fetching>({ kind: 'idle' });
  #storageProblem = $state.raw<Explanation | undefined>(undefined);
  #run: AbortController | undefined;
  #resume: ReturnType<typeof setTimeout> | undefined;
  readonly #world: TrainingLogWorld;

  constructor(world: TrainingLogWorld) {
    this.#world = world;
  }

  get current(): Log {
    return this.#log;
  }

  /** Whether the disk has been read; before that an empty log means nothing. */
  get opened(): boolean {
    return this.#opened;
  }

  get fetching(): Fetching {
    return this.#fetching;
  }

  /** Set while what is shown could not be stored. */
  get storageProblem(): Explanation | undefined {
    return this.#storageProblem;
  }

  /** Shows what is on the disk; a disk that cannot be read is an empty one with a notice. */
  async open(database: Database, athleteId: number): Promise<void> {
    try {
      await this.letGo(database, athleteId, await readLog(database, athleteId));
    } catch (error) {
      await this.report(error);
    }
    if (database.problem) await this.report(database.problem);
    this.#opened = true;
  }

  /** Shows a log, but for what Strava lets an app keep no longer: that is removed. When it throws, nothing too old is shown. */
  async letGo(database: Database, athleteId: number, log = this.#log): Promise<void> {
    const now = epochSeconds(this.#world.now().getTime() / 1000);
    const isFresh = log.activities.every(({ readAt }) => now - readAt <= SEVEN_DAYS);
    this.#log = isFresh ? log : EMPTY_LOG;
    if (isFresh) return;
    const { withoutExpired } = await import('#lib/sync/expiry.ts');
    this.#log = withoutExpired(log, now);
    await writeLog(database, athleteId, this.#log, stillOf(athleteId));
  }

  /**
   * Fetches what is new and what is missing. One tab at a time; in the others this does nothing, and they show what
   * arrives through `open`. Every page is stored before the next is asked for.
   */
  async fetch(database: Database, athleteId: number): Promise<void> {
    if (this.#run) return;
    clearTimeout(this.#resume);
    const run = new AbortController();
    const first = !this.#log.coverage.complete;
    this.#run = run;
    this.#fetching = { kind: 'idle' };
    try {
      // The words for a failure come along: later there may be no connection to fetch them with.
      const [{ runExclusively }] = await Promise.all([import('#lib/sync/single-flight.ts'), import('./explain.ts')]);
      const ran = await runExclusively(
        this.#world.locks(),
        `milepost:fetch:${athleteId}`,
        () => this.#pull(database, athleteId, run.signal),
        run.signal,
      );
      if (ran) this.#fetching = { kind: first && !this.#storageProblem ? 'done' : 'idle' };
    } catch (error) {
      await this.#stopped(error, run, () => this.fetch(database, athleteId));
    } finally {
      if (this.#run === run) this.#run = undefined;
    }
  }

  pause(): void {
    const { progress } = this.#fetching.kind === 'running' ? this.#fetching : { progress: undefined };
    this.#stop();
    this.#fetching = { kind: 'paused', progress };
  }

  /** Forgets everything in memory, as after a wipe. */
  forget(): void {
    this.#stop();
    this.#log = EMPTY_LOG;
    this.#opened = false;
    this.#fetching = { kind: 'idle' };
  }

  async #pull(database: Database, athleteId: number, signal: AbortSignal): Promise<void> {
    const [{ pull }, { progressOf }, { fetchExpectedCount }] = await Promise.all([
      import('#lib/sync/pull.ts'),
      import('#lib/sync/progress.ts'),
      import('#lib/strava/athlete.ts'),
    ]);
    const { request, now } = this.#world;
    const startedAt = now().getTime();
    let expected: number | undefined;
    let pages = 0;
    for await (const step of pull({ log: this.#log, request, now, signal })) {
      signal.throwIfAborted();
      await this.#keep(database, athleteId, step, signal);
      if (step.finished) return;
      // Nobody waits for a re-reading.
      if (step.log.coverage.complete) continue;
      pages += 1;
      if (pages === 1) expected = await fetchExpectedCount(request, athleteId, signal);
      const elapsed = (now().getTime() - startedAt) / 1000;
      const progress = progressOf({ read: step.log.activities.length, expected, pages, elapsed });
      this.#fetching = { kind: 'running', progress };
    }
  }

  /** Shows a log and stores it; when storing fails the athlete still sees it, with a notice. */
  async #keep(database: Database, athleteId: number, { log, changed, finished }: PullStep, signal: AbortSignal) {
    try {
      // Another tab may have wiped the athlete while the page was on its way: then nothing may come back.
      if ((await readAthlete(database))?.id !== athleteId) this.#stop();
      signal.throwIfAborted();
      this.#log = log;
      if (!(await writeLog(database, athleteId, log, stillOf(athleteId)))) this.#stop();
      signal.throwIfAborted();
      if (!database.problem) this.#storageProblem = undefined;
      if (changed || finished) this.#world.announce();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#log = log;
      await this.report(error);
    }
  }

  /** What is shown cannot be stored, for that reason. */
  async report(error: unknown): Promise<void> {
    const { explain } = await import('./explain.ts');
    this.#storageProblem = explain(error);
  }

  async #stopped(error: unknown, run: AbortController, again: () => Promise<void>): Promise<void> {
    if (run.signal.aborted) return;
    const words = await import('./explain.ts').catch(() => undefined);
    const until = words?.retryAtOf(error);
    if (until) {
      this.#fetching = { kind: 'waiting', until };
      this.#resume = setTimeout(() => void again(), until.getTime() - this.#world.now().getTime());
      return;
    }
    const problem = words?.explain(error, { kept: this.#log }) ?? NO_WORDS;
    this.#fetching = { kind: 'failed', problem, error };
  }

  #stop(): void {
    clearTimeout(this.#resume);
    this.#run?.abort();
    this.#run = undefined;
  }
}
