import fc from 'fast-check';
import { canaries } from './canary.ts';
import { fault } from './edge.ts';

/** What Strava sends that only a good answer may pass on. */
export const granted = {
  accessToken: 'canaryaccess00112233445566778899aabbccdd',
  firstName: 'Canaria-First',
  lastName: 'Canaria-Last',
} as const;

const everyCanary = [...Object.values(canaries), ...Object.values(granted)];
const leak = everyCanary.join(' ');

const goodGrant = {
  token_type: 'Bearer',
  expires_at: 1_900_000_000,
  expires_in: 21_600,
  refresh_token: canaries.refreshToken,
  access_token: granted.accessToken,
  athlete: { id: 42, firstname: granted.firstName, lastname: granted.lastName, email: canaries.email },
};

/** A grant with some of its members missing or of another kind. */
const damagedGrant = fc
  .record(
    Object.fromEntries(
      Object.entries(goodGrant).map(([name, value]) => [
        name,
        fc.oneof(
          { weight: 4, arbitrary: fc.constant<unknown>(value) },
          fc.constantFrom<unknown>(leak, -1, 0, null, true, [value], { value }, `${leak}\r\nx-leak: ${leak}`),
        ),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((body) => JSON.stringify(body));

const faults = fc
  .record({
    resource: fc.constantFrom('Application', 'RefreshToken', 'AuthorizationCode', 'RequestToken', 'Athlete', leak),
    field: fc.constantFrom('', 'code', 'refresh_token', 'Status', leak),
    code: fc.constantFrom('invalid', 'expired', 'missing', 'Inactive', leak),
  })
  .map(({ resource, field, code }) => JSON.stringify({ ...fault(resource, field, code), debug: leak }));

const body = fc.oneof(
  fc.constant(JSON.stringify(goodGrant)),
  damagedGrant,
  faults,
  fc.constantFrom('', leak, `<html>${leak}</html>`, `["${leak}"]`, JSON.stringify(goodGrant).slice(0, 90)),
  fc.json().map((json) => `{"${leak}":${json}}`),
);

/** How a request to Strava ends. */
export type Outcome =
  | {
      readonly kind: 'answers';
      readonly status: number;
      readonly headers: Record<string, string>;
      readonly body: string;
    }
  | { readonly kind: 'throws'; readonly thrown: unknown }
  | { readonly kind: 'breaks off' | 'hangs' | 'stalls' };

export const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<[number, unknown]>(
        [200, goodGrant],
        [400, fault('RefreshToken', 'refresh_token', 'invalid')],
        [403, fault('Application', 'Status', 'Inactive')],
        [429, { message: leak }],
      )
      .map(([status, said]) => ({ kind: 'answers' as const, status, headers: {}, body: JSON.stringify(said) })),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answers' as const),
      status: fc.oneof(
        fc.constant(200),
        fc.constantFrom(201, 301, 302, 307, 400, 401, 403, 404, 418, 429, 500, 502, 503),
      ),
      headers: fc.record(
        {
          location: fc.constantFrom(`https://evil.example/?${canaries.code}`, '/'),
          'set-cookie': fc.constant(`leak=${canaries.refreshToken}`),
          'retry-after': fc.constantFrom('60', canaries.clientSecret),
          'www-authenticate': fc.constant(`Basic realm="${canaries.clientSecret}"`),
          'content-type': fc.constantFrom('application/json', 'text/html', canaries.code),
          'access-control-allow-origin': fc.constant('*'),
        },
        { requiredKeys: [] },
      ),
      body,
    }),
  },
  fc
    .constantFrom<unknown>(
      new Error(leak),
      new TypeError('fetch failed', { cause: new Error(leak) }),
      leak,
      undefined,
      null,
    )
    .map((thrown) => ({ kind: 'throws' as const, thrown })),
  fc.constantFrom('breaks off' as const, 'hangs' as const, 'stalls' as const).map((kind) => ({ kind })),
);

/** The fetch of a Strava that ends every request like this. */
export function stravaThat(outcome: Outcome): typeof fetch {
  return (_, init) => {
    const aborted = new Promise<never>((_, reject) => {
      const { signal } = init ?? {};
      if (signal?.aborted) reject(new Error(leak));
      signal?.addEventListener('abort', () => reject(new Error(leak)));
    });
    aborted.catch(() => undefined);
    if (outcome.kind === 'hangs') return aborted;
    if (outcome.kind === 'throws') return Promise.reject(outcome.thrown);
    if (outcome.kind === 'answers') {
      const { status, headers } = outcome;
      return Promise.resolve(new Response(outcome.body, { status, headers }));
    }
    const pieces = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(`{"access_token":"${granted.accessToken}"`)),
      pull: (controller) => (outcome.kind === 'stalls' ? aborted : void controller.error(new Error(leak))),
    });
    return Promise.resolve(new Response(pieces));
  };
}
