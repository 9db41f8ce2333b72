import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readsFor } from '#lib/state/ask-activity.ts';
import { forgetTracks } from '#lib/state/tracks.ts';
import type { Database } from '#lib/storage/database.ts';
import { readEfforts } from '#lib/storage/efforts.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { epochSeconds, seconds } from '#lib/training/units.ts';
import { START } from '#tests/unit/connect/budgeted.ts';
import { aPage } from './a-page.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  forgetTracks();
});
afterEach(() => vi.unstubAllGlobals());

describe('the budget', () => {
  it('is asked before Strava is: half a view is none', async () => {
    // Of 9 reads, 1 is kept back for the newest page.
    const { open, run, second, activities, asked, clock } = await aPage({ perQuarterHour: 9 });
    const page = await open();
    const more = activities.filter(({ manual, id }) => !manual && id !== run.id && id !== second.id);
    for (const { id } of [run, second, ...more].slice(0, 3)) await page.show({ ...run, id });
    await page.countReads();
    expect(page.left).toEqual({ left: 2, until: new Date(START + 600_000), why: undefined });
    await page.readRoute();
    asked();
    await page.show({ ...run, id: more[5]?.id ?? 0 });
    expect(page.standing).toEqual({ kind: 'refused', why: 'share_used', until: new Date(START + 600_000) });
    expect(asked()).toBe(0);
    clock.at = START + 600_000;
    await page.again();
    expect([page.standing, asked()]).toEqual([{ kind: 'ready' }, 2]);
  });

  it('that Strava itself closes says until when', async () => {
    const { open, run, control, jitter } = await aPage();
    await control('usage', { read: [100, 500] });
    const page = await open();
    await page.show(run);
    expect(page.standing).toEqual({
      kind: 'refused',
      why: 'rate_limited',
      until: new Date(START + 600_000 + jitter),
    });
  });

  it.each([
    [false, {}, 2],
    [true, {}, 1],
    [false, { recorded: { kind: 'none' as const } }, 1],
    [false, { detail: { manual: true } as never }, 0],
  ])('knows what a view costs: manual %j, known %j', (manual, known, reads) => {
    expect(readsFor({ manual }, known)).toBe(reads);
  });
});

it('efforts found in what comes are kept, once, ours and those that Strava found', async () => {
  const { open, run, database, id } = await aPage();
  const found: number[] = [];
  const page = await open(({ time }, { id }) => {
    found.push(id);
    return [{ distanceId: 'all', time: seconds(time.at(-1) ?? 0), from: seconds(0) }];
  });
  await page.show(run);
  await page.show(run);
  expect(found).toEqual([run.id]);
  const kept = { activityId: run.id, day: 20_000, readAt: START / 1000 };
  const { efforts = [] } = page.detail ?? {};
  const [ours, theirs, ...others] = await readEfforts(database, id, epochSeconds(0));
  const all = [{ distanceId: 'all', time: page.recording?.streams.time.at(-1), from: 0 }];
  expect([ours, others]).toEqual([{ ...kept, source: 'stream', efforts: all }, []]);
  expect(theirs).toMatchObject({ ...kept, source: 'strava' });
  expect(theirs?.efforts.map(({ time }) => time)).toEqual(efforts.map(({ elapsedTime }) => elapsedTime));
  expect(efforts.length).toBeGreaterThan(3);
});

it('storage without room, or without a say, breaks nothing', async () => {
  const broken = (own: Database): Database => ({
    ...own,
    get: (key) => (key.startsWith('stream') ? Promise.reject(new StorageError('blocked')) : own.get(key)),
    set: (entries, ...conditions) =>
      entries.some(([key]) => key.startsWith('stream'))
        ? Promise.reject(new StorageError('full'))
        : own.set(entries, ...conditions),
  });
  const { open, run } = await aPage({}, { database: broken });
  const page = await open();
  await page.show(run);
  expect([page.standing, page.detail?.id, page.recording?.repairs]).toEqual([{ kind: 'ready' }, run.id, []]);
});
