import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import { seal } from '#edge/seal.ts';
import { canaries, canariesIn } from './canary.ts';
import { expectWellFormed, json } from './edge.ts';
import { granted, outcomes, stravaThat } from './strava-outcomes.ts';

const own = 'https://app.example';
const other = 'https://other.example';
const broken = { limit: () => Promise.reject(new Error(Object.values(canaries).join(' '))) };

/** Settings of every kind, each with the secrets in it. */
const settings: readonly EdgeEnvironment[] = [
  {},
  { SEAL_KEY: canaries.sealKey, SEAL_KEY_PREVIOUS: canaries.previousSealKey },
  { ALLOWED_ATHLETES: '42' },
  { ALLOWED_ATHLETES: '7', ALLOWED_ORIGINS: other },
  { CODE_LIMIT: broken, REFRESH_LIMIT: broken },
  { SEAL_KEY: ` ${canaries.sealKey}` },
  { STRAVA_OAUTH_BASE: `http://${canaries.clientSecret}.example` },
];

const sealedWith = (secret: string, origin = own) =>
  seal({ refreshToken: canaries.refreshToken, athleteId: 42 }, origin, secret, Date.now());
const seals = await Promise.all([
  sealedWith(canaries.clientSecret),
  sealedWith(canaries.sealKey),
  sealedWith(canaries.previousSealKey),
  sealedWith(canaries.clientSecret, other),
  Promise.resolve(canaries.refreshToken),
]);

const { code, codeVerifier } = canaries;
const refreshToken = fc.constantFrom(...seals);
const asking = fc.record({
  method: fc.oneof({ weight: 6, arbitrary: fc.constant('POST') }, fc.constantFrom('GET', 'OPTIONS', 'PUT')),
  path: fc.constantFrom(
    '/api/token',
    '/api/token',
    '/api/revoke',
    '/api/config',
    '/api/setup',
    `/api/token?code=${code}`,
    `/api/${code}`,
  ),
  origin: fc.oneof({ weight: 4, arbitrary: fc.constant(own) }, fc.constantFrom(other, `https://${code}.example`)),
  type: fc.oneof({ weight: 6, arbitrary: fc.constant('application/json') }, fc.constantFrom('text/plain', code)),
  body: fc.oneof(
    fc.constantFrom<unknown>(
      { grant: 'code', code },
      { grant: 'code', code, codeVerifier },
      { grant: code, code },
      code,
    ),
    refreshToken.map((token) => ({ grant: 'refresh', refreshToken: token })),
    refreshToken.map((token) => ({ refreshToken: token, client_secret: canaries.clientSecret })),
  ),
  leaves: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
});

/** Everything that is written to the console while the work runs. */
async function written(work: () => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const write = (...values: unknown[]) => void lines.push(values.map(String).join(' '));
  const spies = (['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(write),
  );
  await work().finally(() => spies.forEach((spy) => spy.mockRestore()));
  return lines.join('\n');
}

/** What a good answer to `/api/token` holds and no other may. */
function withoutGrant(text: string): string {
  const { accessToken, expiresAt, expiresIn, refreshToken, athlete, ...rest } = json(text);
  expect([accessToken, expiresAt, expiresIn, rest]).toEqual([granted.accessToken, 1_900_000_000, 21_600, {}]);
  const { firstName, lastName } = granted;
  if (athlete !== undefined) expect(athlete).toEqual({ id: 42, firstName, lastName });
  return String(refreshToken);
}

it('E16: whatever Strava answers to whatever is asked, no secret, code, token or name comes out where it should not', async () => {
  const seen = new Set<number>();
  const property = fc.asyncProperty(asking, outcomes, fc.constantFrom(...settings), async (asked, outcome, setting) => {
    const { method, path, origin, type, body, leaves } = asked;
    const leaving = new AbortController();
    const request = new Request(own + path, {
      method,
      headers: { origin, 'content-type': type },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
      signal: leaving.signal,
    });
    const environment: EdgeEnvironment = {
      STRAVA_CLIENT_ID: '12345',
      STRAVA_CLIENT_SECRET: canaries.clientSecret,
      ...setting,
      patience: 2,
      fetch: (input, init) => {
        if (leaves) leaving.abort(new Error(canaries.clientSecret));
        return stravaThat(outcome)(input, init);
      },
    };
    const response = await handle(request, environment);
    const text = await response.text();
    const headers = new Map(response.headers);
    expectWellFormed({ status: response.status, headers, text });
    seen.add(response.status);
    const isGrant = response.status === 200 && path.startsWith('/api/token');
    const rest = [isGrant ? withoutGrant(text) : text, ...headers.values()].join('\n');
    expect(Object.values(granted).filter((value) => rest.includes(value))).toEqual([]);
  });
  const console = await written(() => fc.assert(property, { numRuns: 4000 }));
  expect(canariesIn(console)).toEqual([]);
  expect(console).toBe('');
  // The property is about every error path only if it has been on every one.
  expect([...seen].sort((a, b) => a - b)).toEqual([200, 204, 400, 401, 403, 404, 405, 415, 429, 500, 502, 503, 504]);
}, 30_000);
