import type { Tabs } from '#lib/connect/tabs.ts';
import type { Database } from '#lib/storage/database.ts';
import { type Known, writeKnown } from '#lib/storage/details.ts';
import { keepEfforts } from '#lib/storage/efforts.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { readReads } from '#lib/storage/read-budget.ts';
import { fetchActivityDetail } from '#lib/strava/activity-detail.ts';
import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';
import { type ReadsLeft, readsLeft } from '#lib/strava/reads-left.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import { fetchStreams } from '#lib/strava/streams.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { FoundEffort } from '#lib/training/stream/found-efforts.ts';
import type { Recorded } from '#lib/training/stream/recording.ts';
import { foundAtStrava } from '#lib/training/stream/strava-efforts.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { type EpochSeconds, epochSeconds } from '#lib/training/units.ts';

/** What whoever opens a page's part is handed, as `App.open` does. */
export interface Means {
  readonly request: StravaRequest;
  readonly config: () => Promise<EdgeConfig>;
  /** Closed with what is opened. */
  readonly tabs: Tabs;
}

/** What the list knows of an activity. */
export type Shown = Pick<Activity, 'id' | 'day' | 'manual'>;

/** Somebody who asks for single activities of one athlete. */
export interface Asker extends Means {
  readonly database: Database;
  readonly athleteId: number;
  readonly now: () => Date;
  /** Finds the best efforts of what comes in, to be kept; without it none are kept. Not asked where they mean nothing. */
  readonly findEfforts?: ((streams: Streams, shown: Shown) => readonly FoundEffort[] | undefined) | undefined;
}

/** How many reads an activity costs that nothing is known of: its detail and its streams. */
export const READS_FOR_ONE = 2;

/** How many reads are needed for what is missing. Nobody asks for streams of what was typed in by hand. */
export const readsFor = ({ manual }: Pick<Shown, 'manual'>, { detail, recorded }: Partial<Known>): number =>
  Number(!detail) + Number(!recorded && !manual && !detail?.manual);

/** This device's clock. */
export const clock = (): Date => new Date();

export const nowOf = ({ now }: Pick<Asker, 'now'>): EpochSeconds => epochSeconds(Math.floor(now().getTime() / 1000));

/** What may be read now. Throws EdgeError or StorageError. */
export async function askLeft({
  database,
  athleteId,
  config,
  now,
}: Pick<Asker, 'database' | 'athleteId' | 'config' | 'now'>): Promise<ReadsLeft> {
  const [reads, { readShare }] = await Promise.all([readReads(database, athleteId), config()]);
  return readsLeft(reads, readShare, now());
}

/** Asks for the streams, through the site's own function where that is the only way. Throws as `fetchStreams` does. */
export function askStreams({ request, config }: Asker, id: number, signal: AbortSignal): Promise<Recorded> {
  const throughSite = async () => (await config()).streamPassThrough === true;
  return fetchStreams({ request, throughSite }, id, signal);
}

interface Answer {
  /** What is known or came, the rest undefined. */
  readonly found: Known;
  /** Strava knows no such activity. */
  readonly isGone: boolean;
  /** Why something did not come. */
  readonly error: unknown;
}

/** Asks Strava for what is not known of an activity, both at once. Never throws. */
export async function askMissing(
  asker: Asker,
  { id, manual }: Shown,
  known: Known,
  signal: AbortSignal,
): Promise<Answer> {
  const wantsStreams = !known.recorded && !manual && !known.detail?.manual;
  const [detail, recorded] = await Promise.allSettled([
    known.detail ?? fetchActivityDetail(asker.request, id, asker.now, signal),
    wantsStreams ? askStreams(asker, id, signal) : undefined,
  ]);
  const failed = [detail, recorded].find((part) => part.status === 'rejected');
  const came = detail.status === 'fulfilled' ? detail.value : undefined;
  const streams = recorded.status === 'fulfilled' ? recorded.value : undefined;
  return {
    found: {
      detail: came,
      recorded: streams,
      recordedAt: streams && nowOf(asker),
    },
    isGone: detail.status === 'fulfilled' && came === undefined,
    error: failed?.reason as unknown,
  };
}

/**
 * Keeps what is known of an activity, and the best efforts in what has just come, ours and Strava's own, where that can be
 * done. Throws no StorageError.
 */
export async function keep(asker: Asker, shown: Shown, known: Known, came: Recorded | undefined): Promise<void> {
  const { database, athleteId, findEfforts, tabs } = asker;
  const now = nowOf(asker);
  try {
    await writeKnown(database, athleteId, shown.id, known, now);
    if (came?.kind !== 'recorded') return;
    const efforts = findEfforts?.(came.recording.streams, shown);
    if (!efforts) return;
    const found = { activityId: shown.id, day: shown.day, readAt: now };
    await keepEfforts(database, athleteId, { ...found, source: 'stream', efforts });
    if (known.detail) {
      const theirs = foundAtStrava(known.detail.efforts, came.recording.streams);
      await keepEfforts(database, athleteId, { ...found, source: 'strava', efforts: theirs });
    }
    tabs.tell('efforts-changed');
  } catch (error) {
    // It is in memory, and the page is none the worse for it.
    if (!(error instanceof StorageError)) throw error;
  }
}
