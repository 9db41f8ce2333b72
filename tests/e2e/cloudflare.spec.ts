/** The built site on Cloudflare's own runtime: its router, its `_headers`, the Worker and its limits. */
import { Miniflare, NoOpLog } from 'miniflare';
import { headersAt, httpsOnlyHeaders, securityHeaders } from '#edge/security-headers.ts';
import { siteWorker } from '#tests/edge/worker.ts';
import { connect, expect, test as base } from './site.ts';

const test = base.extend({
  site: async ({ strava }, use) => {
    const variables = {
      STRAVA_CLIENT_ID: '12345',
      STRAVA_CLIENT_SECRET: 'sandbox-secret',
      STRAVA_OAUTH_BASE: `${strava.url}/oauth`,
      STRAVA_API_BASE: `${strava.url}/api/v3`,
    };
    const miniflare = new Miniflare({ log: new NoOpLog(), workers: [await siteWorker('build', variables)] });
    await use({ url: (await miniflare.ready).origin.replace('127.0.0.1', 'localhost') });
    await miniflare.dispose();
  },
});

test('P9, E23: the built site connects and draws its weeks on Cloudflare’s runtime', async ({ page, site }) => {
  await connect(page, site);
  await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
});

test('P9: every page of the build carries every header there', async ({ page, site }) => {
  for (const path of ['/', '/dashboard', '/settings', '/connect', '/callback', '/privacy', '/goodbye', '/nothing']) {
    const answer = await page.request.get(site.url + path);
    expect([path, answer.status()]).toEqual([path, path === '/nothing' ? 404 : 200]);
    const wanted = { ...securityHeaders, ...httpsOnlyHeaders, ...headersAt(path) };
    for (const [name, value] of Object.entries(wanted)) {
      expect([path, name, answer.headers()[name.toLowerCase()]]).toEqual([path, name, value]);
    }
  }
});
