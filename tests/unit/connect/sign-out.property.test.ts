import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createAccessTokens } from '#lib/connect/access-token.ts';
import { createEdge } from '#lib/connect/edge.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { readAthlete, readSession, writeSession } from '#lib/storage/session.ts';
import { aGrant, anAthlete, edgeOnHttp, invalidGrant, type Said } from './edge-on-http.ts';
import { createLocks } from './locks.ts';
import { aSession, HOUR, NOON } from './signed-in.ts';

afterEach(() => vi.unstubAllGlobals());

const FAILURES: Record<string, Said> = {
  rate_limited: [429, { error: 'rate_limited', retryAt: '2026-03-05T18:15:00.000Z' }],
  upstream: [502, { error: 'upstream' }],
  late: [504, { error: 'upstream' }],
  app_inactive: [503, { error: 'app_inactive' }],
  misconfigured: [500, { error: 'misconfigured' }],
  'a captcha': [403, '<html>Are you human?'],
  'a gateway': [503, '<html>Down'],
  'another word': [401, { error: 'signed_out' }],
  nothing: [401, ''],
};

/** What becomes of one refresh; the last three are not the function's. */
type Fate = keyof typeof FAILURES | 'renewed' | 'void' | 'void, for another tab was first' | 'time-out' | 'offline';

const fate: fc.Arbitrary<Fate> = fc.constantFrom(
  ...Object.keys(FAILURES),
  'renewed',
  'void',
  'void, for another tab was first',
  'time-out',
  'offline',
);

const THROWN: Partial<Record<Fate, Error>> = {
  'time-out': new DOMException('late', 'TimeoutError'),
  offline: new TypeError('Failed to fetch'),
};

let answer: () => Said | Promise<Said>;
let site: Awaited<ReturnType<typeof edgeOnHttp>>;
beforeAll(async () => void (site = await edgeOnHttp(() => answer())));
afterAll(() => site.close());

test('T6, T9, T10: only a void token that nobody has replaced signs out, whatever the site answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 6 }), fc.boolean(), async (fates, withLocks) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const database = await openDatabase();
      let stored = aSession();
      await writeSession(database, stored);
      const now = () => new Date(NOON + 6.1 * HOUR);
      let next: Fate = 'renewed';
      const edge = createEdge({
        base: site.base,
        fetch: (url, init) => (THROWN[next] ? Promise.reject(THROWN[next]) : fetch(url, init)),
      });
      const locks = withLocks ? createLocks() : undefined;
      const pause = () => Promise.resolve();
      const tokens = createAccessTokens({ athleteId: anAthlete.id, database, edge, locks, now, pause });
      const newer = () => {
        const generation = stored.generation + 1;
        const { accessToken, refreshToken } = aGrant(generation);
        return { ...stored, accessToken, refreshToken, generation, receivedAt: now().getTime() };
      };

      let signedOut = false;
      for (next of fates) {
        answer = async () => {
          if (next === 'renewed') return [200, aGrant(stored.generation + 1)];
          if (next === 'void, for another tab was first') await writeSession(database, newer());
          return FAILURES[next] ?? invalidGrant;
        };
        const outcome = await tokens.replaceRefused(stored.accessToken).catch((error: { code: string }) => error.code);
        if (!signedOut && (next === 'renewed' || next === 'void, for another tab was first')) {
          stored = newer();
          expect(outcome).toBe(stored.accessToken);
        }
        signedOut ||= next === 'void';
        expect(outcome === 'signed_out').toBe(signedOut);
        expect(await readSession(database)).toEqual(signedOut ? undefined : stored);
        expect(await readAthlete(database)).toEqual(anAthlete);
      }
    }),
    { numRuns: 60 },
  );
}, 20_000);
