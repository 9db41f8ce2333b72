import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchStreams } from '#lib/strava/streams.ts';
import { STREAM_KEYS } from '#lib/strava/wire-streams.ts';
import { budgeted, failureOf } from './budgeted.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that may not read what Strava sends of streams, which looks like a cut connection. */
async function withoutCors() {
  const strava = await budgeted({ activities: 20 });
  const { id } = strava.activities.find(({ manual, sport_type }) => !manual && sport_type === 'Run') ?? {};
  if (id === undefined) throw new Error('Nobody ran');
  await strava.control('faults', { path: '/streams$', outcome: 'drop', times: 'always' });
  const request = await strava.tab();
  const path = `/api/streams/${id}?${new URLSearchParams({ keys: STREAM_KEYS })}`;
  const fetchWith = (isPassedOn: boolean) => fetchStreams({ request, throughSite: async () => isPassedOn }, id);
  return { ...strava, request, path, fetchWith };
}

describe('streams that Strava lets no other site read', () => {
  it('have an error of their own, and everything else may be asked at once', async () => {
    const { fetchWith, request, asked, siteAsked, path } = await withoutCors();
    expect(await failureOf(fetchWith(false))).toMatchObject({ code: 'streams_blocked', retryAt: undefined });
    expect(siteAsked(path)).toBe(0);
    asked();
    await request('/athlete', {});
    expect(asked()).toBe(1);
  });

  it('come through the site’s own function where it passes them on, for a second read', async () => {
    const { fetchWith, siteSays, siteAsked, path, used } = await withoutCors();
    const { quarterHour: before } = await used();
    siteSays(path, [200, { time: { data: [0, 1] }, distance: { data: [0, 3] } }]);
    const recorded = await fetchWith(true);
    expect(recorded).toMatchObject({ kind: 'recorded', recording: { repairs: [] } });
    expect([siteAsked(path), (await used()).quarterHour - before]).toEqual([1, 2]);
  });

  it.each([
    ['that there are none', 404, 'none'],
    ['to wait', 429, 'rate_limited'],
    ['no', 403, 'forbidden'],
  ])('and it may hear %s in Strava’s place', async (_, status, expected) => {
    const { fetchWith, siteSays, path } = await withoutCors();
    siteSays(path, [status, {}]);
    const answer = await fetchWith(true).then(
      ({ kind }) => kind,
      ({ code }: { code: string }) => code,
    );
    expect(answer).toBe(expected);
  });

  it('are not supposed when the site’s own function does not answer either', async () => {
    const { fetchWith, siteSays } = await withoutCors();
    siteSays('/api/config', [503, '<h1>Down</h1>']);
    expect(await failureOf(fetchWith(true))).toMatchObject({ name: 'EdgeError', code: 'upstream' });
  });
});
