/** P3 to P5: how the site loads over a slow network on a slow phone, and how fast it opens offline. */
import { cpus, loadavg } from 'node:os';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { generateAthlete } from '#sandbox/athlete/generate.ts';
import { connectAndStore, workerInCharge } from '#tests/deployed/connect.ts';
import { deploySite } from '#tests/deployed/site.ts';
import { findBrowser } from '#tests/e2e/find-browser.ts';
import { blockingOf, type Loading, watchLoading } from './drawings.ts';
import { rowOf, table } from './report.ts';
import { emptyCache, slowDown } from './throttle.ts';

const RUNS = 5;
const ACTIVITIES = 10_000;
const CHARTS = ['Week', 'First week shown'];

console.log('Building …');
const site = await deploySite(generateAthlete({ seed: 1, activities: ACTIVITIES, now: new Date() }));
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const dashboard = `${site.url}/dashboard`;
try {
  console.log(`Fetching ${ACTIVITIES} activities, twice …`);
  const stranger = await phone(browser, 'block');
  const cold = await connected(await phone(browser, 'block'));
  const kept = await connected(await phone(browser, 'allow'), workerInCharge);
  const landings: Loading[] = [];
  const colds: Loading[] = [];
  const keeps: Loading[] = [];
  const offlines: Loading[] = [];
  for (let run = 0; run < RUNS; run++) {
    landings.push(await load(stranger, site.url, { slow: true, charts: false }));
    colds.push(await load(cold, dashboard, { slow: true, charts: true }));
    keeps.push(await load(kept, dashboard, { slow: true, charts: true }));
    await kept.setOffline(true);
    offlines.push(await load(kept, dashboard, { slow: false, charts: true }));
    await kept.setOffline(false);
  }
  const first = ({ drawn }: Loading) => Math.min(...drawn);
  const last = ({ drawn }: Loading) => Math.max(...drawn);
  const rows = [
    rowOf(
      'P3',
      'landing page, largest paint',
      900,
      landings.map(({ largestPaint }) => largestPaint),
    ),
    rowOf('P4', 'first chart, nothing cached', 1500, colds.map(first)),
    rowOf('P4', 'first chart, kept by the service worker', 400, keeps.map(first)),
    rowOf('', '  every chart, nothing cached', undefined, colds.map(last)),
    rowOf('', '  every chart, kept', undefined, keeps.map(last)),
    rowOf('P5', 'blocking time, nothing cached', 120, colds.map(blockingOf)),
    rowOf('P5', 'blocking time, kept', 120, keeps.map(blockingOf)),
    rowOf('', 'every chart, offline, nothing slowed', 1000, offlines.map(last)),
  ];
  const load1 = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  console.log(`${table(rows)}\n\n${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, load ${load1}`);
} finally {
  await browser.close();
  await site.close();
}

async function phone(browser: Browser, serviceWorkers: 'allow' | 'block'): Promise<BrowserContext> {
  const viewport = { width: 412, height: 823 };
  const context = await browser.newContext({
    viewport,
    isMobile: true,
    hasTouch: true,
    serviceWorkers,
    locale: 'en-IE',
  });
  await context.addInitScript(watchLoading);
  return context;
}

/** The context with everything stored, and the app kept where it may have a worker. */
async function connected(context: BrowserContext, wait?: (page: Page) => Promise<void>): Promise<BrowserContext> {
  const page = await context.newPage();
  await connectAndStore(page, site);
  await wait?.(page);
  await page.close();
  return context;
}

async function load(context: BrowserContext, url: string, { slow, charts }: { slow: boolean; charts: boolean }) {
  const page: Page = await context.newPage();
  if (slow) await emptyCache(page);
  if (slow) await slowDown(page);
  await page.goto(url);
  if (charts) {
    for (const name of CHARTS) await page.getByRole('slider', { name, exact: true }).waitFor();
    await page.getByRole('slider', { name: /^Week, .+ and heart rate$/ }).waitFor();
  }
  await page.waitForTimeout(3000);
  const loading = await page.evaluate(() => window.loading);
  await page.close();
  return loading;
}
