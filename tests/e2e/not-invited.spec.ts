import { type AppServer, serveApp } from '#edge/node/serve-app.ts';
import { expectWhole, storedValue } from './device.ts';
import { connect, expect, test as base } from './site.ts';

interface Owner {
  readonly url: string;
  /** Puts the site back with this list of invited athletes. */
  invite(athletes: string): Promise<void>;
}

/** A site whose owner changes the list of invited athletes while somebody is connected. */
const test = base.extend<{ owner: Owner }>({
  owner: async ({ strava }, use) => {
    const environment = {
      STRAVA_CLIENT_ID: '12345',
      STRAVA_CLIENT_SECRET: 'sandbox-secret',
      STRAVA_OAUTH_BASE: `${strava.url}/oauth`,
      STRAVA_API_BASE: `${strava.url}/api/v3`,
    };
    let server: AppServer = await serveApp({ environment, buildFolder: 'build', port: 0 });
    const { port } = server;
    await use({
      url: `http://localhost:${port}`,
      async invite(athletes) {
        await server.close();
        const changed = { ...environment, ALLOWED_ATHLETES: athletes };
        server = await serveApp({ environment: changed, buildFolder: 'build', port });
      },
    });
    await server.close();
  },
  site: ({ owner }, use) => use({ url: owner.url }),
});

test.use({ wish: { seed: 5, activities: 40 } });

const WORDS = 'This site is for invited runners.';

test('E15: an athlete who is not invited is told so when coming back, and nothing is stored', async ({
  page,
  owner,
  strava,
}) => {
  await owner.invite('7');
  await page.goto(`${owner.url}/connect`);
  await page.locator('#authorize').click();
  await expect(page.getByRole('status')).toContainText(WORDS);
  await expect(page.getByRole('link', { name: 'Connect with Strava' })).toBeHidden();
  expect(await storedValue(page, 'session')).toBeUndefined();
  expect((await strava.requests()).filter((line) => line === 'POST /oauth/revoke')).toHaveLength(1);
});

test('E15: an athlete taken off the list hears it at the next refresh, and keeps weeks and sign-in', async ({
  page,
  owner,
  strava,
}) => {
  await page.clock.install();
  await connect(page, owner);
  await expectWhole(page, 1_000_005);
  const session = await storedValue(page, 'session');
  await owner.invite('7');
  await strava.control('requests', undefined, 'DELETE');
  await page.clock.fastForward('05:30:00');
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: WORDS })).toContainText('Your weeks are still here');
  expect(await storedValue(page, 'session')).toBe(session);
  await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
  const oauth = (await strava.requests()).filter((line) => line.startsWith('POST /oauth'));
  // The page that was open asks once, the reloaded one once more.
  expect(new Set(oauth)).toEqual(new Set(['POST /oauth/revoke']));
});
