import { askedOf, fetchingIsOver, startCounting } from './asked.ts';
import { connect, expect, type Page, test } from './site.ts';
import { connectAndFetch, syncLine, weeksOnShow } from './weeks-on-show.ts';

const NOW = '2026-05-20T10:05:00Z';

const share = (page: Page) => page.getByRole('region', { name: 'Share of Strava’s limit' });
/** 'Read today 5 of 200 resets …' */
const figure = (page: Page, name: string) => share(page).locator('dl > div').filter({ hasText: name });

test.describe('with a share of six reads', () => {
  test.use({ wish: { activities: 900, now: NOW }, environment: { READS_PER_QUARTER_HOUR: '6' } });

  test('R3: a first reading that is longer than the share parks, and goes on by itself in the next quarter hour', async ({
    page,
    context,
    site,
    strava,
  }) => {
    await page.clock.install({ time: NOW });
    await connect(page, site);
    const parked = 'Your share of Strava’s limit is used up. Fetching resumes by itself at 11:15. The 800 activities';
    await expect(syncLine(page)).toContainText(parked);
    const list = 'GET /athlete/activities';
    const asked = await askedOf(strava);
    expect(asked.map((line) => line.replace(/\d{3,}/, 'ID'))).toEqual([
      list,
      'GET /athletes/ID/stats',
      list,
      list,
      list,
    ]);
    await weeksOnShow(page);

    await startCounting(strava);
    await page.reload();
    await expect(syncLine(page)).toContainText(parked);
    const other = await context.newPage();
    await other.goto(`${site.url}/dashboard`);
    await expect(syncLine(other)).toContainText(parked);
    expect(await strava.requests()).toEqual([]);

    await strava.control('clock', { advanceSeconds: 660 });
    await page.clock.fastForward('11:00');
    for (const tab of [page, other]) {
      await expect(syncLine(tab)).toContainText(/(All \d+ activities are here|\d+ activities in this browser)/);
    }
    // Whichever tab goes on asks for the newest page, the last two, and perhaps for the estimate; the other for news.
    expect((await askedOf(strava)).length).toBeLessThanOrEqual(6);
  });
});

test.describe('with the share that everybody has', () => {
  test.use({ wish: { activities: 60, now: NOW } });

  test('R1: the settings say what was read, follow another tab, and begin anew with the quarter hour', async ({
    page,
    context,
    site,
    strava,
  }) => {
    await page.clock.install({ time: NOW });
    await connectAndFetch(page, site);
    await page.goto(`${site.url}/settings`);
    const quarterHour = figure(page, 'Read this quarter hour');
    const day = figure(page, 'Read today');
    await expect(quarterHour).toContainText(/4 of 20\s+resets at 11:15/);
    await expect(day).toContainText(/4 of 200\s+resets tomorrow at 01:00/);

    await startCounting(strava);
    const other = await context.newPage();
    await other.goto(`${site.url}/dashboard`);
    await expect(quarterHour).toContainText('5 of 20');
    await fetchingIsOver(other, strava);
    await strava.control('usage', { read: [100, 100] });
    await other.reload();
    await expect(quarterHour).toContainText('6 of 20');
    await expect(share(page)).toContainText('Strava asked us to wait. Its limit resets at 11:15');
    await other.close();

    await strava.control('clock', { advanceSeconds: 660 });
    await page.clock.fastForward('11:00');
    await expect(share(page)).not.toContainText('Strava asked us to wait.');
    await expect(quarterHour).toContainText(/1 of 20\s+resets at 11:30/);
    await expect(day).toContainText('7 of 200');
  });

  test('R4: garbage in the place of the count is an empty count', async ({ page, site, strava }) => {
    await page.clock.install({ time: NOW });
    await connectAndFetch(page, site);
    await page.evaluate(async () => {
      const opened = indexedDB.open('milepost');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const store = opened.result.transaction('keyval', 'readwrite').objectStore('keyval');
      const keys = store.getAllKeys();
      await new Promise((resolve) => (keys.onsuccess = resolve));
      const key = keys.result.find((name) => String(name).startsWith('reads:'));
      const put = store.put({ quarterHour: NaN, inDay: '9', closed: { since: 0, until: Infinity } }, key ?? 'none');
      await new Promise((resolve) => (put.onsuccess = resolve));
      opened.result.close();
    });
    await startCounting(strava);
    await page.goto(`${site.url}/settings`);
    await expect(figure(page, 'Read this quarter hour')).toContainText('1 of 20');
    expect(await askedOf(strava)).toEqual(['GET /athlete/activities']);
  });
});
