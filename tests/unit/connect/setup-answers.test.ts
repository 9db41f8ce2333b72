import { expect, test } from 'vitest';
import { askSetup, type SetupAnswers } from '#lib/connect/setup-answers.ts';
import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import { createSandbox } from '#sandbox/sandbox.ts';
import { fewActivities } from '#tests/sandbox/few-activities.ts';
import { edgeOnHttp, type Said } from './edge-on-http.ts';

const OWN = 'https://milepost.example';

/** The answers of the real function before a real sandbox, for a page of this origin. */
async function answersOf(variables: EdgeEnvironment = {}, page = OWN, callbackDomain = 'milepost.example') {
  const sandbox = createSandbox({ athlete: fewActivities(), callbackDomain });
  const environment: EdgeEnvironment = {
    STRAVA_CLIENT_ID: '12345',
    STRAVA_CLIENT_SECRET: 'sandbox-secret',
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    ...variables,
  };
  const asked: string[] = [];
  const answers = await askSetup({
    fetch: (path, init) => {
      const headers = { ...(init?.headers as Record<string, string>), ...(init?.method && { origin: page }) };
      const request = new Request(`${OWN}${path as string}`, { ...init, headers });
      asked.push(`${request.method} ${path as string}`);
      return handle(request, environment);
    },
    edgeOrigin: '',
    origin: page,
    signal: AbortSignal.timeout(5000),
  });
  return { answers, asked, strava: sandbox.state.requests.map(({ method, path }) => `${method} ${path}`) };
}

const GOOD: Omit<SetupAnswers, 'config'> = {
  reached: 'yes',
  settings: 'yes',
  variable: undefined,
  origin: 'yes',
  credentials: 'yes',
  callback: 'yes',
};

test('a site that is set up answers yes to everything, and Strava is asked twice', async () => {
  const { answers, asked, strava } = await answersOf({ PLACES: '10' });
  expect(answers).toMatchObject({ ...GOOD, config: { places: 10, readShare: { perQuarterHour: 20, perDay: 200 } } });
  const query = '?origin=https%3A%2F%2Fmilepost.example';
  expect(asked).toEqual([`GET /api/config${query}`, 'POST /api/token', `GET /api/setup${query}`]);
  expect(strava.sort()).toEqual(['GET /oauth/authorize', 'POST /oauth/token']);
});

test.each<[string, EdgeEnvironment, string, string, Partial<SetupAnswers>]>([
  ['a wrong secret', { STRAVA_CLIENT_SECRET: 'guess' }, OWN, 'milepost.example', { credentials: 'no' }],
  [
    'a wrong id, with which the way back cannot be asked for',
    { STRAVA_CLIENT_ID: '1' },
    OWN,
    'milepost.example',
    { credentials: 'no', callback: 'unknown' },
  ],
  ['another callback domain', {}, OWN, 'elsewhere.example', { callback: 'no' }],
  [
    'a variable that makes no sense',
    { PLACES: 'many' },
    OWN,
    'milepost.example',
    { settings: 'no', variable: 'PLACES', origin: 'unknown', credentials: 'unknown', callback: 'unknown' },
  ],
  [
    'a page that may not sign in',
    {},
    'https://a-fork.example',
    'milepost.example',
    { origin: 'no', credentials: 'unknown', callback: 'unknown' },
  ],
])('%s is found out', async (_, variables, page, domain, expected) => {
  const { answers } = await answersOf(variables, page, domain);
  expect(answers).toMatchObject({ ...GOOD, ...expected });
});

async function answersFrom(answer: (path: string) => Said): Promise<SetupAnswers> {
  const { base, close } = await edgeOnHttp(({ path }) => answer(path.replace(/\?.*/, '')));
  const answers = await askSetup({ fetch, edgeOrigin: base, origin: OWN, signal: AbortSignal.timeout(5000) });
  await close();
  return answers;
}

const config = {
  clientId: '4711',
  authorizeUrl: 'https://www.strava.com/oauth/authorize',
  apiBase: 'https://www.strava.com/api/v3',
  readShare: { perQuarterHour: 20, perDay: 200 },
};

test.each<[string, Said]>([
  ['a page', [200, '<html>']],
  ['a page that is not there', [404, '<html>']],
  ['JSON of somebody else', [200, { hello: 'world' }]],
  ['an error of somebody else', [500, { error: 'boom' }]],
  ['nothing', [200, '']],
])('%s at the function’s address is no function', async (_, said) => {
  expect(await answersFrom(() => said)).toMatchObject({ reached: 'else', settings: 'unknown', origin: 'unknown' });
});

test('a name that is no variable is not shown', async () => {
  const answers = await answersFrom(() => [500, { error: 'misconfigured', variable: '<b>SECRET</b>' }]);
  expect(answers).toMatchObject({ reached: 'yes', settings: 'no', variable: undefined });
});

test.each<[string, Said, Partial<SetupAnswers>]>([
  ['asked too often', [429, { error: 'rate_limited' }], { credentials: 'wait', callback: 'wait' }],
  ['Strava is down', [502, { error: 'upstream' }], { credentials: 'unknown', callback: 'unknown' }],
  ['an older function that knows no such question', [404, ''], { credentials: 'unknown', callback: 'unknown' }],
  ['a POST that a proxy made strange', [403, { error: 'forbidden_origin' }], { origin: 'no' }],
  ['an answer that says nothing', [200, { callback: 'yes' }], { credentials: 'unknown', callback: 'unknown' }],
])('%s: what is not known is not made up', async (_, said, expected) => {
  expect(await answersFrom((path) => (path === '/api/config' ? [200, config] : said))).toMatchObject({
    ...GOOD,
    credentials: 'unknown',
    callback: 'unknown',
    ...expected,
  });
});

test('a function that is not there is silent, and giving up comes through as it is', async () => {
  const { base, close } = await edgeOnHttp();
  await close();
  const signal = AbortSignal.timeout(5000);
  expect(await askSetup({ fetch, edgeOrigin: base, origin: OWN, signal })).toMatchObject({ reached: 'silent' });
  const left = AbortSignal.abort();
  await expect(askSetup({ fetch, edgeOrigin: base, origin: OWN, signal: left })).rejects.toMatchObject({
    name: 'AbortError',
  });
});
