/** The entry for Netlify, bundled as its recipe does and called as Netlify calls it: with a request and a context. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { httpsOnlyHeaders, securityHeaders } from '#edge/security-headers.ts';
import { describeEdge } from './cases/all.ts';
import { bundleEntry, webRuntime } from './web-runtime.ts';

const ENTRY = 'src/edge/netlify/function.ts';

interface Entry {
  readonly default: (request: Request, context: { next(): Promise<Response> }) => Promise<Response>;
  readonly config: { readonly path: readonly string[] };
}

const entry = await bundleEntry(ENTRY);
afterAll(() => entry.remove());

const nothing = () => Promise.reject(new Error('The function answers this by itself.'));

/** Netlify's global, which an entry reads at its first request. */
const provide = (variables: Readonly<Record<string, string>>) =>
  Object.assign(globalThis, { Netlify: { env: { toObject: () => variables } } });

describeEdge(
  webRuntime(
    'Netlify',
    async ({ variables }, name) => {
      const { default: answer } = (await entry.load(name)) as Entry;
      return (request) => {
        provide(variables);
        return answer(request, { next: nothing });
      };
    },
    { counts: false },
  ),
);

it('the page behind the button that resets keeps its headers, and empties storage for its own button only', async () => {
  const { default: answer } = (await entry.load('reset')) as Entry;
  const get = (from: string) =>
    answer(new Request('https://site.example/reset/done', { headers: { 'sec-fetch-site': from } }), {
      next: () => Promise.resolve(new Response('<title>Done</title>', { headers: { etag: '"1"' } })),
    });
  const own = await get('same-origin');
  expect(await own.text()).toBe('<title>Done</title>');
  const wanted = { ...securityHeaders, ...httpsOnlyHeaders, 'Cache-Control': 'no-store', etag: '"1"' };
  for (const [name, value] of Object.entries({ ...wanted, 'Clear-Site-Data': '"storage"' })) {
    expect([name, own.headers.get(name)]).toEqual([name, value]);
  }
  const strange = await get('cross-site');
  expect([strange.headers.get('clear-site-data'), strange.headers.get('cache-control')]).toEqual([null, 'no-store']);
});

it('it is asked for the function’s paths and that page, and is where netlify.toml puts it', async () => {
  const { config } = (await entry.load('config')) as Entry;
  expect(config.path).toEqual(['/api/*', '/reset/done', '/de/reset/done']);
  const toml = readFileSync('src/edge/netlify/netlify.toml', 'utf8');
  expect(toml).toContain(`esbuild ${ENTRY} --bundle --format=esm --outfile=netlify/edge-functions/milepost.js"`);
  expect(toml).toContain('publish = "build"');
});
