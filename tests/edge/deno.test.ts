/** The entry for Deno with a stand-in for Deno’s global, which hands over the handler instead of listening. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { httpsOnlyHeaders, securityHeaders } from '#edge/security-headers.ts';
import type { WebHandler } from './web-runtime.ts';

const home = process.cwd();
let folder = '';
let handler: WebHandler | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deno-'));
  await mkdir(join(folder, 'build/reset'), { recursive: true });
  await writeFile(join(folder, 'build/index.html'), '<title>Home</title>');
  await writeFile(join(folder, 'build/reset/done.html'), '<title>Done</title>');
  const variables = { STRAVA_CLIENT_ID: '12345', STRAVA_CLIENT_SECRET: 'made-up-for-this-test', PATH: '/bin' };
  const serve = (given: WebHandler) => (handler = given);
  Object.assign(globalThis, { Deno: { env: { toObject: () => variables }, serve } });
  process.chdir(folder);
  await import('#edge/deno/main.ts');
});

afterAll(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true });
});

async function ask(path: string, init: RequestInit = {}) {
  const answer = await handler?.(new Request(`https://milepost.example${path}`, init));
  return { status: answer?.status, headers: answer?.headers, text: await answer?.text() };
}

it('E23: site and function answer from one server', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, text: '<title>Home</title>' });
  expect(await ask('/api/health')).toMatchObject({ status: 200, text: '{"ok":true}' });
  const config = await ask('/api/config?origin=https://milepost.example');
  expect(JSON.parse(config.text ?? '')).toMatchObject({ clientId: '12345' });
  const post = (origin: string) =>
    ask('/api/token', { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{}' });
  expect((await post('https://milepost.example')).status).toBe(400);
  expect((await post('https://evil.example')).status).toBe(403);
});

it('every page carries its headers, and the one that resets empties storage for its own button', async () => {
  const { headers } = await ask('/reset/done', { headers: { 'sec-fetch-site': 'same-origin' } });
  const wanted = { ...securityHeaders, ...httpsOnlyHeaders, 'Clear-Site-Data': '"storage"' };
  for (const [name, value] of Object.entries(wanted)) expect([name, headers?.get(name)]).toEqual([name, value]);
  expect((await ask('/reset/done')).headers?.has('clear-site-data')).toBe(false);
});

it('deno.json says the names of folders as package.json does', async () => {
  const { imports } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  const deno = JSON.parse(await readFile(join(home, 'src/edge/deno/deno.json'), 'utf8')) as typeof imports & {
    imports: Record<string, string>;
  };
  expect(deno.imports).toEqual({ '#edge/': '../', '#lib/': '../../lib/' });
  expect([imports['#edge/*'], imports['#lib/*']]).toEqual(['./src/edge/*', './src/lib/*']);
});
