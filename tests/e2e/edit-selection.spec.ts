import { fetchingIsOver, startCounting } from './asked.ts';
import { allowWriting, atStrava, bar, box, button, sportsOf, type Summary } from './editing.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { objections } from './objections.ts';
import { connect, expect, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW }, viewport: { width: 1280, height: 900 } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.install({ time: NOW });
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

test('three are selected, previewed, changed with a wait in the middle, and changed back', async ({
  page,
  site,
  strava,
}) => {
  await allowWriting(page, site);
  await button(page, 'Select').click();
  await box(page, 1).click();
  await box(page, 3).click({ modifiers: ['Shift'] });
  await expect(bar(page).getByRole('status')).toHaveText('3 selected');
  // What is selected stays so, whatever is shown.
  await page.getByRole('searchbox').fill('no such name');
  await expect(bar(page).getByRole('status')).toHaveText('3 selected, 3 of them outside this view');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('columnheader', { name: 'Distance' }).getByRole('button').click();
  await expect(bar(page).getByRole('status')).toHaveText('3 selected');
  await button(page, 'Edit 3 activities').click();

  await expect(page.getByRole('heading', { name: '3 activities' })).toBeFocused();
  const before = await atStrava(strava, page);
  await page.getByLabel('Sport').selectOption('Trail run');
  await page.getByLabel('Commute').selectOption('yes');
  await button(page, 'Show the changes').click();
  const changes = page.getByRole('table', { name: 'What changes at Strava' });
  // The second one is a commute already.
  await expect(changes.getByRole('row')).toHaveText([
    /Field\s*Now\s*Then/,
    /Run 9000000032, Thu, 5 Feb/,
    /Sport\s*Run\s*Trail run/,
    /Commute\s*no\s*yes/,
    /Run 9000000031, Tue, 3 Feb/,
    /Sport\s*Run\s*Trail run/,
    /Run 9000000030, Mon, 2 Feb/,
    /Sport\s*Run\s*Trail run/,
    /Commute\s*no\s*yes/,
  ]);
  await expect(page.getByText('That takes 3 requests of your share')).toBeVisible();
  expect(await objections(page)).toEqual([]);

  await strava.control('faults', { path: '/activities/9000000031$', status: 429, body: {} });
  await button(page, 'Change 3 activities at Strava').click();
  await expect(page.getByText('Strava asked us to wait. It goes on by itself at 18:45')).toBeVisible();
  await expect(page.getByText('1 of 3 activities are changed at Strava.')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  const ids = [9000000032, 9000000031, 9000000030];
  const sports = () => sportsOf(ids, strava, page);
  expect(await sports()).toEqual(['TrailRun', 'Run', 'Run']);
  // Whoever is about to leave is told how far it is, and stays.
  await page.getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByText('Paused, because you were about to leave.')).toBeVisible();
  await button(page, 'Go on').click();
  await page.clock.fastForward('16:00');
  await expect(page.getByText('3 activities are changed at Strava, and in your list here.')).toBeVisible();
  expect(await sports()).toEqual(['TrailRun', 'TrailRun', 'TrailRun']);
  expect(await objections(page)).toEqual([]);

  // Somebody changes one at Strava before Undo: that stays.
  await strava.control('activities/9000000030', { sport_type: 'Hike', type: 'Hike' }, 'PATCH');
  await button(page, 'Undo').click();
  await expect(page.getByText('2 activities have their old values again')).toBeVisible();
  await expect(
    page.getByText('Run 9000000030, Mon, 2 Feb: Changed at Strava since, and left alone: Sport.'),
  ).toBeVisible();
  const hiked = before.map((one) => (one.id === 9000000030 ? { ...one, sport_type: 'Hike' } : one));
  const told = (all: readonly Summary[]) => all.map(({ id, sport_type, commute }) => [id, sport_type, commute]);
  expect(told(await atStrava(strava, page))).toEqual(told(hiked));

  await button(page, 'Back to the list').click();
  await expect(button(page, 'Select')).toBeVisible();
  await expect(page.locator('[aria-rowindex="2"]')).not.toContainText('commute');
});

test('with keys alone, from the list to the permission and back to the same selection', async ({ page, site }) => {
  await page.goto(`${site.url}/activities`);
  await button(page, 'Select').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Stop selecting')).toBeFocused();
  await box(page, 1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(box(page, 3)).toBeFocused();
  await page.keyboard.press('Shift+Space');
  await expect(bar(page).getByRole('status')).toHaveText('3 selected');
  await page.keyboard.press('End');
  await expect(box(page, SUMMARIES.length)).toBeFocused();
  await page.keyboard.press('Space');
  await button(page, 'Edit 4 activities').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Allow Milepost to upload and edit' }).click();
  await page.locator('#authorize').click();
  await expect(page.getByLabel('Sport')).toBeVisible();
  await expect(page.getByRole('heading', { name: '4 activities' })).toBeVisible();
  // A reload keeps it, and so does going back.
  await page.reload();
  await expect(page.getByRole('heading', { name: '4 activities' })).toBeVisible();
  await button(page, 'Cancel').click();
  await expect(bar(page).getByRole('status')).toHaveText('4 selected');
  await button(page, 'Stop selecting').click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page).toHaveURL(`${site.url}/activities`);

  await page.goto(`${site.url}/activities/edit?chosen=forgotten`);
  await expect(page.getByRole('heading', { name: 'This selection is not here any more.' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone, ${colorScheme}: descriptions are read first, and what fails is said and tried again`, async ({
    page,
    site,
    strava,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await allowWriting(page, site);
    await button(page, 'Select').click();
    await box(page, 1).click();
    await box(page, 2).click();
    expect(await objections(page)).toEqual([]);
    await button(page, 'Edit 2 activities').click();
    await page.getByLabel('Give all the same description').check({ force: true });
    await page.getByLabel('Description', { exact: true }).fill('With the club');
    await expect(page.getByText('That takes 2 requests of your share')).toBeVisible();
    expect(await objections(page)).toEqual([]);
    await startCounting(strava);
    await button(page, 'Read 2 activities').click();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(5);
    await strava.control('faults', { path: '/activities/9000000031$', status: 502 });
    await button(page, 'Change 2 activities at Strava').click();
    await expect(page.getByText('1 activity is changed at Strava, and in your list here.')).toBeVisible();
    const failures = page.getByRole('list', { name: 'What did not work' });
    await expect(failures).toContainText('Run 9000000031, Tue, 3 Feb: Strava has a problem.');
    expect(await objections(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await button(page, 'Try it again').click();
    await expect(page.getByText('2 activities are changed at Strava, and in your list here.')).toBeVisible();
    await expect(failures).toHaveCount(0);
    const writes = (await strava.requests()).filter((request) => request.startsWith('PUT'));
    expect(writes.map((request) => request.slice(-10))).toEqual(['9000000032', '9000000031', '9000000031']);
  });
}
