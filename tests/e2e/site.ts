/** The test of every end-to-end file: a Strava and a served Milepost of its own for each test. */
import { randomUUID } from 'node:crypto';
import { test as base, expect, type Page } from '@playwright/test';
import type { EdgeEnvironment } from '#edge/environment.ts';
import { serveApp } from '#edge/node/serve-app.ts';
import { watch } from './calm.ts';
import { STRAVA_ORIGIN, stravaUrl } from './strava-address.ts';
import type { StravaWish } from './strava-wish.ts';

export { expect, type Page };

/** The sandbox a test plays with. */
export interface Strava {
  readonly url: string;
  /** Its control API: `control('faults', {...})`; see src/sandbox/README.md. */
  control(path: string, body?: unknown, method?: string): Promise<unknown>;
  /** 'METHOD /path' of every request of the app since the start or the last `clear`. */
  requests(): Promise<string[]>;
}

export interface Site {
  readonly url: string;
}

/** What serves the site, for tests that change or end it. */
export interface Host extends Site {
  /** Puts another build in place of the one that is served, at the same address; also after `stop`. */
  deploy(buildFolder: string): Promise<void>;
  /** As if the site were gone. */
  stop(): Promise<void>;
}

interface Fixtures {
  wish: StravaWish;
  /** More variables of the site's own function. */
  environment: EdgeEnvironment;
  strava: Strava;
  host: Host;
  site: Site;
  /** Fails the test when a page or worker broke its policy, threw, or asked a host that is neither ours nor Strava. */
  calm: undefined;
}

export const test = base.extend<Fixtures>({
  wish: [{}, { option: true }],
  environment: [{}, { option: true }],

  strava: async ({ wish }, use) => {
    const url = stravaUrl(randomUUID());
    await send(url, 'POST', wish);
    await use({
      url,
      control: (path, body, method = 'POST') => send(`${url}/__control/${path}`, method, body),
      async requests() {
        const log = (await send(`${url}/__control/requests`, 'GET')) as { method: string; path: string }[];
        return log.map(({ method, path }) => `${method} ${path}`);
      },
    });
  },

  host: async ({ strava, environment: more }, use) => {
    const environment = {
      STRAVA_CLIENT_ID: '12345',
      STRAVA_CLIENT_SECRET: 'sandbox-secret',
      STRAVA_OAUTH_BASE: `${strava.url}/oauth`,
      STRAVA_API_BASE: `${strava.url}/api/v3`,
      ...more,
    };
    let app = await serveApp({ environment, buildFolder: 'build', port: 0 });
    const { url, port } = app;
    await use({
      url: url.replace('127.0.0.1', 'localhost'),
      async deploy(buildFolder) {
        await app.close();
        app = await serveApp({ environment, buildFolder, port });
      },
      stop: () => app.close(),
    });
    await app.close();
  },

  site: ({ host }, use) => use(host),

  calm: [
    async ({ context, site }, use) => {
      const troubles = await watch(context, [site.url, STRAVA_ORIGIN]);
      await use(undefined);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

/** The main job: one click on our page, one on the consent page, and the dashboard is there. */
export async function connect(page: Page, site: Site): Promise<void> {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/dashboard`);
}

async function send(url: string, method: string, body?: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers }) });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
  const text = await response.text();
  return /^[[{]/.test(text) ? JSON.parse(text) : undefined;
}
