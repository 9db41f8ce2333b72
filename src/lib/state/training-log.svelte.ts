import { m } from '#words';
import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { athleteKey, readLog } from '#lib/storage/log.ts';
import { readAthlete, stillOf } from '#lib/storage/session.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import type { Progress } from '#lib/sync/progress.ts';
import type { PullStep } from '#lib/sync/pull.ts';
import type { Activity } from '#lib/training/activity.ts';
import { EMPTY_LOG, KEPT_FOR, type Log } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import type { Explanation } from './explain.ts';
import type { Fetching } from './fetching.ts';
import type { LeftOut } from './left-out.svelte.ts';
import type * as Rest from './rest.ts';
import type { writeLog as WriteLog } from './visit.ts';

export interface TrainingLogWorld {
  readonly request: StravaRequest;
  readonly locks: () => LockManager | undefined;
  readonly now: () => Date;
  /** Tells the other tabs that there is something new in the database, or that they have to wait too. */
  readonly announce: (news: 'log-changed' | 'left-out-changed' | 'waiting') => void;
}

/** Where a log is kept; the code that writes comes with the code that fetches. */
interface Store {
  readonly database: Database;
  readonly athleteId: number;
  readonly writeLog: typeof WriteLog;
}

/** When not even the words for a failure arrive. */
const NO_WORDS: Explanation = { title: m.first_offline(), text: m.first_offline_text(), next: 'retry' };

/** The athlete's activities: in memory what is on the disk, growing while older pages arrive. */
export class TrainingLog {
  #log = $state.raw<Log>(EMPTY_LOG);
  /** The log's activities, and the same array as long as a reading brings nothing new: whoever counts them need not again. */
  #activities = $state.raw<readonly Activity[]>([]);
  #leftOut = $state.raw<LeftOut | undefined>();
  #opened = $state(false);
  #unread = false;
  #fetching = $state.raw<Fetching>({ kind: 'idle' });
  #storageProblem = $state.raw<Explanation | undefined>(undefined);
  #run: AbortController | undefined;
  /** In a row. */
  #failures = 0;
  #resume: ReturnType<typeof setTimeout> | undefined;
  readonly #world: TrainingLogWorld;

  constructor(world: TrainingLogWorld) {
    this.#world = world;
  }

  get current(): Log {
    return this.#log;
  }

  /** The activities that the athlete has not left out: what every total is of. Chosen anew on every call. */
  get counting(): readonly Activity[] {
    return this.#leftOut?.of(this.#activities) ?? this.#activities;
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
      this.#unread = true;
      const [stored, some] = await Promise.all([
        readLog(database, athleteId),
        database.get(athleteKey('exclusions', athleteId)),
      ]);
      // Before the log is shown, so that no total is ever wrong.
      if (some || this.#leftOut) await this.leftOut(database, athleteId);
      this.#unread = false;
      await this.letGo(database, athleteId, stored);
    } catch (error) {
      await this.report(error);
    }
    if (database.problem) await this.report(database.problem);
    this.#opened = true;
  }

  /** What the athlete left out, as it is stored now. Throws StorageError. */
  async leftOut(database: Database, athleteId: number): Promise<LeftOut> {
    const { readLeftOut } = await import('./left-out.svelte.ts');
    return (this.#leftOut = await readLeftOut(this.#leftOut, database, athleteId, this.#world));
  }

  /** Shows a log, but for what Strava lets an app keep no longer: that is removed. When it throws, nothing too old is shown. */
  async letGo(database: Database, athleteId: number, log = this.#log): Promise<void> {
    const now = epochSeconds(this.#world.now().getTime() / 1000);
    const isFresh = log.activities.every(({ readAt }) => now - readAt <= KEPT_FOR);
    this.#show(isFresh ? log : EMPTY_LOG);
    if (isFresh) return;
    const [{ withoutExpired }, { writeLog }] = await Promise.all([import('#lib/sync/expiry.ts'), import('./visit.ts')]);
    this.#show(withoutExpired(log, now));
    await writeLog(database, athleteId, this.#log, stillOf(athleteId));
  }

  /**
   * Fetches what is new and what is missing. One tab at a time; in the others this does nothing, and they show what
   * arrives through `open`. Every page is stored before the next is asked for.
   */
  async fetch(database: Database, athleteId: number): Promise<void> {
    if (this.#run) return;
    const { kind } = this.#fetching;
    const progress = this.#progress;
    if (kind !== 'waiting') this.#fetching = { kind: 'idle' };
    await this.#visit(database, athleteId, progress);
  }

  pause(): void {
    const progress = this.#progress;
    this.#stop();
    this.#fetching = { kind: 'paused', progress };
  }

  /** Forgets everything in memory, as after a wipe. */
  forget(): void {
    this.#stop();
    this.#show(EMPTY_LOG);
    this.#leftOut = undefined;
    this.#opened = false;
    this.#fetching = { kind: 'idle' };
  }

  #show(log: Log, changed = true): void {
    this.#log = log;
    if (changed) this.#activities = log.activities;
  }

  get #progress(): Progress | undefined {
    return 'progress' in this.#fetching ? this.#fetching.progress : undefined;
  }

  /** What was said about the visit before stays on show until this one knows better. */
  async #visit(database: Database, athleteId: number, progress = this.#progress): Promise<void> {
    if (this.#run) return;
    clearTimeout(this.#resume);
    const run = (this.#run = new AbortController());
    const { signal } = run;
    const first = !this.#log.coverage.complete;
    // What to do after a failure comes along: later there may be no connection to fetch it with.
    const rest = import('./rest.ts').catch(() => undefined);
    try {
      const [{ visitStrava, writeLog }] = await Promise.all([import('./visit.ts'), rest]);
      const ran = await visitStrava({
        ...this.#world,
        athleteId,
        signal,
        log: () => this.#log,
        keep: (step) => this.#keep(step, signal, { database, athleteId, writeLog }),
        onProgress: (progress) => (this.#fetching = { kind: 'running', progress }),
        expected: progress?.expected,
      });
      this.#failures = 0;
      this.#fetching = { kind: ran && first && !this.#storageProblem ? 'done' : 'idle' };
    } catch (error) {
      if (!signal.aborted) this.#rest(error, await rest, () => void this.#visit(database, athleteId));
    } finally {
      if (this.#run === run) this.#run = undefined;
    }
  }

  /** Shows a log and stores it; when storing fails the athlete still sees it, with a notice. */
  async #keep({ log, changed, finished }: PullStep, signal: AbortSignal, { database, athleteId, writeLog }: Store) {
    try {
      // Another tab may have wiped the athlete while the page was on its way: then nothing may come back.
      if ((await readAthlete(database))?.id !== athleteId) this.#stop();
      signal.throwIfAborted();
      this.#show(log, changed);
      // What could not be read may be intact: nothing is written over it.
      if (this.#unread) return;
      if (!(await writeLog(database, athleteId, log, stillOf(athleteId)))) this.#stop();
      signal.throwIfAborted();
      if (!database.problem) this.#storageProblem = undefined;
      if (changed || finished) this.#world.announce('log-changed');
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#show(log, changed);
      await this.report(error);
    }
  }

  /** What is shown cannot be stored, for that reason. */
  async report(error: unknown): Promise<void> {
    const { explain } = await import('./explain.ts');
    this.#storageProblem = explain(error);
  }

  #rest(error: unknown, loaded: typeof Rest | undefined, again: () => void): void {
    const before = this.#fetching;
    const now = this.#world.now();
    const situation = {
      now,
      random: Math.random(),
      failures: this.#failures,
      kept: this.#log,
      progress: this.#progress,
    };
    const next = loaded?.restAfter(error, situation) ?? { kind: 'failed', problem: NO_WORDS, error };
    this.#fetching = next;
    if (next.kind === 'failed') this.#failures += 1;
    const at = next.kind === 'waiting' ? next.until : next.kind === 'failed' ? next.retryAt : undefined;
    if (at) this.#resume = setTimeout(again, at.getTime() - now.getTime());
    if (next.kind === 'waiting' && before.kind !== 'waiting') this.#world.announce('waiting');
  }

  #stop(): void {
    clearTimeout(this.#resume);
    this.#run?.abort();
    this.#run = undefined;
  }
}
