import { storedSession } from './device.ts';
import { expect, type Page, type Site, type Strava } from './site.ts';

export interface Summary {
  readonly id: number;
  readonly sport_type: string;
  readonly commute: boolean;
}

/** As Strava's own list has it, newest first. */
export async function atStrava(strava: Strava, page: Page): Promise<Summary[]> {
  const { accessToken } = (await storedSession(page)) ?? {};
  const answer = await fetch(`${strava.url}/api/v3/athlete/activities?per_page=200`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  return (await answer.json()) as Summary[];
}

/** What sport these are at Strava. */
export async function sportsOf(ids: readonly number[], strava: Strava, page: Page) {
  const all = await atStrava(strava, page);
  return ids.map((id) => all.find((one) => one.id === id)?.sport_type);
}

export const box = (page: Page, row: number) => page.locator(`[aria-rowindex="${row + 1}"]`).getByRole('checkbox');
export const bar = (page: Page) => page.getByRole('region', { name: 'Selected activities' });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

export async function allowWriting(page: Page, site: Site): Promise<void> {
  const returnTo = '/activities';
  await page.goto(`${site.url}/connect?${new URLSearchParams({ ask: 'write', return_to: returnTo })}`);
  await page.locator('#authorize').click();
  await page.waitForURL(site.url + returnTo);
  await expect(page.getByRole('grid', { name: 'Activities' })).toBeVisible();
}
