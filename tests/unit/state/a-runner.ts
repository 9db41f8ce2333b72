import { onTestFinished } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import type { LoaderWorld } from '#lib/state/effort-load.ts';
import { EffortLoader } from '#lib/state/effort-loader.svelte.ts';
import { readWish } from '#lib/storage/effort-wish.ts';
import { readEfforts } from '#lib/storage/efforts.ts';
import { dayNumber } from '#lib/training/day.ts';
import { epochSeconds, seconds } from '#lib/training/units.ts';
import { budgeted } from '#tests/unit/connect/budgeted.ts';

/** An athlete with runs, and pages that load their efforts; the clock stands still but while somebody waits. */
export async function aRunner(wish: Parameters<typeof budgeted>[0] = {}) {
  const strava = await budgeted({ activities: 60, ...wish });
  const runs = strava.activities
    .filter(({ sport_type, manual }) => sport_type === 'Run' && !manual)
    .map(({ id }) => ({ id, day: dayNumber(20_000), manual: false }));
  const rests: number[] = [];
  const waits: Date[] = [];
  const page = async (differing: Partial<LoaderWorld> = {}) => {
    const loader = new EffortLoader({
      database: strava.database,
      athleteId: strava.id,
      request: await strava.tab(),
      config: async () => strava.config,
      tabs: openTabs(new BroadcastChannel('effort-loader of this test')),
      now: strava.now,
      locks: undefined,
      findEfforts: ({ time }) => [{ distanceId: 'all', time: seconds(time.at(-1) ?? 0), from: seconds(0) }],
      rest: async () => void rests.push(strava.clock.at),
      sleepUntil: async (instant) => {
        waits.push(instant);
        strava.clock.at = instant.getTime();
      },
      ...differing,
    });
    onTestFinished(() => loader.close());
    await loader.restore();
    return loader;
  };
  const stored = async () =>
    (await readEfforts(strava.database, strava.id, epochSeconds(0))).map(({ activityId }) => activityId);
  const left = async () => (await readWish(strava.database, strava.id))?.runs.map(({ id }) => id);
  return { ...strava, runs, rests, waits, page, stored, left };
}

/** A pause between reads that lasts until the test lets it end. */
export function gate() {
  let open = () => {};
  let reached = () => {};
  const isReached = new Promise<void>((resolve) => (reached = resolve));
  const rest = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      open = resolve;
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      reached();
    });
  return { rest, isReached, open: () => open() };
}
