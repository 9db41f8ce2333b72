import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkVariables, edgeVariables, VARIABLES } from '#local/edge-variables.ts';

const secret = '0123456789abcdef0123456789abcdef01234567';
const right = { STRAVA_CLIENT_ID: '12345', STRAVA_CLIENT_SECRET: secret };

const wrongIn = (environment: Record<string, string>) =>
  checkVariables(edgeVariables(environment)).map(({ variable, text }) => `${variable} ${text}`);

test('an id and a secret as Strava gives them are enough', () => {
  expect(wrongIn(right)).toEqual([]);
});

test('everything that is wrong is named at once, each with its next step and none with its value', () => {
  const environment = {
    STRAVA_CLIENT_SECRET: 'half-a-secret',
    ALLOWED_ATHLETES: 'my-friend',
    SEAL_KEY: 'too-short',
    READS_PER_DAY: 'lots',
    STRAVA_API_BASE: 'http://localhost:4280/api/v3',
  };
  const problems = checkVariables(edgeVariables(environment));
  expect(problems.map(({ variable, text }) => `${variable} ${text}`)).toEqual([
    'SEAL_KEY is not written as it has to be.',
    'ALLOWED_ATHLETES is not written as it has to be.',
    'READS_PER_DAY is not written as it has to be.',
    'STRAVA_CLIENT_ID is missing.',
    'STRAVA_CLIENT_SECRET is not 40 characters from 0 to 9 and a to f, as those of Strava are.',
    'STRAVA_API_BASE names this machine, which nobody else can reach.',
  ]);
  for (const { next } of problems) expect(next).toMatch(/^(Copy|Write|Use|Leave) /);
  const said = JSON.stringify(problems);
  for (const value of Object.values(environment)) expect(said).not.toContain(value);
});

test.each([
  ['STRAVA_CLIENT_ID', 'ada', 'is not a number, as those of Strava are.'],
  ['STRAVA_CLIENT_ID', '12 345', 'is not written as it has to be.'],
  ['STRAVA_CLIENT_SECRET', secret.slice(1), 'is not 40 characters from 0 to 9 and a to f, as those of Strava are.'],
  ['STRAVA_OAUTH_BASE', 'http://127.0.0.1:4280/oauth', 'names this machine, which nobody else can reach.'],
  ['STRAVA_OAUTH_BASE', 'http://strava.example/oauth', 'is not written as it has to be.'],
  ['STREAM_PASS_THROUGH', 'yes', 'is not written as it has to be.'],
])('%s "%s" %s', (variable, value, text) => {
  expect(wrongIn({ ...right, [variable]: value })).toEqual([`${variable} ${text}`]);
});

test('another server than Strava may give out other ids and secrets', () => {
  const other = { STRAVA_OAUTH_BASE: 'https://strava.example/oauth', STRAVA_CLIENT_ID: 'ada' };
  expect(wrongIn({ ...other, STRAVA_CLIENT_SECRET: 'anything' })).toEqual([]);
});

test('secrets are kept apart from what the host may show, and what is empty counts as not set', () => {
  const all = {
    ...right,
    SEAL_KEY: 'k'.repeat(32),
    SEAL_KEY_PREVIOUS: '',
    PLACES: ' 10 ',
    PATH: '/bin',
    READS_PER_DAY: '',
  };
  expect(edgeVariables(all)).toEqual({
    open: { STRAVA_CLIENT_ID: '12345', PLACES: '10' },
    secret: { STRAVA_CLIENT_SECRET: secret, SEAL_KEY: 'k'.repeat(32) },
  });
});

test('every variable of the function is deployed, and stands in .env.example', () => {
  const readme = readFileSync('src/edge/README.md', 'utf8');
  const [, section = ''] = /^## Variables$([^]*?)^## /m.exec(readme) ?? [];
  const documented = (section.match(/^\| `.*?\|/gm) ?? []).flatMap((cell) => cell.match(/[A-Z_]{4,}/g) ?? []);
  expect(documented.length).toBeGreaterThan(9);
  expect(documented.filter((name) => !VARIABLES.includes(name))).toEqual([]);
  const example = readFileSync('.env.example', 'utf8');
  const offered = [...VARIABLES, 'BASE_PATH', 'EDGE_ORIGIN', 'SITE_URL', 'PORT'];
  expect(offered.filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(example))).toEqual([]);
  // Nothing that could be a secret stands in it.
  expect(example.match(/^[^#\n].*$/gm)).toEqual(['STRAVA_CLIENT_ID=', 'STRAVA_CLIENT_SECRET=']);
});

test('git ignores the files that hold secrets', () => {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.env', '.env.*', '.dev.vars', '.dev.vars.*', 'build/']));
});
