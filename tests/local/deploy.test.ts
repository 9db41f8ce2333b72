/** `npm run deploy` as it is run, up to the upload: with no way to any network, and nobody logged in to Cloudflare. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { canaries, filesHolding } from '#tests/edge/canary.ts';

const BUILD_TAKES = { timeout: 240_000 };
const WRANGLER_TAKES = { timeout: 60_000 };

const secret = 'c0ffee0123456789abcdef0123456789abcdef01';
const right = { STRAVA_CLIENT_ID: '12345', STRAVA_CLIENT_SECRET: secret };

/** A home without a login, and a proxy where nobody listens. */
function alone(): Record<string, string | undefined> {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const nowhere = 'http://127.0.0.1:9';
  const empty = Object.fromEntries(
    readFileSync('.env.example', 'utf8')
      .match(/[A-Z_]+(?==)/g)
      ?.map((name) => [name, '']) ?? [],
  );
  const proxies = { HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere, https_proxy: nowhere, http_proxy: nowhere };
  return { ...process.env, ...empty, ...proxies, HOME: home, XDG_CONFIG_HOME: home, CLOUDFLARE_API_TOKEN: undefined };
}

async function rehearse(environment: Record<string, string>, flags: string[] = []) {
  const env = { ...alone(), ...environment };
  const command = spawn(process.execPath, ['--import', 'tsx', 'src/local/deploy.ts', '--dry-run', ...flags], { env });
  const [said, complained, [code]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'exit') as Promise<[number | null]>,
  ]);
  return { said, complained, code, home: env['HOME'] ?? '' };
}

test('a dry run says what would go where, and uploads nothing', BUILD_TAKES, async () => {
  const { said, complained, code, home } = await rehearse({ ...right, PLACES: '10', SEAL_KEY: canaries.sealKey });
  expect(said.replaceAll(/\d+\.\d KB/g, 'N KB').replace(/\d+ files/, 'N files')).toBe(`Building …

To Cloudflare Workers, as the Worker "milepost":

  The app       N files, N KB (N KB compressed)
  The function  N KB (N KB compressed), with its limits on requests
  Variables     STRAVA_CLIENT_ID, PLACES
  Secrets       STRAVA_CLIENT_SECRET, SEAL_KEY
  Address       https://milepost.<your subdomain>.workers.dev

Nothing was uploaded: this was a dry run. To publish it: npm run deploy
`);
  expect(code).toBe(0);
  // What is said of the function is what is held to its budget.
  expect(Number(/function +\S+ KB \((\S+) KB/.exec(said)?.[1])).toBeLessThanOrEqual(5.1);
  const policy = /connect-src ([^;"]*)/.exec(readFileSync('build/dashboard.html', 'utf8'))?.[1];
  expect(policy).toBe("'self' https://www.strava.com https://www.api-v3.strava.com https://api-v3.strava.com");
  expect(said + complained).not.toContain(secret);
  for (const folder of ['build', home]) expect(await filesHolding(folder, [secret, canaries.sealKey])).toEqual([]);
  expect(readdirSync('build')).toContain('_headers');
});

test('a secret that stands in what everybody could read stops it, and is not said', WRANGLER_TAKES, async () => {
  const other = { STRAVA_OAUTH_BASE: 'https://strava.example/oauth', ALLOWED_ORIGINS: 'https://ada.github.io' };
  // As if somebody had made a word of the function their secret.
  const word = { STRAVA_CLIENT_SECRET: 'access-control-allow-origin' };
  const { said, complained, code } = await rehearse({ ...right, ...other, ...word }, ['--function-only']);
  expect(complained).toMatch(
    /^A secret stands in what everybody could read: STRAVA_CLIENT_SECRET in \S+worker\.js\b.*\. Nothing was uploaded\.\n$/,
  );
  expect(said + complained).not.toContain(word.STRAVA_CLIENT_SECRET);
  expect(code).toBe(1);
});

test('every problem is named with its next step, and the exit code says so', WRANGLER_TAKES, async () => {
  const { said, complained, code } = await rehearse({ BASE_PATH: '/milepost', ALLOWED_ATHLETES: 'my-friend' });
  expect(said).toBe('');
  expect(complained).toBe(`4 things have to be put right first:

- ALLOWED_ATHLETES is not written as it has to be.
  Write the numbers of the athletes, comma-separated: 12345,67890
- STRAVA_CLIENT_ID is missing.
  Copy the number called "Client ID" from https://www.strava.com/settings/api into .env.
- STRAVA_CLIENT_SECRET is missing.
  Copy the "Client Secret" from https://www.strava.com/settings/api into .env.
- BASE_PATH is for an app on another host, but this command puts app and function at one address.
  Leave it out; or, when the app is on another host, use: npm run deploy -- --function-only

`);
  expect(code).toBe(1);
});

test('the function alone is rehearsed without a build', WRANGLER_TAKES, async () => {
  const { said, code } = await rehearse({ ...right, ALLOWED_ORIGINS: 'https://ada.github.io' }, ['--function-only']);
  expect(said).toMatch(
    /^To Cloudflare Workers, as the Worker "milepost-function":\n\n {2}The app {7}stays on its own host\n/,
  );
  expect(said).toContain('  Variables     STRAVA_CLIENT_ID, ALLOWED_ORIGINS\n');
  expect(code).toBe(0);
});
