import { expect, type Page, type Site } from './site.ts';
import { syncLine } from './weeks-on-show.ts';

/** From the landing page into the demo, until all of the made-up runner's activities are there. */
export async function openDemo(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/?stay`);
  await page.getByRole('main').getByRole('link', { name: 'Try the demo' }).click();
  await page.waitForURL(`${site.url}/dashboard`);
  await expect(syncLine(page)).toContainText(/\b8\d\d activities/, { timeout: 20_000 });
  await expect(banner(page)).toContainText('You are looking at a made-up runner. Nothing you change here is kept.');
}

export const banner = (page: Page) => page.getByRole('complementary', { name: 'Demo' });

/** Everything with a name in this browser's storage for the site, but for what SvelteKit remembers of scrolling. */
export function namesOfWhatIsStored(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
    const local = Object.keys(localStorage).map((key) => `local ${key}`);
    const session = Object.keys(sessionStorage).map((key) => `session ${key}`);
    const cached = (await caches.keys()).map((name) => `cache ${name}`);
    return [...databases, ...local, ...session, ...cached].filter((name) => !name.startsWith('session sveltekit:'));
  });
}

/** Chooses miles, in the settings of whatever world this tab is in. */
export async function chooseMiles(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('radio', { name: 'Miles' }).check({ force: true });
}
