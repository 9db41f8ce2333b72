import { describe, expect, it } from 'vitest';
import { pull } from '#lib/sync/pull.ts';
import type { Entry } from './simulated-strava.ts';
import { anEntry, hourly, readable, simulateStrava, withoutReadAt } from './simulated-strava.ts';
import { DAY, NOW, visit } from './visits.ts';

const LATER = NOW + 5 * DAY + 1;

async function visited(count: number) {
  const strava = simulateStrava(hourly(count, NOW));
  const { log } = await visit(strava);
  strava.asked.length = 0;
  return { strava, log };
}

/** Deletes, edits and uploads far below the newest page. */
function rewrite(entries: readonly Entry[]): Entry[] {
  const renamed = entries.map((entry, index) =>
    index === 400 ? { ...entry, object: { ...(entry.object as object), name: 'Old Run' } } : entry,
  );
  return [...renamed.filter((_, index) => index !== 300 && index < 490), anEntry(NOW - 350 * 3600 - 60)];
}

describe('a full re-reading', () => {
  it('waits until the last one is five days old', async () => {
    const { strava, log } = await visited(500);
    await visit({ ...strava, log, at: NOW + 5 * DAY });
    expect(strava.asked).toHaveLength(1);
  });

  it('R11: then finds what changed far back, deletions included', async () => {
    const { strava, log } = await visited(500);
    strava.entries = rewrite(strava.entries);
    const { log: after } = await visit({ ...strava, log, at: LATER });
    expect(after.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
    expect(after.coverage.fullReadStartedAt).toBe(LATER);
    expect(after.activities.every(({ readAt }) => readAt === LATER)).toBe(true);
  });

  it('leaves the log complete while it lasts, and loses no row on the way', async () => {
    const { strava, log } = await visited(500);
    const { steps } = await visit({ ...strava, log, at: LATER });
    expect(steps.map((step) => step.log.activities.length)).toEqual([500, 500, 500, 500]);
    expect(steps.map((step) => step.log.coverage.complete)).toEqual([true, true, true, true]);
    expect(steps.map((step) => step.finished)).toEqual([false, false, false, true]);
    expect(steps.some((step) => step.changed)).toBe(false);
  });

  it('goes on where it was interrupted, after a look at the newest page', async () => {
    const { strava, log } = await visited(900);
    const closed = await visit({ ...strava, log, at: LATER, steps: 2 });
    strava.asked.length = 0;
    const { log: after } = await visit({ ...strava, log: closed.log, at: LATER + DAY });
    // A second later than the oldest of the page before, but for the last page: behind it nothing is known.
    const edges = [398, 597, 796].map((hours) => NOW - hours * 3600 + 1);
    expect(strava.asked.map(({ before }) => before)).toEqual([undefined, ...edges, NOW - 899 * 3600]);
    expect(after.coverage.fullReadStartedAt).toBe(LATER);
    expect(after.activities.every(({ readAt }) => readAt >= LATER)).toBe(true);
  });

  it.each([
    [0, 1],
    [200, 3],
    [900, 6],
    [2000, 12],
  ])('S13, P10: of %i activities takes %i requests', async (count, requests) => {
    const { strava, log } = await visited(count);
    await visit({ ...strava, log, at: LATER });
    expect(strava.asked).toHaveLength(requests);
  });

  it('S13: rests between its pages, and stops at once when it is told to', async () => {
    const { strava, log } = await visited(500);
    const controller = new AbortController();
    const asked: number[] = [];
    const pause = (signal?: AbortSignal) => {
      asked.push(strava.asked.length);
      if (asked.length === 2) controller.abort();
      return Promise.resolve(signal?.throwIfAborted());
    };
    const steps = pull({ log, ...strava, now: () => new Date(LATER * 1000), signal: controller.signal, pause });
    await steps.next();
    await steps.next();
    await expect(steps.next()).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toEqual([1, 2]);
    expect(strava.asked).toHaveLength(2);
  });

  it('finds an activity that is older than all that was known', async () => {
    const { strava, log } = await visited(500);
    strava.entries.push(anEntry(NOW - 4000 * DAY));
    const { log: after } = await visit({ ...strava, log, at: LATER });
    expect(after.activities).toHaveLength(501);
  });

  it('begins at once when this machine believes that the last one was in the future', async () => {
    const { strava, log } = await visited(500);
    const { log: after } = await visit({ ...strava, log, at: NOW - 30 * DAY });
    expect(after.coverage.fullReadStartedAt).toBe(NOW - 30 * DAY);
  });

  it('leaves a log that lacks more than a page incomplete until it is through', async () => {
    const { strava, log } = await visited(500);
    strava.entries.push(...hourly(300, NOW + 300 * 3600));
    const { steps } = await visit({ ...strava, log, at: LATER });
    expect(steps.map((step) => step.log.coverage.complete)).toEqual([false, false, false, false, false, true]);
  });
});
