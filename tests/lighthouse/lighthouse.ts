/**
 * `npm run lighthouse`: Lighthouse's mobile scores of the built site, served as it is deployed. Ends with 1 when a median is
 * too low, but for the page of which nothing is cached. `--runs 3` for fewer than five, `--json` for machines. Timing is no test: this is not part of `npm test`.
 */
import type { BrowserContext } from '@playwright/test';
import { generateAthlete } from '#sandbox/athlete/generate.ts';
import { connectAndStore, workerInCharge } from '#tests/deployed/connect.ts';
import { deploySite } from '#tests/deployed/site.ts';
import { audit, type Figures } from './audit.ts';
import { type Browser, openProfile } from './profile.ts';
import { advice, type Page, shortcomings, table } from './table.ts';

const given = process.argv.indexOf('--runs');
const RUNS = given < 0 ? 5 : Number(process.argv[given + 1]);
if (!Number.isInteger(RUNS) || RUNS < 3) throw new Error('--runs takes a number from 3 on.');
const asJson = process.argv.includes('--json');
const say = asJson ? () => {} : console.log;

say('Building …');
const site = await deploySite(generateAthlete({ seed: 1, activities: 900, now: new Date() }));
const profile = await openProfile();
try {
  const dashboard = `${site.url}/dashboard`;
  const pages: Page[] = [];
  const measure = async (name: string, one: () => Promise<Figures>, isExtreme = false) => {
    say(`${name}, ${RUNS} runs …`);
    const runs: Figures[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await one());
    pages.push({ name, runs, isExtreme });
  };
  const auditOf = (url: string, keep: boolean) => profile.browse(({ port }) => audit(url, { port, keep }));

  await measure('landing page', () => auditOf(`${site.url}/`, false));
  const openDashboard = async ({ context }: Browser) => {
    const page = await context.newPage();
    await connectAndStore(page, site);
    await workerInCharge(page);
  };
  await profile.browse(openDashboard);
  await measure('dashboard, kept', () => auditOf(dashboard, true));
  // The worst that can be: weeks are stored here, but nothing of the app, as after half of the site's data was cleared.
  const uncached = async () => {
    await profile.browse(({ context }) => forgetTheApp(context, site.url));
    return auditOf(dashboard, true);
  };
  await measure('dashboard, nothing cached', uncached, true);

  const lacking = shortcomings(pages);
  if (asJson) console.log(JSON.stringify({ runs: RUNS, pages, lacking }, null, 2));
  else console.log(['', table(pages), '', ...advice(pages), '', ...lacking].join('\n'));
  if (lacking.length > 0) process.exitCode = 1;
} finally {
  await profile.remove();
  await site.close();
}

/** What the browser has cached of the site, its service worker too; what is stored of the athlete stays. */
async function forgetTheApp(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  const developer = await context.newCDPSession(page);
  await developer.send('Network.clearBrowserCache');
  await developer.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers,cache_storage' });
  await page.close();
}
