import { describe, expect, it } from 'vitest';
import { pull } from '#lib/sync/pull.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { anEntry, hourly, readable, simulateStrava, withoutReadAt } from './simulated-strava.ts';
import { DAY, NOW, visit } from './visits.ts';

describe('a first visit', () => {
  it.each([
    [0, 1],
    [1, 2],
    [199, 2],
    [200, 2],
    [201, 3],
    [400, 3],
    [2000, 11],
  ])('P10, R9, R10: reads %i activities with %i requests', async (count, requests) => {
    const strava = simulateStrava(hourly(count, NOW));
    const { log, finished } = await visit(strava);
    expect(log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
    expect(log.coverage).toMatchObject({ complete: true, newestReadAt: NOW, fullReadStartedAt: NOW, setAside: 0 });
    expect(finished).toBe(true);
    expect(strava.asked).toHaveLength(requests);
  });

  it('never rests: somebody waits for it', async () => {
    const strava = simulateStrava(hourly(450, NOW));
    const pause = () => Promise.reject(new Error('nobody should rest'));
    let steps = 0;
    for await (const _ of pull({ log: EMPTY_LOG, ...strava, now: () => new Date(NOW * 1000), pause })) steps++;
    expect(steps).toBe(4);
  });

  it('brings the newest first, and every step is complete in itself', async () => {
    const strava = simulateStrava(hourly(450, NOW));
    const { steps } = await visit(strava);
    expect(steps.map(({ log }) => log.activities.length)).toEqual([200, 400, 450, 450]);
    expect(steps.map(({ log }) => log.coverage.complete)).toEqual([false, false, false, true]);
    expect(steps.map(({ finished }) => finished)).toEqual([false, false, false, true]);
    expect(steps.map(({ changed }) => changed)).toEqual([true, true, true, false]);
    expect(steps[1]?.log.coverage.readBackTo).toBe(NOW - 399 * 3600);
  });

  it('R8: goes on after a short page', async () => {
    const entries = hourly(600, NOW).map((entry, index) => ({ ...entry, withheld: index % 3 === 0 }));
    const { log } = await visit(simulateStrava(entries));
    expect(log.activities).toHaveLength(400);
  });

  it('R6: keeps the pages before one that failed, and goes on from there', async () => {
    const strava = simulateStrava(hourly(1000, NOW));
    let { log } = await visit({ ...strava, steps: 3 });
    strava.failing = true;
    await expect(visit({ ...strava, log })).rejects.toMatchObject({ code: 'strava_down' });
    strava.failing = false;
    strava.asked.length = 0;
    ({ log } = await visit({ ...strava, log }));
    expect(log.activities).toHaveLength(1000);
    expect(strava.asked.map(({ before }) => before && (NOW - before) / 3600)).toEqual([undefined, 599, 799, 999]);
  });

  it('R7: loses and repeats nothing when activities are uploaded and deleted while it pages', async () => {
    const strava = simulateStrava(hourly(600, NOW));
    const steps = pull({ log: EMPTY_LOG, request: strava.request, now: () => new Date(NOW * 1000) });
    await steps.next();
    strava.entries = [anEntry(NOW + 60), anEntry(NOW + 30), ...strava.entries.slice(1)];
    let log = EMPTY_LOG;
    for await (const step of steps) log = step.log;
    expect(log.activities).toHaveLength(600);
    expect((await visit({ ...strava, log })).log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
  });

  it('asks for nothing until a step is wanted, nor after an abort', async () => {
    const strava = simulateStrava(hourly(600, NOW));
    const controller = new AbortController();
    const steps = pull({ log: EMPTY_LOG, request: strava.request, now: () => new Date(), signal: controller.signal });
    expect(strava.asked).toHaveLength(0);
    await steps.next();
    expect(strava.asked).toHaveLength(1);
    controller.abort();
    await expect(steps.next()).rejects.toMatchObject({ name: 'AbortError' });
    expect(strava.asked).toHaveLength(1);
  });

  it('counts what cannot be shown once, however often it is sent', async () => {
    const entries = hourly(300, NOW);
    const broken = [5, 150, 250, 299].map((hours) => anEntry(NOW - hours * 3600 - 60, { distance: '5000' }));
    const strava = simulateStrava([...entries, ...broken]);
    const first = await visit(strava);
    expect(first.log.coverage.setAside).toBe(4);
    const second = await visit({ ...strava, log: first.log });
    expect(second.log.coverage.setAside).toBe(4);
    expect(second.log.activities).toHaveLength(300);
  });
});

describe('a later visit', () => {
  const visited = async (count: number) => {
    const strava = simulateStrava(hourly(count, NOW));
    const { log } = await visit(strava);
    strava.asked.length = 0;
    return { strava, log };
  };

  it.each([0, 1, 200, 2000])('P11: costs one request when none of %i activities changed', async (count) => {
    const { strava, log } = await visited(count);
    const { steps } = await visit({ ...strava, log, at: NOW + DAY });
    expect(strava.asked).toEqual([{ per_page: 200 }]);
    expect(steps).toMatchObject([{ changed: false, finished: true, log: { coverage: { newestReadAt: NOW + DAY } } }]);
  });

  it('R11: brings uploads, edits and deletions of the newest page with the same request', async () => {
    const { strava, log } = await visited(500);
    const [first, second, third, ...rest] = strava.entries;
    if (!first || !second || !third) throw new Error('there are 500');
    const renamed = { ...third, object: { ...(third.object as object), name: 'Evening Run' } };
    strava.entries = [anEntry(NOW + 7200), anEntry(NOW - 5000), second, renamed, ...rest];
    const { steps, log: after } = await visit({ ...strava, log });
    expect(strava.asked).toHaveLength(1);
    expect(steps[0]?.changed).toBe(true);
    expect(after.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
  });

  it('goes down to what is known when more than a page is new, and no further', async () => {
    const { strava, log } = await visited(500);
    strava.entries.push(...hourly(450, NOW + 450 * 3600));
    const { steps } = await visit({ ...strava, log, at: NOW + DAY });
    expect(steps.map((step) => step.log.activities.length)).toEqual([700, 899, 950]);
    expect(steps.map((step) => step.log.coverage.complete)).toEqual([false, false, true]);
    expect(steps.at(-1)?.log.coverage.fullReadStartedAt).toBe(NOW);
  });

  it('leaves no gap when the tab is closed on the way down', async () => {
    const { strava, log } = await visited(500);
    strava.entries.push(...hourly(450, NOW + 450 * 3600));
    const closed = await visit({ ...strava, log, at: NOW + DAY, steps: 1 });
    const { log: after } = await visit({ ...strava, log: closed.log, at: NOW + DAY });
    expect(after.coverage.complete).toBe(true);
    expect(after.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
  });

  it('is not misled by a known activity whose start was moved among the new ones', async () => {
    const { strava, log } = await visited(500);
    const moved = strava.entries.pop();
    strava.entries.push(...hourly(450, NOW + 450 * 3600), anEntry(NOW + 252 * 3600 - 60, { id: moved?.id }));
    const { log: after } = await visit({ ...strava, log, at: NOW + DAY });
    expect(after.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
  });

  it('empties the log when everything was deleted', async () => {
    const { strava, log } = await visited(300);
    strava.entries = [];
    const { log: after, steps } = await visit({ ...strava, log });
    expect(after.activities).toEqual([]);
    expect(steps).toMatchObject([{ changed: true, finished: true }]);
  });

  it('keeps what it has when nothing that Strava sends can be read', async () => {
    const { strava, log } = await visited(500);
    strava.entries = strava.entries.map(({ object, ...entry }) => ({
      ...entry,
      object: { ...(object as object), distance: null },
    }));
    await expect(visit({ ...strava, log })).rejects.toMatchObject({ code: 'strava_down' });
  });
});
