/** The way to Strava and back, stopped where a test wants to meddle with it. */
import { expect, type Page, type Site } from './site.ts';

/** Leaves for Strava's consent page. */
export async function leaveForStrava(page: Page, site: Site, from = '/connect'): Promise<void> {
  await page.goto(site.url + from);
  await expect(page.locator('#authorize')).toBeVisible();
}

/** Says yes on the consent page and returns the address that Strava would send the browser to, unvisited. */
export async function answerOfStrava(page: Page): Promise<URL> {
  const form = { decision: 'authorize', scope: 'activity:read' };
  const response = await page.request.post(page.url(), { form, maxRedirects: 0 });
  return new URL(response.headers()['location'] ?? '');
}

/** The address with one parameter of its query set to these values. */
export function withParameter(address: URL, name: string, ...values: string[]): string {
  const changed = new URL(address);
  changed.searchParams.delete(name);
  for (const value of values) changed.searchParams.append(name, value);
  return changed.href;
}
