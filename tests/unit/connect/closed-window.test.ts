import { afterEach, describe, expect, it, vi } from 'vitest';
import { visit } from '#tests/unit/sync/visits.ts';
import { budgeted, failureOf, MINUTE, START } from './budgeted.ts';

afterEach(() => vi.unstubAllGlobals());

const NEXT_QUARTER = START + 10 * MINUTE;

describe.each([
  ['R1: with headers that can be read', true],
  ['R2: without headers, as in a browser', false],
])('%s, a 429', (_, readableHeaders) => {
  it('closes the window for every tab until the next quarter hour and this athlete’s moment in it', async () => {
    const { tab, asked, control, clock, jitter, used } = await budgeted({ readableHeaders });
    await control('usage', { read: [100, 500] });
    const retryAt = new Date(NEXT_QUARTER + jitter);
    expect(await failureOf(visit({ request: await tab() }))).toMatchObject({ code: 'rate_limited', retryAt });
    expect(asked()).toBe(1);
    clock.at = NEXT_QUARTER + jitter - 1;
    expect(await failureOf(visit({ request: await tab() }))).toMatchObject({ code: 'rate_limited', retryAt });
    expect(asked()).toBe(0);
    clock.at += 1;
    expect((await visit({ request: await tab() })).log.activities).toHaveLength(450);
    expect(await used()).toEqual({ quarterHour: 4, day: 5 });
  });
});

describe('over HTTP, a closed window', () => {
  it('R3: of the day, when the headers say so, opens at 00:00 UTC, and the reading goes on where it stopped', async () => {
    const { tab, control, clock, jitter, asked } = await budgeted();
    const request = await tab();
    const { log } = await visit({ request, steps: 1 });
    await control('usage', { read: [0, 1000] });
    const midnight = Date.UTC(2026, 4, 21);
    expect(await failureOf(visit({ request, log }))).toMatchObject({ retryAt: new Date(midnight + jitter) });
    asked();
    clock.at = midnight - MINUTE;
    await failureOf(visit({ request: await tab(), log }));
    expect(asked()).toBe(0);
    clock.at = midnight + jitter;
    const after = await visit({ request: await tab(), log });
    expect(after.log.coverage.complete).toBe(true);
    expect(asked()).toBe(4);
  });

  it('R2: is supposed when Strava’s answer cannot be read although the site’s own function answers', async () => {
    const { tab, control, jitter, asked, siteAsked } = await budgeted();
    await control('faults', { path: '/athlete/activities', outcome: 'drop' });
    const retryAt = new Date(NEXT_QUARTER + jitter);
    expect(await failureOf(visit({ request: await tab() }))).toMatchObject({ code: 'unreachable', retryAt });
    expect(siteAsked('/api/config')).toBe(1);
    asked();
    expect(await failureOf(visit({ request: await tab() }))).toMatchObject({ code: 'unreachable', retryAt });
    expect(asked()).toBe(0);
  });

  it('R2: is not supposed when the site’s own function does not answer either', async () => {
    const { tab, control, asked, siteSays } = await budgeted();
    await control('faults', { path: '/athlete/activities', outcome: 'drop' });
    siteSays('/api/config', [503, '<h1>Down</h1>']);
    const error = await failureOf(visit({ request: await tab() }));
    expect(error).toMatchObject({ name: 'EdgeError', code: 'upstream', retryAt: undefined });
    asked();
    await visit({ request: await tab(), steps: 1 });
    expect(asked()).toBe(1);
  });

  it('R2: is not supposed after something that was posted: only reading tells whether it arrived', async () => {
    const { tab, control, asked, siteAsked } = await budgeted();
    await control('faults', { path: '/api/v3/activities$', outcome: 'drop' });
    const sending = { method: 'POST', body: new URLSearchParams({ name: 'Track' }) } as const;
    const request = await tab();
    expect(await failureOf(request('/activities', {}, undefined, sending))).toMatchObject({
      code: 'unreachable',
      retryAt: undefined,
    });
    asked();
    await visit({ request: await tab(), steps: 1 });
    expect([asked(), siteAsked('/api/config')]).toEqual([1, 0]);
  });

  it('R1: of the site’s own function closes this way too, and no token is asked for in it', async () => {
    const { tab, control, asked, clock, jitter, siteSays, siteAsked } = await budgeted();
    await control('expire-tokens');
    const until = START + 3 * MINUTE;
    siteSays('/api/token', [429, { error: 'rate_limited', retryAt: new Date(until).toISOString() }]);
    const retryAt = new Date(until + jitter);
    expect(await failureOf(visit({ request: await tab() }))).toMatchObject({ code: 'rate_limited', retryAt });
    clock.at = until + jitter - 1;
    expect(await failureOf(visit({ request: await tab() }))).toMatchObject({ code: 'rate_limited', retryAt });
    expect([asked(), siteAsked('/api/token')]).toEqual([1, 1]);
    clock.at += 1;
    await failureOf(visit({ request: await tab() }));
    expect([asked(), siteAsked('/api/token')]).toEqual([1, 2]);
  });

  it.each([
    ['500', { status: 500 }],
    ['HTML', { status: 200, body: '<h1>Down</h1>' }],
    ['half of its JSON', { outcome: 'truncate' }],
  ])('T10: is not what %s of Strava means: the next request may go at once', async (_, fault) => {
    const { tab, control } = await budgeted();
    await control('faults', { path: '/athlete/activities', ...fault });
    const request = await tab();
    expect(await failureOf(visit({ request }))).toMatchObject({ code: 'strava_down', retryAt: undefined });
    expect((await visit({ request, steps: 1 })).log.activities).toHaveLength(200);
  });
});

describe('over HTTP, headers that can be read', () => {
  it('R5: that say that friends used more than 80 % let the newest page in and park older ones', async () => {
    const { tab, control, clock, jitter, asked } = await budgeted();
    const request = await tab();
    const { log } = await visit({ request, steps: 2 });
    await control('usage', { read: [80, 500] });
    const retryAt = new Date(NEXT_QUARTER + jitter);
    clock.at += 1000;
    asked();
    expect(await failureOf(visit({ request, log }))).toMatchObject({ code: 'crowded', retryAt });
    expect(asked()).toBe(1);
    expect(await failureOf(visit({ request: await tab(), log }))).toMatchObject({ code: 'crowded', retryAt });
    expect(asked()).toBe(0);
    clock.at = NEXT_QUARTER + jitter;
    expect((await visit({ request, log })).log.coverage.complete).toBe(true);
  });

  it('R5: that speak of the whole day let the newest page in once in every quarter hour', async () => {
    const { tab, control, clock, asked } = await budgeted();
    const { log } = await visit({ request: await tab(), steps: 2 });
    await control('usage', { read: [0, 801] });
    await failureOf(visit({ request: await tab(), log }));
    for (const minutes of [15, 30]) {
      clock.at = START + minutes * MINUTE;
      asked();
      const steps = visit({ request: await tab(), log, steps: 1 });
      expect((await steps).steps).toHaveLength(1);
      expect(await failureOf(visit({ request: await tab(), log }))).toMatchObject({ code: 'crowded' });
      expect(asked()).toBe(1);
    }
  });

  it.each(['a,b', ',', '0,0', '-1,-1', ''])('R4: that are garbage (%j) change nothing', async (garbage) => {
    const { tab, control } = await budgeted({ activities: 150 });
    const headers = { 'x-readratelimit-limit': garbage, 'x-readratelimit-usage': garbage || '99,999' };
    await control('faults', { path: '/athlete/activities', status: 200, body: [], headers, times: 2 });
    const request = await tab();
    await visit({ request });
    await visit({ request });
    expect((await visit({ request })).log.activities).toHaveLength(150);
    await control('faults', { path: '/athlete/activities', status: 429, body: {}, headers });
    expect(await failureOf(visit({ request }))).toMatchObject({ code: 'rate_limited', retryAt: expect.any(Date) });
  });
});
