import { askedOf, fetchingIsOver, startCounting } from './asked.ts';
import { objections } from './objections.ts';
import { connect, expect, type Page, type Strava, test } from './site.ts';

test.use({ wish: { activities: 60, now: '2026-05-24T12:00:00Z' } });

const NAME = 'Track without a watch';

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(new Date('2026-05-24T12:00:00Z'));
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.goto(`${site.url}/upload`);
  await page.getByRole('button', { name: 'Add one by hand' }).click();
  await page.getByLabel('Title', { exact: true }).fill(NAME);
  await page.getByLabel('Time of day').fill('08:30');
  await page.getByLabel('Minutes').fill('45');
  await page.getByRole('button', { name: 'Look it over' }).click();
  await expect(page.getByText('What you typed stays here meanwhile.')).toBeVisible();
  await page.getByRole('link', { name: 'Allow Milepost to upload and edit' }).click();
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/upload`);
  await fetchingIsOver(page, strava);
  await expect(page.getByRole('button', { name: 'Create it at Strava' })).toBeVisible();
  await startCounting(strava);
});

const create = (page: Page) => page.getByRole('button', { name: 'Create it at Strava' }).click();
const fault = (strava: Strava, outcome: string, times: number | 'always' = 1) =>
  strava.control('faults', { path: '/api/v3/activities$', outcome, times });
/** How often it arrived, answered or not. */
const posts = async (strava: Strava) =>
  (await strava.requests()).filter((request) => request === 'POST /api/v3/activities').length;

test('what was typed is there again after the way to Strava, and gone for good once it was cancelled', async ({
  page,
}) => {
  const lines = page.getByRole('region', { name: 'By hand' }).getByRole('listitem');
  await expect(lines).toHaveText([NAME, 'Run', /24 May.*, 08:30$/, '45:00', 'no distance']);
  await page.getByRole('button', { name: 'Change something' }).click();
  await expect(page.getByLabel('Time of day')).toHaveValue('08:30');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Add one by hand' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('');
});

test('what the browser sent again by itself, because the connection broke, is said to be there twice', async ({
  page,
  strava,
}) => {
  await fault(strava, 'lose');
  await create(page);
  await expect(page.getByText(`“${NAME}” is at Strava twice.`)).toBeVisible();
  expect(await posts(strava)).toBe(2);
  await expect(page.getByText('open one of the two there and delete it')).toBeVisible();
  const links = page.getByRole('link', { name: new RegExp(`^View on Strava\\s*: ${NAME}`) });
  await expect(links).toHaveCount(2);
  expect(await objections(page)).toEqual([]);
});

test('what arrived without an answer is found in the list at Strava, and nothing is sent again', async ({
  page,
  strava,
}) => {
  await strava.control('faults', { path: '/api/v3/activities$', outcome: 'pass', withoutCors: true });
  await create(page);
  await expect(page.getByText(`“${NAME}” is at Strava, and in your list here.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'By hand' })).toBeFocused();
  expect((await askedOf(strava)).filter((request) => !request.startsWith('OPTIONS'))).toEqual([
    'POST /activities',
    'GET /athlete/activities',
  ]);
  await page.getByRole('link', { name: /^Edit/ }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(NAME);
});

test('what did not arrive may be looked for again, after a reload too, and is sent again only by the athlete', async ({
  page,
  strava,
}) => {
  await fault(strava, 'drop', 'always');
  await strava.control('faults', { path: '/athlete/activities', outcome: 'pass', withoutCors: true });
  await create(page);
  await expect(page.getByText(`Strava may have “${NAME}”.`)).toBeVisible();
  await expect(page.getByText('your list at Strava could not be read either')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create it at Strava' })).toHaveCount(0);
  const arrived = await posts(strava);
  // After that silence Strava is left alone for a while.
  await page.clock.setFixedTime(new Date('2026-05-24T12:30:00Z'));
  await page.getByRole('button', { name: 'Look again (1 read)' }).click();
  await expect(page.getByText('your list at Strava does not have it so far')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  expect(await posts(strava)).toBe(arrived);
  await page.reload();
  await expect(page.getByText(`Strava may have “${NAME}”.`)).toBeVisible();
  await expect(page.getByText('your list at Strava does not have it so far')).toBeVisible();
  expect(await posts(strava)).toBe(arrived);
  await strava.control('faults', undefined, 'DELETE');
  await page.getByRole('button', { name: 'It is not there: change or send it' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(NAME);
  await page.getByRole('button', { name: 'Look it over' }).click();
  await create(page);
  await expect(page.getByText(`“${NAME}” is at Strava, and in your list here.`)).toBeVisible();
  expect(await posts(strava)).toBe(arrived + 1);
});
