import type { Page } from '@playwright/test';
import type { DeployedSite } from './site.ts';

/** Signs the sandbox's athlete in with two clicks, and waits until every activity is stored. */
export async function connectAndStore(page: Page, { url, strava }: DeployedSite): Promise<void> {
  // Of an athlete who has agreed once it asks nothing.
  strava.state.consent = undefined;
  await page.goto(url);
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await page.locator('#authorize').click();
  await page.getByText(/^All [\d,]+ activities are here/).waitFor({ timeout: 120_000 });
}

/** Waits for a service worker that has installed the whole app and answers for it. */
export const workerInCharge = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((claimed) => navigator.serviceWorker.addEventListener('controllerchange', claimed));
  });
