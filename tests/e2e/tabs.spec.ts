import { storedSession, storeSession } from './device.ts';
import { expect, type Page, type Strava, test } from './site.ts';
import {
  asked,
  everyTabFetches,
  expireTokens,
  noLongerConnected,
  nothingUnderWay,
  openEight,
  refreshAlone,
  wake,
} from './tokens.ts';
import { connectAndFetch } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

const NEWS = 'News for everybody';

async function newsArrive(strava: Strava): Promise<void> {
  await strava.control('activities', { name: NEWS, distance: 7000 });
}

async function allShowTheNews(tabs: readonly Page[]): Promise<void> {
  for (const tab of tabs) {
    await expect(tab.getByText(NEWS, { exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(noLongerConnected(tab)).toBeHidden();
  }
}

test('T2, R12: eight tabs make one token request and one visit to Strava, and all show the result', async ({
  page,
  context,
  site,
  strava,
}) => {
  test.slow();
  await connectAndFetch(page, site);
  const tabs = await openEight(page, context, site);
  await newsArrive(strava);
  await strava.control('faults', { path: '/athlete/activities', outcome: 'pass', times: 'always', delayMs: 4000 });
  await expireTokens(page, strava);
  await wake(tabs);
  await allShowTheNews(tabs);
  expect(await asked(strava)).toEqual({ tokens: 1, lists: 1 });
});

test('T2: eight tabs that all need a token at the same moment share one', async ({ page, context, site, strava }) => {
  test.slow();
  await everyTabFetches(context);
  await connectAndFetch(page, site);
  const tabs = await openEight(page, context, site);
  await newsArrive(strava);
  await expireTokens(page, strava);
  await wake(tabs);
  await allShowTheNews(tabs);
  await nothingUnderWay(page);
  expect(await asked(strava)).toEqual({ tokens: 1, lists: 8 });
  expect(await storedSession(page)).toMatchObject({ generation: 2 });
});

test('T2: tabs that refresh each for itself make eight requests at this sandbox and lose the session', async ({
  page,
  context,
  site,
  strava,
}) => {
  test.slow();
  await connectAndFetch(page, site);
  const tabs = await openEight(page, context, site);
  const session = await expireTokens(page, strava);
  const answers = await Promise.all(tabs.map((tab) => refreshAlone(tab, session.refreshToken ?? '')));
  expect((await asked(strava)).tokens).toBe(8);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401, 401, 401]);
  // Each tab then does what its answer says: the winner stores its tokens, the losers believe that there are none.
  for (const { status, grant } of answers.sort((one, other) => one.status - other.status)) {
    await storeSession(page, status === 200 ? { ...session, ...grant } : { athlete: session.athlete });
  }
  await page.reload();
  await expect(noLongerConnected(page)).toBeVisible();
});

test('T5, T6: without locks the tabs that lose the race for the tokens stay signed in', async ({
  page,
  context,
  site,
  strava,
}) => {
  test.slow();
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  await connectAndFetch(page, site);
  await newsArrive(strava);
  await strava.control('faults', { path: '/oauth/token', outcome: 'pass', times: 'always', delayMs: 2000 });
  await expireTokens(page, strava);
  const tabs = [page, ...(await Promise.all(Array.from({ length: 7 }, () => context.newPage())))];
  await Promise.all(tabs.map((tab) => tab.goto(`${site.url}/dashboard`)));
  await allShowTheNews(tabs);
  expect((await storedSession(page))?.refreshToken).toEqual(expect.any(String));
});
