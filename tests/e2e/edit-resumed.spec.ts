import { fetchingIsOver } from './asked.ts';
import { allowWriting, bar, box, button, sportsOf } from './editing.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { objections } from './objections.ts';
import { connect, expect, type Page, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW }, viewport: { width: 390, height: 844 } });

/** The three newest. */
const IDS = [9000000032, 9000000031, 9000000030];

async function choose(page: Page): Promise<void> {
  await button(page, 'Select').click();
  await box(page, 1).click();
  await box(page, 3).click({ modifiers: ['Shift'] });
  await expect(bar(page).getByRole('status')).toHaveText('3 selected');
  await button(page, 'Edit 3 activities').click();
  await page.getByLabel('Sport').selectOption('Trail run');
  await button(page, 'Show the changes').click();
}

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.install({ time: NOW });
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await allowWriting(page, site);
});

test('a tab that is closed in the middle of writing asks first, and what was begun is gone on with in another', async ({
  page,
  context,
  site,
  strava,
}) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  const before = await sportsOf(IDS, strava, page);
  await choose(page);
  await strava.control('faults', { path: '/activities/9000000031$', outcome: 'hang' });
  await button(page, 'Change 3 activities at Strava').click();
  await expect(page.getByText('1 of 3 activities are changed at Strava.')).toBeVisible();

  // Whoever stays finds it paused; whoever goes is asked again as long as it goes on.
  await page.close({ runBeforeUnload: true });
  await expect(page.getByText('Paused, because you were about to leave.')).toBeVisible();
  await button(page, 'Go on').click();
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toEqual(['beforeunload', 'beforeunload']);

  const next = await context.newPage();
  await next.clock.install({ time: NOW });
  await next.goto(`${site.url}/activities`);
  await expect(next.getByText('Changing 3 activities was not finished: 1 of 3 are done.')).toBeVisible();
  expect(await objections(next)).toEqual([]);
  await next.getByRole('link', { name: 'Go on, or take it back' }).click();
  await expect(next.getByRole('heading', { name: 'Edit 3 activities', level: 1 })).toBeFocused();
  await expect(next.getByText('The page was closed or loaded anew in the middle.')).toBeVisible();
  await expect(next.getByText('1 was on its way, so that it may be changed at Strava already.')).toBeVisible();
  expect(await objections(next)).toEqual([]);
  expect(await next.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await sportsOf(IDS, strava, next)).toEqual(['TrailRun', ...before.slice(1)]);

  await button(next, 'Go on').click();
  await expect(next.getByText('3 activities are changed at Strava, and in your list here.')).toBeVisible();
  expect(await sportsOf(IDS, strava, next)).toEqual(['TrailRun', 'TrailRun', 'TrailRun']);

  // Nothing is being written, so nobody is asked; and the Undo is still there.
  next.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await next.reload();
  await button(next, 'Undo').click();
  await expect(next.getByText('3 activities have their old values again')).toBeVisible();
  expect(await sportsOf(IDS, strava, next)).toEqual(before);
  await button(next, 'Back to the list').click();
  await expect(button(next, 'Select')).toBeVisible();
  await expect(next.getByText('here last')).toHaveCount(0);
  expect(asked).toHaveLength(2);
});

test('what is not through comes before another selection, and two tabs never write at once', async ({
  page,
  context,
  site,
  strava,
}) => {
  const other = await context.newPage();
  await other.clock.install({ time: NOW });
  await other.goto(`${site.url}/activities`);
  await choose(other);
  await choose(page);
  await strava.control('faults', { path: '/activities/9000000031$', status: 429, body: {} });
  await button(page, 'Change 3 activities at Strava').click();
  await expect(page.getByText('Strava asked us to wait.')).toBeVisible();
  // New tokens, which every tab hears of, end nothing.
  await other.evaluate(() => new BroadcastChannel('milepost').postMessage('session-changed'));
  // One of them is changed here too by now.
  await button(other, 'Change 2 activities at Strava').click();
  await expect(other.getByRole('alert')).toContainText('Another tab is changing activities');
  expect(await objections(other)).toEqual([]);

  await button(page, 'Pause').click();
  await expect(page.getByText('1 of 3 activities are changed at Strava.')).toBeVisible();
  await expect(page.getByText('closed or loaded anew')).toHaveCount(0);
  await other.goto(`${site.url}/activities/edit?id=9000000029`);
  await expect(other.getByRole('heading', { name: 'Edit 3 activities' })).toBeVisible();
  await button(other, 'Leave the rest as it is').click();
  await expect(
    other.getByText('1 activity is changed at Strava, and in your list here. 2 stay as they are.'),
  ).toBeVisible();
  await button(other, 'Edit “Run 9000000029”').click();
  await expect(other.getByRole('heading', { name: 'Edit “Run 9000000029”' })).toBeVisible();
  // Here it is over too.
  await button(page, 'Go on').click();
  await expect(page.getByRole('alert')).toContainText('Another tab is changing activities');
  expect(await sportsOf(IDS, strava, page)).toEqual(['TrailRun', 'Run', 'Run']);
});
