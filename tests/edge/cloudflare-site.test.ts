/** The site's files as Cloudflare serves them: its own router, `_headers` and the Worker of wrangler.jsonc. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Miniflare, NoOpLog } from 'miniflare';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headersAt, httpsOnlyHeaders, securityHeaders } from '#edge/security-headers.ts';
import { siteWorker } from './worker.ts';

const PAGES = ['index', 'dashboard', 'callback', 'reset', 'reset/done', 'activities', 'activities/0', '404'];
const CHUNK = '/_app/immutable/a.b1c2.js';
const REVALIDATED = 'public, max-age=0, must-revalidate';

let folder = '';
let miniflare: Miniflare;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  for (const file of [...PAGES.map((page) => `${page}.html`), CHUNK]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `<title>${file}</title>`);
  }
  await cp('static/_headers', join(folder, '_headers'));
  const variables = { STRAVA_CLIENT_ID: '12345', STRAVA_CLIENT_SECRET: 'made-up-for-this-test' };
  miniflare = new Miniflare({ log: new NoOpLog(), workers: [await siteWorker(folder, variables)] });
  await miniflare.ready;
}, 30_000);

afterAll(async () => {
  await miniflare.dispose();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  miniflare.dispatchFetch(`https://site.example${path}`, { redirect: 'manual', headers });

it.each(['/', '/dashboard', '/callback?code=c0de&state=x', '/reset', '/reset/done', '/nothing', CHUNK])(
  'P9: Cloudflare answers %s with the headers that Node sends',
  async (path) => {
    const { headers } = await get(path);
    for (const [name, value] of Object.entries({ ...securityHeaders, ...httpsOnlyHeaders })) {
      expect([name, headers.get(name)]).toEqual([name, value]);
    }
    const { pathname } = new URL(path, 'https://site.example');
    const wanted = { 'Cache-Control': REVALIDATED, ...headersAt(pathname) };
    for (const [name, value] of Object.entries(wanted)) expect([name, headers.get(name)]).toEqual([name, value]);
  },
);

it('a file that is not there is the site’s own 404, and nobody keeps it', async () => {
  for (const path of ['/nothing', '/_app/immutable/old.js', '/_headers', '/reset/done/x']) {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([404, '<title>404.html</title>']);
    expect([path, answer.headers.get('cache-control')]).toEqual([path, REVALIDATED]);
  }
});

it('every activity is answered with the page that is built for all', async () => {
  for (const path of ['/activities/12345678901', '/activities/lunch']) {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([200, '<title>activities/0.html</title>']);
  }
  const list = await get('/activities');
  expect([list.status, await list.text()]).toEqual([200, '<title>activities.html</title>']);
  expect((await get('/activities/1/2')).status).toBe(404);
});

it('S5: only the page behind the button empties the storage of the browser', async () => {
  const clearing = async (path: string, from = 'same-origin') =>
    (await get(path, { 'sec-fetch-site': from })).headers.get('clear-site-data');
  expect(await clearing('/reset/done')).toBe('"storage"');
  expect(await clearing('/reset/done', 'cross-site')).toBeNull();
  for (const path of ['/reset', '/reset/', '/reset/done/', '/reset/done.html', '/reset/done/x', '/', '/nothing']) {
    expect([path, await clearing(path)]).toEqual([path, null]);
  }
});

it('E23: the function answers beside the site', async () => {
  const health = await get('/api/health');
  expect([health.status, await health.text()]).toEqual([200, '{"ok":true}']);
  const nothing = await get('/api/nothing');
  expect([nothing.status, await nothing.text()]).toEqual([404, '']);
});
