/** The test of every end-to-end file: a Strava and a served Milepost of its own for each test. */
import { randomUUID } from 'node:crypto';
import { test as base, expect, type Page, type Request } from '@playwright/test';
import type { EdgeEnvironment } from '#edge/environment.ts';
import { serveApp } from '#edge/node/serve-app.ts';
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

interface Fixtures {
  wish: StravaWish;
  /** More variables of the site's own function. */
  environment: EdgeEnvironment;
  strava: Strava;
  site: Site;
  /** Fails the test when the page broke its policy, threw, or asked a host that is neither ours nor Strava. */
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

  site: async ({ strava, environment: more }, use) => {
    const environment = {
      STRAVA_CLIENT_ID: '12345',
      STRAVA_CLIENT_SECRET: 'sandbox-secret',
      STRAVA_OAUTH_BASE: `${strava.url}/oauth`,
      STRAVA_API_BASE: `${strava.url}/api/v3`,
      ...more,
    };
    const app = await serveApp({ environment, buildFolder: 'build', port: 0 });
    await use({ url: app.url.replace('127.0.0.1', 'localhost') });
    await app.close();
  },

  calm: [
    async ({ page, site }, use) => {
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(`threw ${error.message}`));
      page.on('console', (message) => {
        if (/Content Security Policy|Trusted/i.test(message.text())) troubles.push(message.text());
      });
      page.on('request', (request) => {
        if (isForeign(request, site)) troubles.push(`asked ${request.url()}`);
      });
      await use(undefined);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

function isForeign(request: Request, site: Site): boolean {
  const { origin, protocol } = new URL(request.url());
  return protocol.startsWith('http') && origin !== site.url && origin !== STRAVA_ORIGIN;
}

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
