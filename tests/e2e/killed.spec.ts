import type { BrowserContext } from '@playwright/test';
import { fetchingIsOver, startCounting } from './asked.ts';
import { everythingStored } from './device.ts';
import { listsAsked } from './lists-asked.ts';
import { plainWeeks } from './plain-addition.ts';
import { expect, type Page, type Site, type Strava, test } from './site.ts';
import { runsUntil } from './summaries.ts';
import { weekTable } from './week-table.ts';
import { syncLine } from './weeks-on-show.ts';

const NOW = '2026-05-20T10:00:00Z';
/** Five full pages, one of 100 and the empty one; no two runs alike. */
const RUNS = runsUntil(new Date(NOW), 1100).map((run, index) => ({ ...run, distance: 4000 + index }));
const LISTS = 7;
const WEEKS = 80;

test.use({ wish: { summaries: RUNS, now: NOW } });

type End =
  'closed while waiting' | 'closed as the answer comes' | 'crashed while waiting' | 'crashed as the answer comes';

/** At which request for a list the page ends, and how. */
const ENDS: readonly (readonly [number, End])[] = [
  [1, 'closed as the answer comes'],
  [2, 'closed while waiting'],
  [4, 'crashed as the answer comes'],
  [5, 'crashed while waiting'],
  [7, 'closed as the answer comes'],
];

for (const [nth, end] of ENDS) {
  test(`R6, R7, S12: a page that is ${end} at list ${nth} is gone on with, and nothing is lost or asked twice`, async ({
    page,
    context,
    site,
    strava,
  }) => {
    test.slow();
    await page.clock.setFixedTime(NOW);
    await endFirstVisit(page, strava, site, nth, end);
    await strava.control('faults', undefined, 'DELETE');
    await strava.control('activities', { name: 'Uploaded meanwhile', distance: 7000 });
    const before = (await listsAsked(strava)).slice(0, nth);
    const cursor = await storedCursor(context, site);
    // All that was answered but perhaps the last is stored.
    const stored = cursor === undefined ? 0 : [...before.slice(1), cursor].indexOf(cursor) + 1;
    expect(stored).toBeGreaterThanOrEqual(nth - 1);

    await startCounting(strava);
    const next = await context.newPage();
    await next.clock.setFixedTime(NOW);
    await next.goto(`${site.url}/dashboard?range=all`);
    await expect(syncLine(next)).toContainText('1,101 activities', { timeout: 30_000 });
    await fetchingIsOver(next, strava);
    const asked = await listsAsked(strava);
    expect(asked[0]).toBeUndefined();
    expect(asked.slice(1).filter((list) => before.slice(0, stored).includes(list))).toEqual([]);
    expect(asked).toHaveLength(stored === 0 ? LISTS : 1 + LISTS - stored);

    const weeks = plainWeeks(RUNS, NOW.slice(0, 10), 1, WEEKS);
    const distances = weeks.map(({ distance }, index) => distance + (index === 0 ? 7000 : 0));
    await expect.poll(async () => (await weekTable(next, 'Weekly mileage')).length).toBe(WEEKS);
    expect((await weekTable(next, 'Weekly mileage')).map(({ values }) => values[0])).toEqual(distances);
  });
}

/** Connects and ends the page at its n-th request for a list. */
async function endFirstVisit(page: Page, strava: Strava, site: Site, nth: number, end: End): Promise<void> {
  const list = { path: '/athlete/activities' };
  const waits = end.endsWith('waiting');
  const answers = waits ? nth - 1 : nth;
  if (answers > 0) await strava.control('faults', { ...list, outcome: 'pass', times: answers });
  await strava.control('faults', { ...list, outcome: 'hang', times: 'always' });
  let lists = 0;
  const isNth = (address: string, method: string) =>
    method === 'GET' && address.includes('/athlete/activities') && ++lists === nth;
  const moment = waits
    ? page.waitForRequest((request) => isNth(request.url(), request.method()))
    : page.waitForResponse((response) => isNth(response.url(), response.request().method()));
  await page.goto(`${site.url}/connect`);
  await page.locator('#authorize').click();
  await moment;
  if (end.startsWith('closed')) return page.close();
  const crashed = page.waitForEvent('crash');
  const developer = await page.context().newCDPSession(page);
  developer.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Where the stored reading stands. A page without the app's code looks. */
async function storedCursor(context: BrowserContext, site: Site): Promise<number | undefined> {
  const looking = await context.newPage();
  await looking.goto(`${site.url}/privacy`);
  const found = /"readBackTo":(-?\d+)/.exec(await everythingStored(looking))?.[1];
  await looking.close();
  return found === undefined ? undefined : Number(found);
}
