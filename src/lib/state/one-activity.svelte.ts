import type { Database } from '#lib/storage/database.ts';
import { type Known, NOTHING_KNOWN, noteUse, readKnown, removeKnown } from '#lib/storage/details.ts';
import { dropEfforts } from '#lib/storage/efforts.ts';
import { removeOldDetails } from '#lib/storage/detail-index.ts';
import type { ReadsLeft } from '#lib/strava/reads-left.ts';
import type { ActivityDetail } from '#lib/training/activity-detail.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import type { Recording } from '#lib/training/stream/recording.ts';
import type { Track } from '#lib/training/stream/streams.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { type ActivityStanding, standingAfter, standingOf } from './activity-standing.ts';
import {
  type Asker,
  askLeft,
  askMissing,
  clock,
  keep,
  type Means,
  nowOf,
  readsFor,
  type Shown,
} from './ask-activity.ts';
import { forgetTrack, recallTrack, rememberTrack } from './tracks.ts';

/** One activity in every detail: from this device, else from Strava; until it is closed. */
export class OneActivity {
  #shown: Shown | undefined;
  #known = $state.raw<Known>(NOTHING_KNOWN);
  #track = $state.raw<Track | undefined>(undefined);
  #standing = $state.raw<ActivityStanding>({ kind: 'waiting' });
  #left = $state.raw<ReadsLeft | undefined>(undefined);
  #going = new AbortController();
  readonly #world: Asker;

  constructor(world: Asker) {
    this.#world = world;
    world.tabs.listen((message) => {
      if (message === 'reads-changed') void this.countReads();
    });
  }

  get standing(): ActivityStanding {
    return this.#standing;
  }

  get detail(): ActivityDetail | undefined {
    return this.#known.detail;
  }

  /** What was recorded. Its track is `track`. */
  get recording(): Recording | undefined {
    const { recorded } = this.#known;
    return recorded?.kind === 'recorded' ? recorded.recording : undefined;
  }

  /** Undefined where no place was recorded, and for a recording out of storage: `readRoute` asks for it again. */
  get track(): Track | undefined {
    return this.#track;
  }

  /** What may be read now; undefined until it is known. */
  get left(): ReadsLeft | undefined {
    return this.#left;
  }

  /** Shows an activity in place of the one before. Never throws: `standing` says how it went. */
  async show(shown: Shown): Promise<void> {
    const { database, athleteId } = this.#world;
    const signal = this.#begin();
    this.#shown = shown;
    this.#known = NOTHING_KNOWN;
    this.#track = undefined;
    const known = await readKnown(database, athleteId, shown.id, nowOf(this.#world)).catch(() => NOTHING_KNOWN);
    if (signal.aborted) return;
    this.#known = known;
    const track = recallTrack(athleteId, shown.id);
    // Another tab may have read a recording that was cropped meanwhile.
    if (track?.latitude.length === this.recording?.streams.time.length) this.#track = track;
    if (known !== NOTHING_KNOWN) {
      await noteUse(database, athleteId, shown.id, nowOf(this.#world)).catch(() => undefined);
      if (signal.aborted) return;
    }
    await this.#complete(known, signal);
  }

  /** Asks for what is missing, after a failure. */
  async again(): Promise<void> {
    await this.#complete(this.#known, this.#begin());
  }

  /** Asks Strava for everything, whatever is here: it may have changed. */
  async readAnew(): Promise<void> {
    await this.#complete(NOTHING_KNOWN, this.#begin());
  }

  /** Asks for the streams again, because where it went is never kept: one read. */
  async readRoute(): Promise<void> {
    await this.#complete({ ...this.#known, recorded: undefined, recordedAt: undefined }, this.#begin());
  }

  /** Counts what is left. */
  async countReads(): Promise<void> {
    this.#left = await askLeft(this.#world).catch(() => this.#left);
  }

  close(): void {
    this.#going.abort();
    this.#world.tabs.close();
  }

  #begin(): AbortSignal {
    this.#going.abort();
    this.#going = new AbortController();
    this.#standing = { kind: 'waiting' };
    return this.#going.signal;
  }

  async #complete(known: Known, signal: AbortSignal): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    try {
      const reads = readsFor(shown, known);
      if (reads > 0) {
        const left = await askLeft(this.#world);
        if (signal.aborted) return;
        this.#left = left;
        if (left.left < reads) {
          this.#standing = { kind: 'refused', why: left.why ?? 'share_used', until: left.until };
          return;
        }
      }
      await this.#ask(shown, known, signal);
    } catch (error) {
      if (!signal.aborted) this.#standing = standingAfter(error);
    }
  }

  async #ask(shown: Shown, known: Known, signal: AbortSignal): Promise<void> {
    const { database, athleteId } = this.#world;
    const { found, isGone, error } = await askMissing(this.#world, shown, known, signal);
    if (signal.aborted) return;
    if (isGone) {
      this.#known = NOTHING_KNOWN;
      this.#track = undefined;
      forgetTrack(athleteId, shown.id);
      this.#standing = { kind: 'not-found' };
      await removeKnown(database, athleteId, shown.id).catch(() => undefined);
      await dropEfforts(database, athleteId, (id) => id !== shown.id).catch(() => undefined);
      return;
    }
    // What was asked for again and did not come is better old than not at all.
    this.#known = { ...this.#known, ...defined(found) };
    const track = found.recorded?.kind === 'recorded' ? found.recorded.recording.track : undefined;
    if (found.recorded) this.#track = track;
    if (track) rememberTrack(athleteId, shown.id, track);
    this.#standing = error === undefined ? standingOf(shown, this.#known) : standingAfter(error);
    const isNew = found.detail !== known.detail || found.recorded !== undefined;
    void this.countReads();
    const here = this.#known;
    if (!isNew) return;
    await idle();
    await keep(this.#world, shown, here, found.recorded);
  }
}

/** Opens a place to show one activity after the other. */
export async function openOneActivity(
  database: Database,
  athleteId: number,
  means: Means,
  { now = clock, findEfforts }: Pick<Asker, 'findEfforts'> & { readonly now?: Asker['now'] } = {},
): Promise<OneActivity> {
  const world: Asker = { database, athleteId, ...means, now, findEfforts };
  await removeOldDetails(database, epochSeconds(nowOf(world) - KEPT_FOR)).catch(() => undefined);
  return new OneActivity(world);
}

/** What is on show comes first: keeping it waits until the page has nothing else to do. */
const idle = () =>
  new Promise<void>((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(() => resolve(), { timeout: 2000 }) : setTimeout(resolve),
  );

const defined = (known: Known): Partial<Known> =>
  Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
