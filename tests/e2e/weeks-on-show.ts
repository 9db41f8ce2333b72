import { connect, expect, type Page, type Site } from './site.ts';

/** Connects, and waits until everything has been fetched and stored. */
export async function connectAndFetch(page: Page, site: Site): Promise<string[]> {
  await connect(page, site);
  await expect(syncLine(page)).toContainText(/activit(y is|ies are) here/, { timeout: 15_000 });
  return weeksOnShow(page);
}

/** The line under the header that says what fetching does. */
export const syncLine = (page: Page) => page.getByRole('region', { name: 'Fetching from Strava' });

/** This week's distance and the recent activities, as the dashboard shows them. */
export async function weeksOnShow(page: Page): Promise<string[]> {
  const recent = page.getByRole('link', { name: /View .*on Strava/ });
  await expect(recent.first()).toBeVisible();
  const addresses = await recent.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const week = page.getByRole('region', { name: 'This week' }).first();
  return [(await week.innerText()).replace(/\s+/g, ' '), ...addresses];
}

/** The message with this title. */
export const notice = (page: Page, title: string) => page.getByRole('status').filter({ hasText: title });
