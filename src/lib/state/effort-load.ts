import { NOTHING_KNOWN, readKnown } from '#lib/storage/details.ts';
import { keepEfforts } from '#lib/storage/efforts.ts';
import type { FoundEffort, FoundEfforts } from '#lib/training/stream/found-efforts.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { type Asker, askStreams, keep, nowOf, type Shown } from './ask-activity.ts';

/** What loading the efforts of many runs lives on. */
export interface LoaderWorld extends Omit<Asker, 'findEfforts'> {
  readonly locks: LockManager | undefined;
  /** Finds the best efforts of a run. */
  readonly findEfforts: (streams: Streams) => readonly FoundEffort[];
  /** Between two reads. */
  readonly rest: (signal: AbortSignal) => Promise<void>;
  readonly sleepUntil: (instant: Date, signal: AbortSignal) => Promise<void>;
}

/**
 * Finds the efforts of one run, in what is on this device or else at Strava, and keeps them where that can be done.
 * Throws what `fetchStreams` throws.
 */
export async function loadEfforts(
  world: LoaderWorld,
  run: Shown,
  signal: AbortSignal,
): Promise<{ readonly entry: FoundEfforts; readonly isAsked: boolean }> {
  const { database, athleteId, findEfforts, tabs } = world;
  const known = await readKnown(database, athleteId, run.id, nowOf(world)).catch(() => NOTHING_KNOWN);
  const came = known.recorded ? undefined : await askStreams(world, run.id, signal);
  const recorded = known.recorded ?? came;
  const readAt = known.recordedAt ?? nowOf(world);
  const kept = { ...known, recorded: came, recordedAt: readAt };
  if (came) await keep({ ...world, findEfforts: undefined }, run, kept, came);
  // A run without streams has none either, and need not be asked for again.
  const efforts = recorded?.kind === 'recorded' ? findEfforts(recorded.recording.streams) : [];
  const entry: FoundEfforts = { activityId: run.id, day: run.day, source: 'stream', readAt, efforts };
  await keepEfforts(database, athleteId, entry).catch(() => undefined);
  tabs.tell('efforts-changed');
  return { entry, isAsked: came !== undefined };
}
