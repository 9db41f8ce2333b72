import { existsSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unstable_readConfig } from 'wrangler';
import { deployGoal } from '#local/deploy-goal.ts';
import { nextInWords, planInWords, problemsInWords } from '#local/deploy-words.ts';
import { addressesIn, deployParameters } from '#local/wrangler.ts';

const secret = '0123456789abcdef0123456789abcdef01234567';
const right = { STRAVA_CLIENT_ID: '12345', STRAVA_CLIENT_SECRET: secret };
const ADDRESS = 'https://milepost.ada.workers.dev';

const goal = (more: Record<string, string> = {}, withApp = true) =>
  deployGoal({ ...right, ...more }, withApp ? 'milepost' : 'milepost-function', withApp);
const wrongIn = (...given: Parameters<typeof goal>) =>
  goal(...given).problems.map(({ variable, text }) => `${variable} ${text}`);

test('id and secret are all that a deployment needs', () => {
  expect(goal()).toMatchObject({ problems: [], siteUrl: '', domain: undefined });
});

test('the plan names what goes where, and no value', () => {
  const weight = { files: 62, bytes: 1_234_567, compressed: 345_678 };
  const plan = planInWords(goal({ PLACES: '10' }), weight, { files: 1, bytes: 13_200, compressed: 4900 });
  expect(plan).toBe(`To Cloudflare Workers, as the Worker "milepost":

  The app       62 files, 1234.6 KB (345.7 KB compressed)
  The function  13.2 KB (4.9 KB compressed), with its limits on requests
  Variables     STRAVA_CLIENT_ID, PLACES
  Secrets       STRAVA_CLIENT_SECRET
  Address       https://milepost.<your subdomain>.workers.dev
`);
});

test('no secret stands on wrangler’s command line', () => {
  expect(deployParameters(goal({ PLACES: '10', SEAL_KEY: 'k'.repeat(40) }), 'w.jsonc')).toEqual([
    ...['deploy', '--config', 'w.jsonc'],
    ...['--var', 'STRAVA_CLIENT_ID:12345', '--var', 'PLACES:10'],
  ]);
});

test('who wants streams passed on gets the Worker that can', () => {
  const parameters = deployParameters(goal({ STREAM_PASS_THROUGH: '1' }), 'w.jsonc');
  expect(parameters.slice(0, 4)).toEqual([
    ...['deploy', 'src/edge/cloudflare/worker-with-streams.ts'],
    ...['--config', 'w.jsonc'],
  ]);
  expect(existsSync(parameters[1] ?? '')).toBe(true);
});

test('a domain of one’s own is connected, an address at workers.dev needs nothing', () => {
  const own = goal({ SITE_URL: 'https://milepost.example' });
  expect(deployParameters(own, 'w.jsonc').slice(-2)).toEqual(['--domain', 'milepost.example']);
  expect(goal({ SITE_URL: ADDRESS })).toMatchObject({ problems: [], siteUrl: ADDRESS, domain: undefined });
});

test.each([
  [{ SITE_URL: 'https://runs.ada.workers.dev' }, 'SITE_URL does not begin with the name of the Worker, milepost.'],
  [{ SITE_URL: 'http://localhost:8787' }, 'SITE_URL is not https.'],
  [
    { SITE_URL: 'https://milepost.example/' },
    'SITE_URL is written like https://milepost.example, without a slash at its end; it is: https://milepost.example/',
  ],
  [
    { BASE_PATH: '/milepost' },
    'BASE_PATH is for an app on another host, but this command puts app and function at one address.',
  ],
])('%j is put right before anything is uploaded', (more, problem) => {
  expect(wrongIn(more)).toEqual([problem]);
});

test('a function alone has to know who may ask it', () => {
  const pages = { SITE_URL: 'https://ada.github.io/milepost', BASE_PATH: '/milepost' };
  expect(wrongIn({}, false)).toEqual(['ALLOWED_ORIGINS is missing, so nobody could ask this function.']);
  expect(wrongIn({ ...pages, ALLOWED_ORIGINS: 'https://bob.github.io' }, false)).toEqual([
    'ALLOWED_ORIGINS does not name the origin of SITE_URL.',
  ]);
  const alone = goal({ ...pages, ALLOWED_ORIGINS: 'https://ada.github.io', EDGE_ORIGIN: ADDRESS }, false);
  expect(alone).toMatchObject({ problems: [], domain: undefined });
  expect(nextInWords(alone, ['https://milepost-function.ada.workers.dev']))
    .toBe(`The function is at https://milepost-function.ada.workers.dev

Build the app with EDGE_ORIGIN=https://milepost-function.ada.workers.dev and put it on its host.
At https://www.strava.com/settings/api set "Authorization Callback Domain" to exactly

  ada.github.io

Then open https://ada.github.io/milepost/setup, which checks every part of it.
`);
});

test('problems are a list with what to do about each', () => {
  expect(problemsInWords(goal({ STRAVA_CLIENT_ID: '' }))).toBe(`One thing has to be put right first:

- STRAVA_CLIENT_ID is missing.
  Copy the number called "Client ID" from https://www.strava.com/settings/api into .env.
`);
});

test('what is left to do names the exact host, the page that checks, and what saves the second upload', () => {
  expect(nextInWords(goal(), [ADDRESS])).toBe(`Milepost is at ${ADDRESS}

At https://www.strava.com/settings/api set "Authorization Callback Domain" to exactly

  milepost.ada.workers.dev

Then open ${ADDRESS}/setup, which checks every part of it.

Put SITE_URL=${ADDRESS} into .env: then the next deployment needs one upload instead of two.
`);
  const other = nextInWords(goal({ SITE_URL: 'https://milepost.bob.workers.dev' }), [ADDRESS]);
  expect(other).toContain(
    `Cloudflare serves it at ${ADDRESS}, but SITE_URL says https://milepost.bob.workers.dev: correct SITE_URL in .env`,
  );
});

test('the addresses come out of the notes that wrangler keeps', () => {
  const notes = [
    '{"type":"wrangler-session","version":1}',
    `{"type":"deploy","version":1,"targets":["${ADDRESS}","milepost.example (custom domain)"]}`,
    '',
  ].join('\n');
  expect(addressesIn(notes)).toEqual([ADDRESS, 'https://milepost.example']);
  expect(addressesIn('{"type":"deploy","targets":[]}\n')).toEqual([]);
});

test('the function alone is configured as the one beside the app', () => {
  const [whole, alone] = ['wrangler.jsonc', 'function-only.jsonc'].map((file) =>
    unstable_readConfig({ config: `src/edge/cloudflare/${file}` }),
  );
  const shared = ['main', 'minify', 'keep_names', 'compatibility_date', 'compatibility_flags'] as const;
  for (const key of shared) expect([key, alone?.[key]]).toEqual([key, whole?.[key]]);
  const limits = (config: typeof whole) =>
    config?.ratelimits?.map(({ name, simple }: { name: string; simple: object }) => ({ name, simple }));
  expect(limits(alone)).toEqual(limits(whole));
  expect(limits(whole)).toHaveLength(2);
  expect([whole?.assets?.directory !== undefined, alone?.assets]).toEqual([true, undefined]);
  // The command reads the names without a parser for comments.
  for (const file of ['wrangler.jsonc', 'function-only.jsonc'])
    expect(readFileSync(`src/edge/cloudflare/${file}`, 'utf8')).toMatch(/"name": "[\w-]+"/);
});
