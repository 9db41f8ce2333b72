import { everythingStored, storedSession } from './device.ts';
import { connect, expect, type Page, type Site, test } from './site.ts';
import { nothingUnderWay } from './tokens.ts';
import { connectAndFetch, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

const weeksIn = (tab: Page) => tab.getByRole('link', { name: /View .*on Strava/ });

test('T12, S14: disconnecting in one tab empties the others at once and leaves nothing on the device', async ({
  page,
  context,
  site,
  strava,
}) => {
  await connectAndFetch(page, site);
  const others = [await context.newPage(), await context.newPage(), await context.newPage()];
  for (const other of others) {
    await other.goto(`${site.url}/dashboard`);
    await weeksOnShow(other);
  }
  const stored = await everythingStored(page);
  expect(stored).toMatch(/log:\d+.*accessToken/s);
  const { id, firstName } = JSON.parse(/"athlete":({[^}]*})/.exec(stored)?.[1] ?? '{}') as Record<string, unknown>;

  await disconnect(page, site);
  await Promise.all(others.map((other) => expect(weeksIn(other)).toHaveCount(0, { timeout: 1000 })));
  for (const other of others) await other.waitForURL(`${site.url}/`);
  await page.waitForURL(`${site.url}/goodbye`);
  const left = await everythingStored(page);
  for (const trace of [String(id), String(firstName), 'Token', 'athlete', 'log:', 'connected', 'distance']) {
    expect(stored + 'connected').toContain(trace);
    expect(left).not.toContain(trace);
  }
  expect(((await strava.control('switches', {})) as { sessions: number }).sessions).toBe(0);

  await page.goto(`${site.url}/dashboard`);
  await page.waitForURL(`${site.url}/`);
  expect(await everythingStored(page)).not.toContain('athlete');
});

test('T12: disconnecting works offline, in every tab, and says that Strava could not be told', async ({
  page,
  context,
  site,
}) => {
  await connectAndFetch(page, site);
  const other = await context.newPage();
  await other.goto(`${site.url}/dashboard`);
  await weeksOnShow(other);
  await page.goto(`${site.url}/settings`);
  await page.getByText('Disconnect Strava').click();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('button', { name: /Disconnect and delete/ }).click();
  await expect(weeksIn(other)).toHaveCount(0, { timeout: 1000 });
  await expect(page.getByRole('status').filter({ hasText: 'Strava could not be told.' })).toBeVisible();
  expect(await everythingStored(page)).not.toMatch(/athlete|Token|log:|connected/);
  await context.setOffline(false);
  await page.goto(`${site.url}/dashboard`);
  await page.waitForURL(`${site.url}/`);
});

test('T12, S14: a page that was on its way when another tab disconnected brings nothing back', async ({
  page,
  context,
  site,
}) => {
  await connectAndFetch(page, site);
  const frozen = await context.newPage();
  // A frozen tab hears of nothing until long after.
  await frozen.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  let thaw = () => {};
  const thawed = new Promise<void>((resolve) => (thaw = resolve));
  let isAsked = () => {};
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  await frozen.route('**/athlete/activities?*', async (route) => {
    const response = await route.fetch();
    isAsked();
    await thawed;
    await route.fulfill({ response });
  });
  await frozen.goto(`${site.url}/dashboard`);
  await asked;
  await disconnect(page, site);
  await page.waitForURL(`${site.url}/goodbye`);
  const arrived = frozen.waitForEvent('requestfinished', (request) => request.url().includes('/athlete/activities'));
  thaw();
  await arrived;
  await frozen.evaluate(() => new Promise((later) => requestIdleCallback(later)));
  expect(await everythingStored(page)).not.toMatch(/athlete|Token|log:/);
});

test('D12: another athlete who signs in sees their own weeks, in every tab', async ({
  page,
  context,
  site,
  strava,
}) => {
  const before = await connectAndFetch(page, site);
  const other = await context.newPage();
  // The sandbox has one athlete; the second one is that one with another number and other activities.
  await other.route('**/api/token', async (route) => {
    const response = await route.fetch();
    const grant = (await response.json()) as { athlete: object };
    await route.fulfill({ response, json: { ...grant, athlete: { ...grant.athlete, id: 4711 } } });
  });
  let send = () => {};
  const wanted = new Promise<void>((resolve) => (send = resolve));
  await other.route('**/athlete/activities?*', (route) => wanted.then(() => route.continue()));
  await strava.control('activities', [], 'PUT');
  await strava.control('activities', { name: 'Somebody else’s run', distance: 7000 });
  await other.goto(`${site.url}/connect`);
  await other.getByRole('button', { name: /Keep/ }).click();
  await other.waitForURL(`${site.url}/dashboard`);
  for (const tab of [other, page]) await expect(weeksIn(tab)).toHaveCount(0);
  send();
  for (const tab of [other, page]) {
    await expect(tab.getByText('Somebody else’s run', { exact: true })).toBeVisible();
    expect((await weeksOnShow(tab)).length).toBe(2);
    expect(before).not.toEqual(await weeksOnShow(tab));
  }
});

/** A promise and the function that fulfils it. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

for (const seed of [1, 2, 3, 4, 5]) {
  test.describe(`with a history of many pages, seed ${seed}`, () => {
    test.use({ wish: { activities: 1000, seed } });

    test(`T12, S14: disconnecting while a deaf tab fetches page ${seed} leaves nothing behind`, async ({
      page,
      context,
      site,
    }) => {
      // It does not hear that another tab disconnects, so that only the storage can stop it.
      await page.addInitScript(() => {
        BroadcastChannel.prototype.addEventListener = () => undefined;
      });
      const [reached, released] = [signal(), signal()];
      let lists = 0;
      await page.route('**/athlete/activities?*', async (route) => {
        lists += 1;
        if (lists === seed) {
          reached.give();
          await released.given;
        }
        await route.continue();
      });
      await connect(page, site);
      await reached.given;
      const other = await context.newPage();
      await other.goto(`${site.url}/settings`);
      const session = await storedSession(other);
      await other.getByText('Disconnect Strava').click();
      released.give();
      await other.getByRole('button', { name: /Disconnect and delete/ }).click();
      await other.waitForURL(`${site.url}/goodbye`);
      await nothingUnderWay(other);
      const left = await everythingStored(other);
      const { athlete, accessToken, refreshToken } = session ?? {};
      for (const trace of [athlete?.id, athlete?.firstName, accessToken, refreshToken]) {
        expect(trace).toBeTruthy();
        expect(left).not.toContain(String(trace));
      }
      expect(left).not.toMatch(/athlete|Token|log:|refresh|connected/);
    });
  });
}

async function disconnect(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/settings`);
  await page.getByText('Disconnect Strava').click();
  await page.getByRole('button', { name: /Disconnect and delete/ }).click();
}
