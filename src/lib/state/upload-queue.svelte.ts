import type { Recording } from '#lib/recordings/recording.ts';
import { type KeptUpload, mayRetry } from '#lib/storage/upload-steps.ts';
import { changeUploads, readUploads } from '#lib/storage/uploads.ts';
import { runExclusively } from '#lib/sync/single-flight.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { sendWaiting } from './upload-run.ts';
import type { UploadRun } from './upload-turn.ts';
import type { Seen, UploadItem, UploadWorld } from './upload-world.ts';

export type { UploadItem };

type Change = (uploads: readonly KeptUpload[]) => readonly KeptUpload[];

/** The files that an athlete brings to Strava. It follows every tab, and what was not done goes on after a reload. */
export class UploadQueue {
  #kept = $state.raw<readonly KeptUpload[]>([]);
  #seen = $state.raw<readonly Seen[]>([]);
  #problem = $state.raw<Explanation | undefined>();
  #unkept = $state.raw<Explanation | undefined>();
  #until = $state.raw<Date | undefined>();
  #isRunning = $state(false);
  #run: AbortController | undefined;
  #isMore = false;
  #count = 0;
  readonly #world: UploadWorld;

  constructor(world: UploadWorld) {
    this.#world = world;
    world.tabs.listen((message) => {
      if (message === 'uploads-changed') void this.#safely(() => this.#read());
    });
  }

  get list(): readonly UploadItem[] {
    return [...this.#kept, ...this.#seen];
  }

  /** Why nothing goes on. */
  get problem(): Explanation | undefined {
    return this.#problem;
  }

  /** Why a file that was chosen last is not in the queue: this device does not keep it. */
  get unkept(): Explanation | undefined {
    return this.#unkept;
  }

  /** When Strava may be asked again; undefined while it may. */
  get until(): Date | undefined {
    return this.#until;
  }

  /** Whether this tab is sending. Another one may be. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Reads files one by one; what is good waits for `send`, and a file that is in the queue already stays as it is. */
  async add(files: readonly File[]): Promise<void> {
    this.#unkept = undefined;
    const reading = files.map((file) => ({ file, item: this.#nowReading(file) }));
    for (const { file, item } of reading) {
      const found = await this.#world.read(file);
      if (found.kind === 'refused') {
        this.#seen = this.#seen.map((other) => (other.id === item.id ? { ...item, step: found } : other));
        continue;
      }
      await this.#keep(file, found).catch((error: unknown) => (this.#unkept = explain(error)));
      this.#seen = this.#seen.filter(({ id }) => id !== item.id);
    }
  }

  /** Names the activity that a file becomes. */
  async rename(id: string, title: string): Promise<void> {
    await this.#safely(() => this.#change((list) => list.map((one) => (one.id === id ? { ...one, title } : one))));
  }

  /** Sends what is checked, or one of it, and goes on with what is not done. */
  async send(id?: string): Promise<void> {
    const go = (one: KeptUpload): KeptUpload =>
      one.step.kind === 'checked' && one.id === (id ?? one.id) ? { ...one, step: { kind: 'waiting' } } : one;
    if (await this.#safely(() => this.#change((list) => list.map(go)))) await this.resume();
  }

  /** Tries again what may be: asks after what Strava has, and sends what it may not have. */
  async retry(id: string): Promise<void> {
    const since = this.#world.now().getTime();
    const again = (one: KeptUpload): KeptUpload => {
      if (one.id !== id || one.step.kind !== 'failed' || !mayRetry(one.step)) return one;
      const { uploadId } = one.step;
      return { ...one, step: uploadId === undefined ? { kind: 'waiting' } : { kind: 'processing', uploadId, since } };
    };
    if (await this.#safely(() => this.#change((list) => list.map(again)))) await this.resume();
  }

  /** Takes a file out of the queue, unless it is on its way. What Strava has stays there. */
  async remove(id: string): Promise<void> {
    this.#seen = this.#seen.filter((item) => item.id !== id);
    await this.#safely(() =>
      this.#change((list) => list.filter((one) => one.id !== id || one.step.kind === 'sending')),
    );
  }

  /** Goes on with what is not done, as after a reload; nothing where another tab does. */
  async resume(): Promise<void> {
    // What came in between may have come too late for the run that goes on.
    this.#isMore = this.#run !== undefined;
    if (this.#run) return;
    const run = (this.#run = new AbortController());
    this.#isRunning = true;
    const { athleteId, locks } = this.#world;
    const all = () => sendWaiting(this.#asRun(run.signal));
    await this.#safely(async () => {
      this.#problem = undefined;
      do {
        this.#isMore = false;
        await runExclusively(locks(), `milepost:uploads:${athleteId}`, all, run.signal);
      } while (this.#isMore);
    });
    this.#run = undefined;
    this.#isRunning = false;
    this.#until = undefined;
  }

  /** Reads what is stored. */
  async read(): Promise<void> {
    await this.#safely(() => this.#read());
  }

  close(): void {
    this.#run?.abort();
    this.#world.tabs.close();
  }

  #nowReading({ name }: File): Seen {
    const item: Seen = {
      id: `seen-${(this.#count += 1)}`,
      fileName: name,
      title: '',
      recording: undefined,
      step: { kind: 'reading' },
    };
    this.#seen = [...this.#seen, item];
    return item;
  }

  async #keep(file: File, recording: Recording): Promise<void> {
    const id = `milepost-${recording.fingerprint.slice(0, 32)}`;
    const fresh: KeptUpload = {
      id,
      fileName: file.name,
      title: '',
      recording,
      step: { kind: 'checked' },
    };
    const isThere = (one: KeptUpload) => one.id === id && (one.step.kind !== 'failed' || mayRetry(one.step));
    await this.#change(
      (list) => (list.some(isThere) ? list : [...list.filter((one) => one.id !== id), fresh]),
      file.slice(),
    );
  }

  #asRun(signal: AbortSignal): UploadRun {
    return {
      ...this.#world,
      signal,
      read: () => this.#read(),
      change: (change) => this.#change(change),
      onWait: (until) => (this.#until = until),
    };
  }

  async #change(change: Change, file?: Blob): Promise<readonly KeptUpload[]> {
    const { database, athleteId, tabs } = this.#world;
    this.#kept = await changeUploads(database, athleteId, change, file);
    tabs.tell('uploads-changed');
    return this.#kept;
  }

  async #read(): Promise<readonly KeptUpload[]> {
    this.#kept = await readUploads(this.#world.database, this.#world.athleteId);
    return this.#kept;
  }

  /** Whether it was done; otherwise `problem` says why not. */
  async #safely(task: () => Promise<unknown>): Promise<boolean> {
    try {
      await task();
      return true;
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#problem = explain(error);
      return false;
    }
  }
}
