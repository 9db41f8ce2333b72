import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSession } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { aGrant, type Said, signal } from './edge-on-http.ts';
import { aSession, HOUR, NOON, signedIn } from './signed-in.ts';

afterEach(() => vi.unstubAllGlobals());

const DOWN: Said = [502, { error: 'upstream' }];
const SECONDS = 1 / 3600;

describe('T10: a token with less than an hour left is used up', () => {
  test.each<[string, Said]>([
    ['is down', DOWN],
    ['is limited', [429, { error: 'rate_limited' }]],
    ['is misconfigured', [500, { error: 'misconfigured' }]],
    ['answers with a captcha', [403, '<html>Are you human?']],
  ])('while the site %s', async (_, said) => {
    const { tab, database } = await signedIn({ hour: 5.9, answer: () => said });
    expect(await tab().current()).toBe('access-1');
    expect(await readSession(database)).toEqual(aSession());
  });

  test('while there is no network, also by a clock that was set back', async () => {
    const { tab, clock, close } = await signedIn({ hour: 5.9 });
    await close();
    expect(await tab().current()).toBe('access-1');
    clock.hour = -1;
    expect(await tab().current()).toBe('access-1');
  });

  test('and the site is not asked again for a few seconds', async () => {
    const { tab, clock, refreshes } = await signedIn({ hour: 5.5, answer: () => DOWN });
    const tokens = tab();
    for (let page = 0; page < 8; page++) expect(await tokens.current()).toBe('access-1');
    expect(refreshes()).toBe(1);
    clock.hour += 11 * SECONDS;
    expect(await tokens.current()).toBe('access-1');
    expect(refreshes()).toBe(2);
  });

  test('but not once Strava has refused it, or its time is over', async () => {
    const { tab, clock } = await signedIn({ hour: 5.9, answer: () => DOWN });
    const tokens = tab();
    await expect(tokens.replaceRefused('access-1')).rejects.toMatchObject({ code: 'upstream' });
    expect(await tokens.current()).toBe('access-1');
    clock.hour = 6;
    await expect(tokens.current()).rejects.toMatchObject({ code: 'upstream' });
  });

  test('and never handed to the one whom Strava refused it, even by a refresh that another request began', async () => {
    const asked = signal();
    const go = signal();
    const answer = async () => {
      asked.give();
      await go.given;
      return DOWN;
    };
    const { tab, refreshes } = await signedIn({ hour: 5.9, answer });
    const tokens = tab();
    const current = tokens.current();
    await asked.given;
    const refused = expect(tokens.replaceRefused('access-1')).rejects.toMatchObject({ code: 'upstream' });
    go.give();
    expect(await current).toBe('access-1');
    await refused;
    expect(refreshes()).toBe(2);
  });
});

describe('T10: one failed refresh speaks for', () => {
  test('eight tabs that need a token at once', async () => {
    const { tab, refreshes } = await signedIn({ hour: 6.1, answer: () => DOWN });
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => tab().current()));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { name: 'EdgeError', code: 'upstream' } });
    expect(refreshes()).toBe(1);
  });

  test('another tab once and for a few seconds, and never for the tab that tries again', async () => {
    const { tab, clock, refreshes } = await signedIn({ hour: 6.1, answer: () => DOWN });
    const failing = { code: 'upstream' };
    const [one, other] = [tab(), tab()];
    await expect(one.current()).rejects.toMatchObject(failing);
    await expect(one.current()).rejects.toMatchObject(failing);
    expect(refreshes()).toBe(2);
    await expect(other.current()).rejects.toMatchObject(failing);
    expect(refreshes()).toBe(2);
    await expect(other.current()).rejects.toMatchObject(failing);
    expect(refreshes()).toBe(3);
    clock.hour += 11 * SECONDS;
    await expect(tab().current()).rejects.toMatchObject(failing);
    expect(refreshes()).toBe(4);
  });

  test('all other tabs until the time that it names', async () => {
    const retryAt = new Date(NOON + 6.3 * HOUR);
    const limited: Said = [429, { error: 'rate_limited', retryAt: retryAt.toISOString() }];
    const { tab, clock, refreshes } = await signedIn({ hour: 6.1, answer: () => limited });
    await expect(tab().current()).rejects.toMatchObject({ code: 'rate_limited', retryAt });
    clock.hour = 6.29;
    await expect(tab().current()).rejects.toMatchObject({ code: 'rate_limited', retryAt });
    expect(refreshes()).toBe(1);
    clock.hour = 6.31;
    await expect(tab().current()).rejects.toMatchObject({ code: 'rate_limited' });
    expect(refreshes()).toBe(2);
  });

  test('nobody after a refresh that worked', async () => {
    let down = true;
    const { tab, refreshes } = await signedIn({ hour: 6.1, answer: () => (down ? DOWN : [200, aGrant(2)]) });
    const tokens = tab();
    await expect(tokens.current()).rejects.toMatchObject({ code: 'upstream' });
    down = false;
    expect(await tokens.current()).toBe('access-2');
    expect(await tab().replaceRefused('access-2')).toBe('access-2');
    expect(refreshes()).toBe(3);
  });
});

test('T12, S14: a refresh that fails after another tab has wiped the athlete leaves no trace', async () => {
  const { tab, database } = await signedIn({
    hour: 6.1,
    answer: async () => {
      await wipeAthlete(database, 1001);
      return DOWN;
    },
  });
  await expect(tab().current()).rejects.toMatchObject({ code: 'upstream' });
  expect(await database.keys()).toEqual([]);
});

test('T12, S14: a wipe takes the memory of a failed refresh with it', async () => {
  const { tab, database } = await signedIn({ hour: 6.1, answer: () => DOWN });
  await expect(tab().current()).rejects.toMatchObject({ code: 'upstream' });
  expect(await database.keys()).toEqual(['failed-refresh:1001', 'session']);
  await wipeAthlete(database, 1001);
  expect(await database.keys()).toEqual([]);
});
