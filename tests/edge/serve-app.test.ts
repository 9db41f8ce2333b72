import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveApp, type AppServer } from '#edge/node/serve-app.ts';
import { securityHeaders } from '#edge/security-headers.ts';
import { codeRequest } from './edge.ts';
import { startUpstream, type Upstream } from './upstream.ts';

const script = 'export const a = 1;';
const files: Readonly<Record<string, string | Uint8Array>> = {
  'site/index.html': '<title>Home</title>',
  'site/dashboard.html': '<title>Dashboard</title>',
  'site/callback.html': '<title>Connecting</title>',
  'site/reset.html': '<title>Reset</title>',
  'site/reset/done.html': '<title>Reset</title>',
  'site/404.html': '<title>Not here</title>',
  'site/icon.svg': '<svg/>',
  'site/manifest.webmanifest': '{}',
  'site/_headers': '/*',
  'site/_app/version.json': '{}',
  'site/_app/immutable/a.b1c2.js': script,
  'site/_app/immutable/a.b1c2.js.br': brotliCompressSync(script),
  'site/_app/immutable/a.b1c2.js.gz': gzipSync(script),
  'secret.txt': 'outside',
};

let folder = '';
let server: AppServer;
let upstream: Upstream;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  upstream = await startUpstream();
  const environment = {
    STRAVA_CLIENT_ID: '12345',
    STRAVA_CLIENT_SECRET: 'made-up-for-this-test',
    STRAVA_OAUTH_BASE: upstream.base('http'),
  };
  server = await serveApp({ environment, buildFolder: join(folder, 'site'), port: 0 });
});

afterAll(async () => {
  await server.close();
  await upstream.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(server.url + path, { method, headers: { 'accept-encoding': 'identity', ...headers }, redirect: 'manual' });

/** Writes a request line as it stands; fetch would tidy it up. */
async function raw(target: string, host = 'localhost'): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.end(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

it.each([
  ['/', 200, 'text/html; charset=utf-8', '<title>Home</title>'],
  ['/dashboard', 200, 'text/html; charset=utf-8', '<title>Dashboard</title>'],
  ['/icon.svg', 200, 'image/svg+xml', '<svg/>'],
  ['/manifest.webmanifest', 200, 'application/manifest+json', '{}'],
  ['/_app/immutable/a.b1c2.js', 200, 'text/javascript; charset=utf-8', script],
  ['/nothing', 404, 'text/html; charset=utf-8', '<title>Not here</title>'],
  ['/_headers', 404, 'text/html; charset=utf-8', '<title>Not here</title>'],
  ['/_app/immutable/old.js', 404, 'text/html; charset=utf-8', '<title>Not here</title>'],
  ['/dash%62oard', 200, 'text/html; charset=utf-8', '<title>Dashboard</title>'],
])('%s is answered with %i', async (path, status, type, body) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([status, type, body]);
});

it('only files with a hash in their name are kept for good', async () => {
  const caching = async (path: string) => (await get(path)).headers.get('cache-control');
  expect(await caching('/_app/immutable/a.b1c2.js')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/dashboard', '/icon.svg', '/_app/version.json', '/_app/immutable/old.js', '/nothing']) {
    expect(await caching(path)).toBe('no-cache');
  }
});

it('the callback, whose address holds the code, is kept nowhere', async () => {
  const answer = await get('/callback?code=c0de&state=x');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
});

it('S5: only the page behind the button empties the storage of the browser', async () => {
  const clearing = async (path: string, from = 'same-origin') =>
    (await get(path, { 'sec-fetch-site': from })).headers.get('clear-site-data');
  expect(await clearing('/reset/done')).toBe('"storage"');
  expect(await clearing('/reset/done', 'cross-site')).toBeNull();
  expect((await get('/reset/done')).headers.get('cache-control')).toBe('no-store');
  for (const path of ['/reset', '/reset/', '/reset/done/', '/reset/done.html', '/reset/done/x', '/', '/nothing']) {
    expect(await clearing(path)).toBeNull();
  }
});

it('a page that the browser still has is not sent again', async () => {
  const etag = (await get('/dashboard')).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
    const again = await get('/dashboard', { 'if-none-match': known });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
  expect((await get('/dashboard', { 'if-none-match': '"x"' })).status).toBe(200);
  expect((await get('/nothing', { 'if-none-match': '*' })).status).toBe(404);
});

it.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['deflate', null],
  ['', null],
])('to Accept-Encoding "%s" the copy that the build made is sent: %s', async (accepted, encoding) => {
  const response = await get('/_app/immutable/a.b1c2.js', { 'accept-encoding': accepted });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('vary')).toBe('Accept-Encoding');
  expect(await response.text()).toBe(script);
});

it('two encodings of a file have two ETags', async () => {
  const tags = ['br', 'gzip', 'identity'].map(async (encoding) =>
    (await get('/_app/immutable/a.b1c2.js', { 'accept-encoding': encoding })).headers.get('etag'),
  );
  expect(new Set(await Promise.all(tags)).size).toBe(3);
});

it.each([
  ['/dashboard.html?a=1', '/dashboard?a=1'],
  ['/dashboard/', '/dashboard'],
  ['/index.html', '/'],
])('%s leads to %s', async (path, location) => {
  const response = await get(path);
  expect([response.status, response.headers.get('location')]).toEqual([307, location]);
});

it('HEAD is GET without the body, and nothing can be sent to the site', async () => {
  const head = await get('/', {}, 'HEAD');
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '19', '']);
  expect((await get('/', {}, 'POST')).status).toBe(405);
});

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/_app/../../secret.txt',
  '//secret.txt',
  '/%2e%2e%2fsecret.txt%00.html',
  '/%',
  '/%ff',
])('no request climbs out of the folder: %s', async (target) => {
  const answer = await raw(target);
  expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
  expect(answer).not.toContain('outside');
});

it('every answer carries the security headers, and the function keeps its own policy', async () => {
  for (const path of ['/', '/nothing', '/icon.svg', '/dashboard/', '/%', '/api/health', '/api/nothing']) {
    const { headers } = await get(path);
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (name !== 'Content-Security-Policy' || !path.startsWith('/api/')) expect(headers.get(name)).toBe(value);
    }
    expect(headers.has('strict-transport-security')).toBe(false);
  }
  const policy = (await get('/api/health')).headers.get('content-security-policy');
  expect(policy).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(await raw('/', 'a b')).toMatch(/^HTTP\/1\.1 400 [^]*x-frame-options: deny/i);
});

it('E23: on Node’s own server the function answers beside the site, for the origin that the request names', async () => {
  const config = await get('/api/config');
  expect(await config.json()).toMatchObject({ clientId: '12345', apiBase: 'https://www.strava.com/api/v3' });
  const post = (origin: string) => get('/api/token', { origin, 'content-type': 'application/json' }, 'POST');
  expect((await post(server.url)).status).toBe(400);
  expect((await post('https://evil.example')).status).toBe(403);
});

it('E19: a visitor who closes the connection ends the request to Strava', async () => {
  upstream.script('http', 'hang');
  const [asked, hungUp, leaving] = [upstream.asked('http'), upstream.hungUp('http'), new AbortController()];
  const headers = { origin: server.url, 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(codeRequest), signal: leaving.signal };
  const answer = fetch(`${server.url}/api/token`, init);
  const refused = expect(answer).rejects.toThrow(/abort/i);
  await asked;
  leaving.abort();
  await Promise.all([hungUp, refused]);
  expect(upstream.calls('http')).toHaveLength(1);
});

it('a folder without a built site is refused in words', async () => {
  const refused = serveApp({ environment: {}, buildFolder: join(folder, 'nowhere'), port: 0 });
  await expect(refused).rejects.toThrow(/There is no built site in .*nowhere/);
});
