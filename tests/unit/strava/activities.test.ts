import { describe, expect, it } from 'vitest';
import { fetchActivityPage, parsePage } from '#lib/strava/activities.ts';
import { fetchExpectedCount } from '#lib/strava/athlete.ts';
import { StravaError } from '#lib/strava/errors.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { aWireActivity, startingAt } from './wire-activity.ts';

const readAt = epochSeconds(1_780_000_000);
const at = (second: number, overrides = {}) => aWireActivity({ ...startingAt(second), ...overrides });
const page = (...objects: unknown[]) => parsePage(objects, readAt);

describe('a page of activities', () => {
  it('is newest first, the higher id first within a second', () => {
    const { activities } = page(at(100, { id: 1 }), at(300, { id: 2 }), at(300, { id: 3 }));
    expect(activities.map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it('without objects has no oldest start', () => {
    expect(page()).toEqual({ activities: [], received: 0, setAside: 0, oldestStart: undefined });
  });

  it('counts what it sets aside and keeps the rest', () => {
    const read = page(at(300), null, at(200, { distance: '5000' }), at(100));
    expect(read).toMatchObject({ received: 4, setAside: 2, oldestStart: 100 });
    expect(read.activities).toHaveLength(2);
  });

  it('leaves objects behind the last good one to the next page', () => {
    const read = page(at(300), at(250, { distance: null }), at(200), at(150, { id: 'x', id_str: 'y' }));
    expect(read).toMatchObject({ received: 4, setAside: 1, oldestStart: 200 });
  });

  it('goes by the objects that it sets aside when it holds nothing else', () => {
    expect(page(at(300, { distance: -1 }), at(200, { id: 0, id_str: '' }), null)).toMatchObject({
      activities: [],
      setAside: 3,
      oldestStart: 200,
    });
    expect(page('nonsense', {})).toMatchObject({ setAside: 2, oldestStart: undefined });
  });

  it.each([null, {}, { message: 'error' }, 'a text', 5])('is not %j', (answer) => {
    expect(() => parsePage(answer, readAt)).toThrow(StravaError);
  });

  it('is refused when nothing on a long one can be read', () => {
    const unreadable = Array.from({ length: 11 }, (_, second) => at(second, { distance: null }));
    expect(() => page(...unreadable)).toThrow(StravaError);
    expect(page(...unreadable, at(50)).activities).toHaveLength(1);
  });

  it('is asked for with as little as possible', async () => {
    const asked: unknown[] = [];
    const request: StravaRequest = (path, query) => (asked.push([path, query]), Promise.resolve([at(100)]));
    const now = () => new Date('2026-05-18T11:37:20.900Z');
    const read = await fetchActivityPage(request, {}, now);
    await fetchActivityPage(request, { before: epochSeconds(500), page: 2, perPage: 30 }, now);
    expect(asked).toEqual([
      ['/athlete/activities', { per_page: 200 }],
      ['/athlete/activities', { per_page: 30, before: 500, page: 2 }],
    ]);
    expect(read.activities[0]?.readAt).toBe(Date.UTC(2026, 4, 18, 11, 37, 20) / 1000);
  });
});

describe('the expected count', () => {
  const countFrom = (stats: unknown) => fetchExpectedCount(() => Promise.resolve(stats), 42);

  it('is the sum of all runs, rides and swims', async () => {
    const paths: string[] = [];
    const stats = {
      all_run_totals: { count: 1700 },
      all_ride_totals: { count: 300.0 },
      all_swim_totals: { count: 40 },
    };
    const request: StravaRequest = (path) => (paths.push(path), Promise.resolve(stats));
    expect(await fetchExpectedCount(request, 42)).toBe(2040);
    expect(paths).toEqual(['/athletes/42/stats']);
  });

  it.each([null, 5, {}, { all_run_totals: { count: '5' } }, { all_run_totals: { count: 5 } }])(
    'is unknown when the stats are %j',
    async (stats) => {
      expect(await countFrom(stats)).toBeUndefined();
    },
  );

  it('is unknown when the request fails, which fails nothing else', async () => {
    const request: StravaRequest = () => Promise.reject(new StravaError('strava_down', 'no'));
    expect(await fetchExpectedCount(request, 42)).toBeUndefined();
  });

  it('is not waited for after an abort', async () => {
    const signal = AbortSignal.abort();
    const request: StravaRequest = () => Promise.reject(signal.reason);
    await expect(fetchExpectedCount(request, 42, signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
