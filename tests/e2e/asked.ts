/** What the app asked of Strava, and when it has stopped asking. */
import { expect, type Page } from '@playwright/test';
import type { Strava } from './site.ts';

interface Logged {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/**
 * 'GET /path' of every request to Strava's API that was answered, without its `/api/v3`, since the start or the last
 * `startCounting`. Preflights are the browser's own and not counted.
 */
export async function askedOf(strava: Strava): Promise<string[]> {
  const log = (await strava.control('requests', undefined, 'GET')) as Logged[];
  return log
    .filter(({ method, path, status }) => path.startsWith('/api/v3/') && method !== 'OPTIONS' && status > 0)
    .map(({ method, path }) => `${method} ${path.replace('/api/v3', '')}`);
}

export async function startCounting(strava: Strava): Promise<void> {
  await strava.control('requests', undefined, 'DELETE');
}

/**
 * Waits until a fetch that has asked Strava at least once is over and stored: it holds a lock from before its first
 * request until after its last write.
 */
export async function fetchingIsOver(page: Page, strava: Strava): Promise<void> {
  await expect.poll(async () => (await askedOf(strava)).length).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(locksTaken)).toBe(0);
}

async function locksTaken(): Promise<number> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return held.length + pending.length;
}
