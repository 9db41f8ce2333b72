import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import { openRequest } from '#lib/connect/open-request.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { readReads } from '#lib/storage/read-budget.ts';
import { writeSession } from '#lib/storage/session.ts';
import { jitterOf, usedAt } from '#lib/strava/read-budget.ts';
import { generateAthlete } from '#sandbox/athlete/generate.ts';
import { serveSandbox } from '#sandbox/serve-sandbox.ts';
import type { SummaryActivity } from '#sandbox/strava-json.ts';
import { openSession } from '#sandbox/token-store.ts';
import { aGrant, edgeOnHttp, type Said } from './edge-on-http.ts';
import { createLocks } from './locks.ts';
import { aSession } from './signed-in.ts';

/** Five minutes past the hour: ten are left of the quarter hour. */
export const START = Date.UTC(2026, 4, 20, 10, 5);
export const MINUTE = 60_000;

interface Wish {
  readonly activities?: number;
  readonly perQuarterHour?: number;
  readonly perDay?: number;
  /** Whether the headers of an answer can be read, as no browser can today. */
  readonly readableHeaders?: boolean;
  readonly scopes?: readonly string[];
}

/** An athlete who is connected to a sandbox on a port, with a clock that a test moves. */
export async function budgeted({
  activities = 450,
  perQuarterHour = 20,
  perDay = 200,
  readableHeaders = true,
  scopes = ['read', 'activity:read_all'],
}: Wish = {}) {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const clock = { at: START };
  const now = () => new Date(clock.at);
  const athlete = generateAthlete({ seed: 7, activities, now: now() });
  const strava = await serveSandbox({ port: 0, athlete, now });
  onTestFinished(strava.close);
  const config = {
    clientId: '12345',
    authorizeUrl: `${strava.url}/oauth/authorize`,
    apiBase: `${strava.url}/api/v3`,
    readShare: { perQuarterHour, perDay },
  };
  const newToken = () => openSession(strava.sandbox.state, scopes).accessTokens[0]?.value ?? '';
  const said = new Map<string, () => Said>([
    ['/api/config', () => [200, config]],
    ['/api/token', () => [200, { ...aGrant(2), accessToken: newToken() }]],
  ]);
  const { base: edgeOrigin, edge, of, close } = await edgeOnHttp(({ path }) => said.get(path)?.() ?? [404, '']);
  onTestFinished(close);

  const { id } = athlete.profile;
  const database = await openDatabase();
  const person = { id, firstName: 'Test', lastName: 'Athlete' };
  await writeSession(database, aSession({ athlete: person, accessToken: newToken(), receivedAt: START }));

  /** A browser hides these headers from a page of another origin. */
  const asBrowser: typeof fetch = async (...parameters) => {
    const response = await fetch(...parameters);
    return new Response(response.body, { status: response.status });
  };
  const locks = createLocks();
  const onSession = () => undefined;
  const onReads = vi.fn();
  return {
    clock,
    jitter: jitterOf(id),
    now,
    id,
    database,
    locks,
    config,
    sandbox: strava.sandbox,
    activities: athlete.activities as SummaryActivity[],
    onReads,
    /** What one tab asks with; every tab has its own. */
    tab: async () =>
      openRequest({
        fetch: readableHeaders ? fetch : asBrowser,
        edgeOrigin,
        now,
        athleteId: id,
        database: await openDatabase(),
        locks,
        edge,
        config,
        onSession,
        onReads,
      }),
    control: (path: string, body: unknown = {}, method = 'POST') =>
      fetch(`${strava.url}/__control/${path}`, { method, body: JSON.stringify(body) }),
    /** 'METHOD id' of every request for one activity that the sandbox was asked, since the start. */
    askedFor: () =>
      strava.sandbox.state.requests.flatMap(({ method, path }) => {
        const [, activity] = /\/activities\/(\d+)$/.exec(path) ?? [];
        return activity === undefined ? [] : [`${method} ${activity}`];
      }),
    /** How many requests the sandbox has had for data, since the last time. */
    asked: () => strava.sandbox.state.requests.splice(0).filter(({ path }) => path.startsWith('/api/v3/')).length,
    used: async () => usedAt(await readReads(database, id), now()),
    siteSays: (path: string, answer: Said) => void said.set(path, () => answer),
    siteAsked: (path: string) => of(path).length,
  };
}

/** Whatever was thrown. */
export const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
