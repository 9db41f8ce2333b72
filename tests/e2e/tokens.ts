/** Tokens that run out, tabs that want new ones, and who asked for them how often. */
import type { BrowserContext } from '@playwright/test';
import { type StoredSession, storedSession, storeSession } from './device.ts';
import { expect, type Page, type Site, type Strava } from './site.ts';
import { notice } from './weeks-on-show.ts';

export const noLongerConnected = (tab: Page) => notice(tab, 'Strava is no longer connected.');

/** How often Strava was asked for tokens and for lists of activities since the last `startCounting`. */
export async function asked(strava: Strava): Promise<{ tokens: number; lists: number }> {
  const requests = await strava.requests();
  return {
    tokens: requests.filter((line) => line === 'POST /oauth/token').length,
    lists: requests.filter((line) => line === 'GET /api/v3/athlete/activities').length,
  };
}

/** The access token runs out, at Strava and by this device's clock; then counting starts. What is stored then. */
export async function expireTokens(page: Page, strava: Strava): Promise<StoredSession> {
  const session = await growOlder(page, 6);
  await strava.control('expire-tokens', {});
  await strava.control('requests', undefined, 'DELETE');
  return session;
}

/** That many hours pass for the stored tokens, by this device's clock. What is stored then. */
export async function growOlder(page: Page, hours: number): Promise<StoredSession> {
  const session = await storedSession(page);
  if (session?.receivedAt === undefined) throw new Error('Nobody is connected');
  const older = { ...session, receivedAt: session.receivedAt - hours * 3_600_000 };
  await storeSession(page, older);
  return older;
}

/** Seven more tabs beside the first, all with the dashboard on show and nothing more to ask. */
export async function openEight(page: Page, context: BrowserContext, site: Site): Promise<Page[]> {
  const more = await Promise.all(Array.from({ length: 7 }, () => context.newPage()));
  for (const tab of more) {
    await tab.goto(`${site.url}/dashboard`);
    await expect(tab.getByRole('link', { name: /View .*on Strava/ }).first()).toBeVisible();
    await nothingUnderWay(tab);
  }
  return [page, ...more];
}

/** All tabs want to ask Strava at the same moment. */
export async function wake(tabs: readonly Page[]): Promise<void> {
  await Promise.all(tabs.map((tab) => tab.evaluate(() => dispatchEvent(new Event('online')))));
}

/** One tab fetches for all of them; here each fetches for itself, so that all need a token at once. */
export async function everyTabFetches(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (!('LockManager' in globalThis)) return;
    const request = Reflect.get(LockManager.prototype, 'request') as (...parameters: unknown[]) => unknown;
    LockManager.prototype.request = function (this: LockManager, name: string, ...rest: unknown[]) {
      const own = name.startsWith('milepost:fetch') ? `${name} of ${crypto.randomUUID()}` : name;
      return Reflect.apply(request, this, [own, ...rest]);
    } as LockManager['request'];
  });
}

/** Waits until no tab holds a lock: fetching and refreshing are over. */
export async function nothingUnderWay(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name)))
    .toEqual([]);
}

/** What not to do: no lock, no second look at the store. */
export function refreshAlone(tab: Page, refreshToken: string): Promise<{ status: number; grant: object }> {
  return tab.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch('/api/token', { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, grant: (await response.json()) as object };
    },
    { grant: 'refresh', refreshToken },
  );
}
