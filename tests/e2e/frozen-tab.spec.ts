import type { BrowserContext } from '@playwright/test';
import { storedSession, storeSession } from './device.ts';
import { expect, type Page, type Site, test } from './site.ts';
import {
  asked,
  everyTabFetches,
  expireTokens,
  noLongerConnected,
  nothingUnderWay,
  refreshAlone,
  wake,
} from './tokens.ts';
import { connectAndFetch, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

/** A tab that holds the lock of the tokens and never lets go. */
async function openHolder(context: BrowserContext, site: Site): Promise<Page> {
  const holder = await context.newPage();
  await holder.goto(`${site.url}/privacy`);
  await holder.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('milepost:token', () => {
          held();
          return new Promise(() => {});
        });
      }),
  );
  return holder;
}

for (const how of ['never lets go', 'is frozen'] as const) {
  test(`T4: a tab that holds the lock and ${how} is waited for 8 seconds at most`, async ({
    page,
    context,
    site,
    strava,
  }) => {
    await connectAndFetch(page, site);
    const holder = await openHolder(context, site);
    if (how === 'is frozen') await freeze(holder);
    await strava.control('activities', { name: 'After the wait', distance: 7000 });
    await expireTokens(page, strava);
    await wake([page]);
    await expect(page.getByText('After the wait', { exact: true })).toBeVisible({ timeout: 12_000 });
    expect(await asked(strava)).toEqual({ tokens: 1, lists: 1 });
    expect(await storedSession(page)).toMatchObject({ generation: 2 });
  });
}

test('T4: a waiting tab takes what was stored meanwhile, and asks nobody', async ({ page, context, site, strava }) => {
  await connectAndFetch(page, site);
  await openHolder(context, site);
  await strava.control('activities', { name: 'After the wait', distance: 7000 });
  const connected = await expireTokens(page, strava);
  await wake([page]);
  const waiting = async () => (await navigator.locks.query()).pending?.length;
  await expect.poll(() => page.evaluate(waiting)).toBe(1);
  const { grant } = await refreshAlone(page, connected.refreshToken ?? '');
  await storeSession(page, { ...connected, ...grant, receivedAt: Date.now(), generation: 2 });
  await expect(page.getByText('After the wait', { exact: true })).toBeVisible({ timeout: 12_000 });
  expect(await asked(strava)).toEqual({ tokens: 1, lists: 1 });
});

test('T4: a tab that freezes between answer and writing brings the connection back when it thaws', async ({
  page,
  context,
  site,
  strava,
}) => {
  await everyTabFetches(context);
  await connectAndFetch(page, site);
  const other = await context.newPage();
  await other.goto(`${site.url}/dashboard`);
  await weeksOnShow(other);
  await nothingUnderWay(page);
  await strava.control('faults', { path: '/oauth/token', outcome: 'pass', times: 1, delayMs: 1500 });
  await expireTokens(page, strava);
  const request = other.waitForRequest('**/api/token');
  await wake([other]);
  await request;
  const thaw = await freeze(other);
  await wake([page]);
  await expect(noLongerConnected(page)).toBeVisible({ timeout: 15_000 });
  await thaw();
  await expect(noLongerConnected(page)).toBeHidden();
  const { generation, accessToken } = (await storedSession(page)) ?? {};
  expect({ generation, accessToken }).toEqual({ generation: 2, accessToken: expect.any(String) as unknown });
});

/** Stops everything that a tab does, in the middle; what is returned lets it go on. */
async function freeze(tab: Page): Promise<() => Promise<unknown>> {
  await tab.evaluate(() => void setInterval(() => document.title, 10));
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send('Debugger.enable');
  const paused = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
  await devtools.send('Debugger.pause');
  await paused;
  return () => devtools.send('Debugger.resume');
}
