import { expect, type Strava, test } from './site.ts';
import { connectAndFetch, notice, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

const LIST = { path: '/athlete/activities', times: 'always' };
const TOKEN = { path: '/oauth/token', times: 'always' };
const APPLICATION = {
  message: 'Bad Request',
  errors: [{ resource: 'Application', field: 'client_id', code: 'invalid' }],
};

interface Fault {
  /** The case and the situation: 'R6: when Strava answers 500' */
  readonly what: string;
  readonly title: string;
  readonly begin: (strava: Strava) => Promise<unknown>;
}

const faulty = (what: string, fault: object, title: string): Fault => ({
  what,
  title,
  begin: (strava) => strava.control('faults', { ...LIST, ...fault }),
});

const faultyToken = (what: string, fault: object, title: string): Fault => ({
  what,
  title,
  begin: (strava) => strava.control('faults', { ...TOKEN, ...fault }).then(() => strava.control('expire-tokens', {})),
});

const FAULTS: readonly Fault[] = [
  faulty('R6: when Strava answers 500', { status: 500 }, 'Strava has a problem.'),
  faulty(
    'R6: when Strava answers with a page of HTML',
    { status: 200, body: '<h1>Down</h1>' },
    'Strava has a problem.',
  ),
  faulty('R13: when Strava’s JSON breaks off', { outcome: 'truncate' }, 'Strava has a problem.'),
  faulty('T10: when Strava answers 403', { status: 403 }, 'Strava refused this request.'),
  faultyToken(
    'E20: when the site’s secret is wrong',
    { status: 401, body: APPLICATION },
    'This site is not set up correctly.',
  ),
  faultyToken('T10: when Strava answers 500 to a refresh', { status: 500 }, 'Strava did not answer.'),
  {
    what: 'E20: when the owner’s app is inactive',
    title: 'Strava has paused this site.',
    begin: (strava) => strava.control('switches', { appActive: false }),
  },
];

const calmDown = async (strava: Strava) => {
  await strava.control('faults', undefined, 'DELETE');
  await strava.control('switches', { appActive: true });
};

for (const { what, title, begin } of FAULTS) {
  test(`${what}, the weeks stay and trying again helps`, async ({ page, site, strava }) => {
    const before = await connectAndFetch(page, site);
    await begin(strava);
    await page.reload();
    await expect(notice(page, title)).toContainText(/Your weeks are still here, as fetched today at \d\d:\d\d\./);
    expect(await weeksOnShow(page)).toEqual(before);

    await notice(page, title).getByRole('button', { name: 'Try again' }).click();
    await expect(notice(page, title)).toBeVisible();
    await calmDown(strava);
    await strava.control('activities', { name: 'After the storm', distance: 7000 });
    await notice(page, title).getByRole('button', { name: 'Try again' }).click();
    await expect(notice(page, title)).toBeHidden();
    await expect(page.getByText('After the storm', { exact: true })).toBeVisible();
  });
}

test('R6: when the first fetch fails, the dashboard says so and trying again brings the weeks', async ({
  page,
  site,
  strava,
}) => {
  await strava.control('faults', { ...LIST, status: 500 });
  await page.goto(`${site.url}/connect`);
  await page.locator('#authorize').click();
  await expect(notice(page, 'Strava has a problem.')).not.toContainText('still here');
  await calmDown(strava);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
});

test('T10: when the site’s function cannot be reached, the weeks stay and trying again helps', async ({
  page,
  site,
}) => {
  const before = await connectAndFetch(page, site);
  await page.route('**/api/config*', (route) => route.abort());
  await page.reload();
  await expect(notice(page, 'This site does not answer.')).toContainText('Your weeks are still here');
  expect(await weeksOnShow(page)).toEqual(before);
  await page.unroute('**/api/config*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('This site does not answer.')).toBeHidden();
});

test('T10: when the site’s function cannot be reached, connecting says so and can be tried again', async ({
  page,
  site,
}) => {
  await page.route('**/api/config*', (route) => route.abort());
  await page.goto(`${site.url}/connect`);
  await expect(notice(page, 'This site does not answer.')).toBeVisible();
  await page.unroute('**/api/config*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#authorize')).toBeVisible();
});
