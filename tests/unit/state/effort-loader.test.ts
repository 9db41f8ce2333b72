import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayNumber } from '#lib/training/day.ts';
import { MINUTE, START } from '#tests/unit/connect/budgeted.ts';
import { aRunner, gate } from './a-runner.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

const NEXT_QUARTER = new Date(START + 10 * MINUTE);

describe('the best efforts of many runs', () => {
  it('cost nothing until they are asked for, and say before what they will', async () => {
    const { page, runs, asked } = await aRunner();
    const loader = await page();
    expect(loader.standing).toEqual({ kind: 'idle' });
    const typed = { id: 1, day: dayNumber(1), manual: true };
    expect(await loader.plan([...runs.slice(0, 3), typed])).toEqual({
      runs: runs.slice(0, 3),
      reads: 3,
      doneAt: new Date(START + 9000),
    });
    // 18 go at once, because two are kept back for the newest page; two more ten minutes later.
    expect(await loader.plan(runs.slice(0, 20))).toMatchObject({
      reads: 20,
      doneAt: new Date(NEXT_QUARTER.getTime() + 6000),
    });
    expect(asked()).toBe(0);
  });

  it('are loaded one after the other, with a pause, and known from then on in every tab', async () => {
    const { page, runs, asked, rests, stored, left } = await aRunner();
    const [loader, other] = [await page(), await page()];
    await loader.start(runs.slice(0, 3));
    const ids = runs.slice(0, 3).map(({ id }) => id);
    expect(loader.standing).toEqual({ kind: 'done', done: 3, of: 3 });
    expect([asked(), rests.length, await stored(), await left()]).toEqual([3, 2, ids, undefined]);
    expect(loader.found.map(({ activityId }) => activityId)).toEqual(ids);
    expect(loader.found.every(({ efforts }) => (efforts[0]?.time ?? 0) > 600)).toBe(true);
    expect((await loader.plan(runs.slice(0, 4))).runs).toEqual([runs[3]]);
    await vi.waitFor(() => expect(other.found.map(({ activityId }) => activityId)).toEqual(ids));
  });

  it('take what is on this device already, for no read and without a pause', async () => {
    const { page, runs, asked, database, id, rests } = await aRunner();
    await (await page()).start(runs.slice(0, 2));
    await database.remove([`efforts:${id}`]);
    asked();
    rests.length = 0;
    const loader = await page();
    expect((await loader.plan(runs.slice(0, 2))).reads).toBe(0);
    await loader.start(runs.slice(0, 2));
    expect([loader.standing, asked(), rests.length]).toEqual([{ kind: 'done', done: 2, of: 2 }, 0, 0]);
  });

  it('of a run without streams are none, and it is not asked for again', async () => {
    const { page, runs, control, asked } = await aRunner();
    await control('faults', { path: '/streams$', status: 404, body: {} });
    const loader = await page();
    await loader.start(runs.slice(0, 1));
    expect(loader.found).toMatchObject([{ activityId: runs[0]?.id, efforts: [] }]);
    asked();
    expect(await loader.plan(runs.slice(0, 1))).toMatchObject({ runs: [], reads: 0 });
  });

  it('wait for the next window when the share is used up, and go on by themselves', async () => {
    const { page, runs, asked, waits, jitter } = await aRunner({ perQuarterHour: 9 });
    const loader = await page();
    await loader.start(runs.slice(0, 10));
    expect(loader.standing).toEqual({ kind: 'done', done: 10, of: 10 });
    expect([asked(), waits]).toEqual([10, [new Date(NEXT_QUARTER.getTime() + jitter)]]);
  });

  it('say that they wait, why and until when', async () => {
    const { page, runs, control, jitter } = await aRunner();
    await control('usage', { read: [100, 500] });
    const { rest: sleep, isReached } = gate();
    const loader = await page({ sleepUntil: (_, signal) => sleep(signal) });
    const loading = loader.start(runs.slice(0, 2));
    await isReached;
    const until = new Date(NEXT_QUARTER.getTime() + jitter);
    expect(loader.standing).toEqual({ kind: 'waiting', why: 'rate_limited', until, done: 0, of: 2 });
    loader.close();
    await loading;
  });
});

describe('loading', () => {
  it('can be paused, stays so after a reload, and goes on where it stopped', async () => {
    const { page, runs, left, stored, asked } = await aRunner();
    const { rest, isReached } = gate();
    const loader = await page({ rest });
    const loading = loader.start(runs.slice(0, 3));
    await isReached;
    await loader.pause();
    await loading;
    expect(loader.standing).toEqual({ kind: 'paused', done: 1, of: 3 });
    loader.close();
    expect(await left()).toEqual(runs.slice(1, 3).map(({ id }) => id));

    const later = await page();
    expect([later.standing, asked()]).toEqual([{ kind: 'paused', done: 1, of: 3 }, 1]);
    await later.resume();
    expect(later.standing).toEqual({ kind: 'done', done: 3, of: 3 });
    expect([asked(), await stored()]).toEqual([2, runs.slice(0, 3).map(({ id }) => id)]);
  });

  it('goes on by itself after a reload in the middle', async () => {
    const { page, runs } = await aRunner();
    const { rest, isReached } = gate();
    const first = await page({ rest });
    const loading = first.start(runs.slice(0, 3));
    await isReached;
    first.close();
    await loading;
    const later = await page();
    await vi.waitFor(() => expect(later.standing).toEqual({ kind: 'done', done: 3, of: 3 }));
  });

  it('can be paused and resumed at once, and cancelled for good', async () => {
    const { page, runs, left } = await aRunner();
    const { rest, isReached } = gate();
    const loader = await page({ rest });
    const loading = loader.start(runs.slice(0, 3));
    await isReached;
    const pausing = loader.pause();
    const resumed = loader.resume();
    await Promise.all([loading, pausing]);
    await vi.waitFor(() => expect(loader.standing).toEqual({ kind: 'running', done: 1, of: 3 }));
    await loader.cancel();
    await resumed;
    expect([loader.standing, await left()]).toEqual([{ kind: 'idle' }, undefined]);
  });

  it('is done by one tab at a time, and the other says how far it is', async () => {
    const { page, runs, asked } = await aRunner();
    const { rest, isReached, open } = gate();
    const [loader, other] = [await page({ rest }), await page()];
    const loading = loader.start(runs.slice(0, 2));
    await isReached;
    await other.start(runs.slice(0, 5));
    expect(other.standing).toEqual({ kind: 'elsewhere', done: 1, of: 2 });
    open();
    await loading;
    expect([loader.standing, asked()]).toEqual([{ kind: 'done', done: 2, of: 2 }, 2]);
    await vi.waitFor(() => expect(other.standing).toEqual({ kind: 'done', done: 2, of: 2 }));
  });

  it('forgets what was found in activities that are not there any more', async () => {
    const { page, runs, stored } = await aRunner();
    const loader = await page();
    await loader.start(runs.slice(0, 2));
    await loader.dropGone((id) => id !== runs[0]?.id);
    expect(loader.found.map(({ activityId }) => activityId)).toEqual([runs[1]?.id]);
    expect(await stored()).toEqual([runs[1]?.id]);
  });

  it('that fails says why, and resumes with what is left', async () => {
    const { page, runs, control, left } = await aRunner();
    await control('faults', { path: `/activities/${runs[1]?.id}/streams$`, status: 500 });
    const loader = await page();
    await loader.start(runs.slice(0, 3));
    expect(loader.standing).toMatchObject({
      kind: 'failed',
      why: { title: 'Strava has a problem.' },
      done: 1,
      of: 3,
    });
    expect(await left()).toHaveLength(2);
    await loader.resume();
    expect(loader.standing).toEqual({ kind: 'done', done: 3, of: 3 });
  });

  it.each([
    ['nothing left', { runs: [], of: 3, paused: true }],
    ['less than is left', { runs: [{ id: 5, day: 1 }], of: 0, paused: true }],
    ['no run', { runs: [{ id: '5', day: 1 }], of: 1, paused: true }],
    ['a text', 'load'],
  ])('does not begin with a mark of %s', async (_, mark) => {
    const { page, database, id } = await aRunner();
    await database.set([[`effort-wish:${id}`, mark]]);
    expect((await page()).standing).toEqual({ kind: 'idle' });
  });
});
