/** The entry for Vercel, bundled as its recipe does and called as Vercel calls it: `fetch` with a request. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { headersByPath, httpsOnlyHeaders, securityHeaders } from '#edge/security-headers.ts';
import { describeEdge } from './cases/all.ts';
import { bundleEntry, webRuntime } from './web-runtime.ts';

interface Entry {
  readonly default: { readonly fetch: (request: Request) => Promise<Response> };
}

interface Rule {
  readonly source: string;
  readonly has?: readonly { type: string; key: string; value: string }[];
  readonly headers: readonly { key: string; value: string }[];
}

interface VercelConfig {
  readonly rewrites: readonly object[];
  readonly headers: readonly Rule[];
}

const entry = await bundleEntry('src/edge/vercel/function.ts');
afterAll(() => entry.remove());

describeEdge(
  webRuntime(
    'Vercel',
    async ({ variables }, name) => {
      const own = process.env;
      process.env = { ...variables };
      const { default: host } = (await entry.load(name)) as Entry;
      process.env = own;
      return host.fetch;
    },
    { counts: false },
  ),
);

const config = JSON.parse(readFileSync('src/edge/vercel/vercel.json', 'utf8')) as VercelConfig;
const listed = (headers: Rule['headers']) => Object.fromEntries(headers.map(({ key, value }) => [key, value]));

/** What Vercel adds to an answer: every rule whose source is the whole path, later ones over earlier ones. */
function headersFor(path: string, from?: string): Record<string, string> {
  const rules = config.headers.filter(
    ({ source, has = [] }) =>
      new RegExp(`^${source}$`).test(path) && has.every(({ key, value }) => key === 'sec-fetch-site' && value === from),
  );
  return Object.assign({}, ...rules.map(({ headers }) => listed(headers))) as Record<string, string>;
}

it('vercel.json says the same headers as Node sends, and leaves the function’s answers alone', () => {
  const everywhere = { ...securityHeaders, ...httpsOnlyHeaders };
  for (const path of ['/', '/dashboard', '/nothing', '/reset']) expect(headersFor(path)).toEqual(everywhere);
  for (const [path, headers] of Object.entries(headersByPath)) {
    expect([path, headersFor(path.replace('*', 'a.b1c2.js'))]).toEqual([path, { ...everywhere, ...headers }]);
  }
  expect(headersFor('/api/config')).toEqual({});
});

it('S5: there, too, only the page behind the button empties the storage of the browser', () => {
  for (const path of ['/reset/done', '/de/reset/done'])
    expect(headersFor(path, 'same-origin')['Clear-Site-Data']).toBe('"storage"');
  for (const from of [undefined, 'none', 'cross-site', 'same-site'])
    expect(headersFor('/reset/done', from)).not.toHaveProperty('Clear-Site-Data');
  for (const path of ['/reset', '/reset/done/x', '/']) {
    expect(headersFor(path, 'same-origin')).not.toHaveProperty('Clear-Site-Data');
  }
});

it('every address of the function leads to it', () => {
  expect(config.rewrites).toEqual([
    { source: '/api/(.*)', destination: '/api/milepost' },
    { source: '/activities/:id', destination: '/activities/0' },
    { source: '/de/activities/:id', destination: '/de/activities/0' },
  ]);
});
