/** The app on a host for files, in a folder there, and its function on Cloudflare’s runtime at another origin. */
import { Miniflare, NoOpLog } from 'miniflare';
import { functionWorker } from '#tests/edge/worker.ts';
import { buildFor } from './build-below.ts';
import { watch } from './calm.ts';
import { everythingStored } from './device.ts';
import { connectAndKeep, expectAllCharts, keptPaths } from './offline.ts';
import { expect, test as base } from './site.ts';
import { serveStatically } from './static-host.ts';
import { STRAVA_ORIGIN, STRAVA_PORT } from './strava-address.ts';
import { weeksOnShow } from './weeks-on-show.ts';

/** The pages name it in their policy when they are built, so it cannot be any free port. */
const EDGE_PORT = STRAVA_PORT + 1000;
const EDGE_ORIGIN = `http://127.0.0.1:${EDGE_PORT}`;
const BASE_PATH = '/milepost';

const test = base.extend({
  site: async ({ strava }, use) => {
    const build = buildFor({ BASE_PATH, EDGE_ORIGIN, STRAVA_API_BASE: `${STRAVA_ORIGIN}/api/v3` });
    const host = await serveStatically(build.folder, BASE_PATH);
    const worker = await functionWorker({
      STRAVA_CLIENT_ID: '12345',
      STRAVA_CLIENT_SECRET: 'sandbox-secret',
      STRAVA_OAUTH_BASE: `${strava.url}/oauth`,
      STRAVA_API_BASE: `${strava.url}/api/v3`,
      ALLOWED_ORIGINS: host.origin,
    });
    const edge = new Miniflare({ log: new NoOpLog(), host: '127.0.0.1', port: EDGE_PORT, workers: [worker] });
    await edge.ready;
    await use({ url: host.origin + BASE_PATH });
    await edge.dispose();
    host.close();
    build.remove();
  },
  calm: async ({ context, site }, use) => {
    const troubles = await watch(context, [new URL(site.url).origin, EDGE_ORIGIN, STRAVA_ORIGIN]);
    await use(undefined);
    expect(troubles).toEqual([]);
  },
});

// It begins with a build.
test.describe.configure({ timeout: 300_000 });
test.use({ actionTimeout: 20_000, navigationTimeout: 20_000 });
test.use({ serviceWorkers: 'allow', wish: { activities: 60 } });

test('below a folder of one host, with the function at another origin, everything works and stays below it', async ({
  page,
  context,
  site,
  strava,
}) => {
  const visited = new Set<string>();
  page.on('framenavigated', (frame) => visited.add(new URL(frame.url()).pathname));
  const weeks = await connectAndKeep(page, site);

  await test.step('a reload, a link into the app and an address that is none', async () => {
    await page.reload();
    expect(await weeksOnShow(page)).toEqual(weeks);
    await page.goto(`${site.url}/settings#left-out`);
    await expect(page.getByRole('heading', { name: 'Units and weeks' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Settings', exact: true })).toHaveAttribute('aria-current', 'page');
    expect((await page.goto(`${site.url}/nothing/here`))?.status()).toBe(404);
    await page.getByRole('link', { name: 'Go to your weeks' }).click();
    await page.waitForURL(`${site.url}/dashboard`);
    await page.goto(`${site.url}/`);
    await page.waitForURL(`${site.url}/dashboard`);
  });

  await test.step('one activity, whose page is built once for all', async () => {
    await page.goto(`${site.url}/activities?sport=run`);
    await page.locator('[aria-rowindex="2"] .title a').click();
    await expect(page).toHaveURL(/\/milepost\/activities\/\d+\?sport=run$/);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('slider', { name: 'Position along the way' })).toBeVisible();
  });

  await test.step('without a connection', async () => {
    const kept = (await keptPaths(page)).flat();
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((path) => !path.startsWith(`${BASE_PATH}/`))).toEqual([]);
    await context.setOffline(true);
    await page.goto(`${site.url}/dashboard`);
    expect(await weeksOnShow(page)).toEqual(weeks);
    await expectAllCharts(page);
    await context.setOffline(false);
  });

  await test.step('asking for more leads back to the page that asked', async () => {
    await page.goto(`${site.url}/connect?${new URLSearchParams({ ask: 'zones', return_to: `${BASE_PATH}/goals` })}`);
    await page.locator('#authorize').click();
    await page.waitForURL(`${site.url}/goals`);
  });

  await test.step('disconnecting', async () => {
    const sessions = async () => ((await strava.control('switches', {})) as { sessions: number }).sessions;
    const before = await sessions();
    await page.goto(`${site.url}/settings`);
    await page.getByText('Disconnect Strava').click();
    await page.getByRole('button', { name: /Disconnect and delete/ }).click();
    await page.waitForURL(`${site.url}/goodbye`);
    expect(await everythingStored(page)).not.toMatch(/athlete|Token|log:|connected/);
    expect(await sessions()).toBe(before - 1);
  });

  await test.step('deleting by hand leaves what others keep at the same origin', async () => {
    await page.goto(`${site.url}/reset`);
    await page.evaluate(() => {
      localStorage.setItem('milepost:theme', 'dark');
      localStorage.setItem('another-project', 'theirs');
    });
    await page.getByRole('link', { name: 'Delete everything in this browser' }).click();
    await page.waitForURL(`${site.url}/reset/done`);
    await expect(page.getByText('Everything that Milepost kept in this browser is deleted.')).toBeVisible();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'another-project': 'theirs' });
  });
  const strange = [...visited].filter((path) => !path.startsWith(`${BASE_PATH}/`) && !path.startsWith('/of/'));
  expect(strange).toEqual([]);

  await test.step('the function answers this app and no other', async () => {
    const origin = new URL(site.url).origin;
    const ask = (from: string, method = 'POST') =>
      page.request.fetch(`${EDGE_ORIGIN}/api/token`, {
        method,
        headers: { origin: from, 'content-type': 'application/json', 'access-control-request-method': 'POST' },
        ...(method === 'POST' && { data: '{}' }),
      });
    const crossing = async (from: string, method?: string) => {
      const answer = await ask(from, method);
      const names = Object.entries(answer.headers()).filter(([name]) => name.startsWith('access-control-'));
      return { status: answer.status(), headers: Object.fromEntries(names) };
    };
    const own = { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' };
    expect(await crossing(origin)).toEqual({ status: 400, headers: own });
    expect(await crossing(origin, 'OPTIONS')).toEqual({
      status: 204,
      headers: {
        ...own,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': '7200',
      },
    });
    for (const strange of ['https://evil.example', `${origin}.evil.example`, 'null', origin.replace('http', 'https')]) {
      expect([strange, await crossing(strange)]).toEqual([strange, { status: 403, headers: {} }]);
      expect([strange, (await crossing(strange, 'OPTIONS')).headers]).toEqual([strange, {}]);
    }
  });
});
