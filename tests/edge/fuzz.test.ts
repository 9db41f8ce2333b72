import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import { canaries } from './canary.ts';
import { codeRequest, expectWellFormed, stravaGrant } from './edge.ts';

const own = 'https://app.example';
let upstreamCalls = 0;

const environment: EdgeEnvironment = {
  STRAVA_CLIENT_ID: '12345',
  STRAVA_CLIENT_SECRET: canaries.clientSecret,
  fetch: () => {
    upstreamCalls += 1;
    return Promise.resolve(Response.json(stravaGrant));
  },
};

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

async function statusOf({ method, path, headers, body }: Asked): Promise<number> {
  const request = new Request(own + path, {
    method,
    headers,
    ...(method !== 'GET' && method !== 'HEAD' && { body }),
  });
  const response = await handle(request, environment);
  const text = await response.text();
  expectWellFormed({ status: response.status, headers: new Map(response.headers), text });
  return response.status;
}

const good: Asked = {
  method: 'POST',
  path: '/api/token',
  headers: { origin: own, 'content-type': 'application/json' },
  body: JSON.stringify(codeRequest),
};

const headerText = fc.string({ unit: fc.constantFrom(...'abcXYZ019:/.-_~*=;, "\''), maxLength: 40 });
const anything: fc.Arbitrary<Asked> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'OPTIONS', 'PUT', 'HEAD', 'DELETE', 'PATCH'),
  path: fc.oneof(
    fc.constantFrom('/api/token', '/api/revoke', '/api/config', '/api/health', '/api/'),
    fc.webPath().map((path) => `/api/${path}`),
  ),
  headers: fc.record(
    {
      origin: fc.oneof(fc.constant(own), fc.constant('null'), fc.webUrl(), headerText),
      'content-type': fc.oneof(fc.constant('application/json'), headerText),
      'sec-fetch-site': fc.oneof(fc.constantFrom('same-origin', 'cross-site', 'none'), headerText),
      'cf-connecting-ip': fc.oneof(fc.ipV4(), fc.ipV6(), headerText),
    },
    { requiredKeys: [] },
  ),
  body: fc.oneof(fc.string({ unit: 'binary', maxLength: 3000 }), fc.json(), fc.json({ maxDepth: 0 })),
});

const safe = /^[A-Za-z0-9._~-]{10,1000}$/;
const badCode = fc.string({ unit: 'binary', maxLength: 1200 }).filter((text) => !safe.test(text));
const badOrigin = fc.oneof(
  fc.webUrl(),
  headerText,
  fc.constantFrom(`${own}.`, `${own}/`, 'null', 'HTTPS://APP.EXAMPLE'),
);

/** A good request with one thing about it that must be refused. */
const spoilt: fc.Arbitrary<Asked> = fc.oneof(
  badOrigin
    .filter((origin) => origin.trim() !== own)
    .map((origin) => ({ ...good, headers: { ...good.headers, origin } })),
  headerText
    .filter((type) => !type.toLowerCase().startsWith('application/json'))
    .map((type) => ({ ...good, headers: { ...good.headers, 'content-type': type } })),
  badCode.map((code) => ({ ...good, body: JSON.stringify({ ...codeRequest, code }) })),
  badCode.map((codeVerifier) => ({ ...good, body: JSON.stringify({ ...codeRequest, codeVerifier }) })),
  fc.nat({ max: good.body.length - 1 }).map((length) => ({ ...good, body: good.body.slice(0, length) })),
  fc.integer({ min: 1, max: 3000 }).map((more) => ({ ...good, body: good.body + ' '.repeat(2048) + 'x'.repeat(more) })),
  fc
    .stringMatching(safe)
    .map((refreshToken) => ({ ...good, body: JSON.stringify({ grant: 'refresh', refreshToken }) })),
  fc
    .stringMatching(safe)
    .map((refreshToken) => ({ ...good, path: '/api/revoke', body: JSON.stringify({ refreshToken }) })),
);

it('E9, E10: whatever is asked, the answer is well formed, nothing is thrown and Strava is not bothered', async () => {
  upstreamCalls = 0;
  await fc.assert(
    fc.asyncProperty(anything, async (asked) => {
      expect(await statusOf(asked)).toBeLessThan(500);
    }),
    { numRuns: 4000 },
  );
  expect(upstreamCalls).toBe(0);
});

// Thousands of requests: a machine that is busy needs more than the usual five seconds.
it('E9, E10: a good request with one flaw is refused, and Strava is not asked', { timeout: 60_000 }, async () => {
  expect(await statusOf(good)).toBe(200);
  upstreamCalls = 0;
  await fc.assert(
    fc.asyncProperty(spoilt, async (asked) => {
      expect([400, 401, 403, 413, 415]).toContain(await statusOf(asked));
    }),
    { numRuns: 4000 },
  );
  expect(upstreamCalls).toBe(0);
});
