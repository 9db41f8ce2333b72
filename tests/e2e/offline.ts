import { expect, type Page, type Site } from './site.ts';
import { connectAndFetch } from './weeks-on-show.ts';

/** Connects, and waits until the app is kept in this browser too. Gives what the dashboard shows. */
export async function connectAndKeep(page: Page, site: Site): Promise<string[]> {
  const weeks = await connectAndFetch(page, site);
  await workerInCharge(page);
  return weeks;
}

/** Waits for a worker that has installed everything. */
export const workerInCharge = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((claimed) => navigator.serviceWorker.addEventListener('controllerchange', claimed));
  });

/** The paths of everything in the caches, by the cache. */
export const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url));
    return (await Promise.all(lists)).map((urls) => urls.map((url) => new URL(url).pathname));
  });

/** Everything that is drawn on the dashboard, and not only the first chart. */
export async function expectAllCharts(page: Page): Promise<void> {
  for (const name of ['Week', 'First week shown', /^Week, .+ and heart rate$/]) {
    await expect(page.getByRole('slider', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByText('This chart could not be loaded.')).toHaveCount(0);
}
