import { Hono } from 'hono';
import { badRequest, invalidAccessToken, json, wrongCredentials } from './errors.ts';
import { accessTokenOf, parametersOf } from './parameters.ts';
import type { SandboxState } from './state.ts';
import { disconnect, endSession, liveSession, sessionByAccessToken, sessionByRefreshToken } from './token-store.ts';

/** The two ways out: `/oauth/revoke`, and `/oauth/deauthorize`, which Strava retires in June 2027. */
export function revokeRoutes(state: SandboxState): Hono {
  const routes = new Hono();

  routes.post('/oauth/revoke', async (c) => {
    if (!knowsTheSecret(state, c.req.header('authorization') ?? '')) return wrongCredentials();
    const token = (await parametersOf(c.req.raw)).get('token') ?? '';
    if (token === '') return badRequest('Application', 'token', 'missing');
    const session = sessionByAccessToken(state, token) ?? sessionByRefreshToken(state, token);
    if (session !== undefined) endSession(state, session);
    return new Response(null, { status: 200 });
  });

  routes.post('/oauth/deauthorize', async (c) => {
    const token = accessTokenOf(c.req.raw, await parametersOf(c.req.raw));
    if (liveSession(state, token) === undefined) return invalidAccessToken();
    disconnect(state);
    return json({ access_token: token });
  });

  return routes;
}

function knowsTheSecret(state: SandboxState, authorization: string): boolean {
  const [, encoded = ''] = /^Basic +(\S+)$/i.exec(authorization) ?? [];
  return textIn(encoded) === `${state.app.clientId}:${state.app.clientSecret}`;
}

/** What Base64 says; undefined when it is none. */
function textIn(base64: string): string | undefined {
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}
