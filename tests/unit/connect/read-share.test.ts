import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchExpectedCount } from '#lib/strava/athlete.ts';
import { visit } from '#tests/unit/sync/visits.ts';
import { budgeted, failureOf, MINUTE, START } from './budgeted.ts';

afterEach(() => vi.unstubAllGlobals());

describe('over HTTP, an athlete’s share', () => {
  it('R1: counts every read, in every tab, and a visit with nothing new is one', async () => {
    const { tab, used, asked, onReads } = await budgeted({ activities: 2000 });
    const request = await tab();
    const { log } = await visit({ request, at: START / 1000 });
    await fetchExpectedCount(request, 1);
    expect(log.activities).toHaveLength(2000);
    expect(await used()).toEqual({ quarterHour: 12, day: 12 });
    await visit({ request: await tab(), log, at: START / 1000 });
    expect(await used()).toEqual({ quarterHour: 13, day: 13 });
    expect(asked()).toBe(13);
    expect(onReads).toHaveBeenCalledTimes(13);
  });

  it('R3: that is used up asks nothing more, and the reading goes on in the next quarter hour', async () => {
    const { tab, used, asked, clock, jitter } = await budgeted({ activities: 900, perQuarterHour: 4 });
    const request = await tab();
    const { log } = await visit({ request, steps: 4 });
    expect(log.activities).toHaveLength(800);
    const retryAt = new Date(START + 10 * MINUTE + jitter);
    expect(await failureOf(visit({ request, log }))).toMatchObject({ code: 'share_used', retryAt });
    expect(await failureOf(visit({ request: await tab(), log }))).toMatchObject({ code: 'share_used', retryAt });
    expect(asked()).toBe(4);

    clock.at = START + 10 * MINUTE;
    const after = await visit({ request, log });
    expect(after).toMatchObject({ finished: true, log: { coverage: { complete: true } } });
    expect(after.log.activities).toHaveLength(900);
    expect(asked()).toBe(3);
    expect(await used()).toEqual({ quarterHour: 3, day: 7 });
  });

  it('R3: of a day that is used up opens at 00:00 UTC', async () => {
    const { tab, clock, jitter } = await budgeted({ activities: 900, perDay: 4 });
    const error = await failureOf(visit({ request: await tab(), at: START / 1000 }));
    const midnight = Date.UTC(2026, 4, 21);
    expect(error).toMatchObject({ code: 'share_used', retryAt: new Date(midnight + jitter) });
    clock.at = midnight - 1;
    expect(await failureOf(visit({ request: await tab() }))).toMatchObject({ code: 'share_used' });
    clock.at = midnight;
    expect((await visit({ request: await tab(), steps: 1 })).log.activities).toHaveLength(200);
  });

  it('R1: as small as one read is two, so that the oldest page arrives some day', async () => {
    const { tab, asked, clock } = await budgeted({ activities: 150, perQuarterHour: 1 });
    const { log } = await visit({ request: await tab(), steps: 2 });
    expect(log.coverage.complete).toBe(true);
    expect(asked()).toBe(2);
    clock.at += 15 * MINUTE;
    expect((await visit({ request: await tab(), log })).finished).toBe(true);
  });

  it('R1: counts a read that was refused and sent again with another token as two', async () => {
    const { tab, used, control, asked } = await budgeted();
    await control('expire-tokens');
    await visit({ request: await tab(), steps: 1 });
    expect(asked()).toBe(2);
    expect(await used()).toEqual({ quarterHour: 2, day: 2 });
  });
});
