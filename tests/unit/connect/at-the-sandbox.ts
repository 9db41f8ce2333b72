import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import { handle } from '#edge/handle.ts';
import { createAccessTokens } from '#lib/connect/access-token.ts';
import { createEdge } from '#lib/connect/edge.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { writeSession } from '#lib/storage/session.ts';
import { createStravaRequest } from '#lib/strava/request.ts';
import { ASKED, codeIn, openSandbox } from '#tests/sandbox/open-sandbox.ts';
import { createLocks } from './locks.ts';

/** An athlete of a sandbox Strava, connected through a real edge function; everything goes over HTTP. */
export async function connectedToTheSandbox() {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const sandbox = await openSandbox({ now: () => new Date() });
  const base = await openEdge(sandbox.url);
  const edge = createEdge({
    base,
    // A browser names the page's origin by itself.
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, Origin: base } }),
  });

  const agreed: [string, string][] = [
    ['scope', 'read'],
    ['scope', 'activity:read'],
    ['decision', 'authorize'],
  ];
  const code = codeIn(await sandbox.consent({ ...ASKED, scope: 'read,activity:read' }, agreed));
  const { athlete, accessToken, refreshToken, expiresIn } = await edge.exchange(code, 'v'.repeat(43));
  if (!athlete) throw new Error('Nobody connected');
  const database = await openDatabase();
  const scopes = ['read', 'activity:read'];
  const tokens = { accessToken, refreshToken, expiresIn, receivedAt: Date.now(), generation: 1 };
  await writeSession(database, { athlete, scopes, ...tokens });

  const now = () => new Date();
  const locks = createLocks();
  /** One more tab of this browser. */
  const tab = () => {
    const source = createAccessTokens({ athleteId: athlete.id, database, edge, locks, now });
    return createStravaRequest({ fetch, apiBase: `${sandbox.url}/api/v3`, accessToken: source, now });
  };
  /** The statuses that Strava answered with to that path, since the tokens expired. */
  const statuses = (path: string) =>
    sandbox.sandbox.state.requests.filter((request) => request.path === path).map(({ status }) => status);
  const expireTokens = async () => {
    await sandbox.control('/expire-tokens');
    await sandbox.control('/requests', undefined, 'DELETE');
  };
  return { database, tab, statuses, expireTokens, control: sandbox.control };
}

async function openEdge(strava: string): Promise<string> {
  const environment = {
    STRAVA_CLIENT_ID: '12345',
    STRAVA_CLIENT_SECRET: 'sandbox-secret',
    STRAVA_OAUTH_BASE: `${strava}/oauth`,
    STRAVA_API_BASE: `${strava}/api/v3`,
  };
  const server = createAdaptorServer({
    fetch: (request) => handle(request, environment),
    overrideGlobalObjects: false,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
