import { Hono } from 'hono';
import {
  badRequest,
  expiredCode,
  invalidClient,
  invalidCode,
  invalidRefreshToken,
  json,
  wrongSecret,
} from './errors.ts';
import { parametersOf } from './parameters.ts';
import { summaryAthlete } from './profile.ts';
import { epochSeconds, type SandboxState } from './state.ts';
import { openSession, refreshSession, sessionByRefreshToken, takeCode, type Session } from './token-store.ts';

/** The token endpoint. An inactive app still gets tokens. */
export function tokenRoutes(state: SandboxState): Hono {
  const routes = new Hono();
  routes.on('POST', ['/oauth/token', '/api/v3/oauth/token'], async (c) => {
    const given = await parametersOf(c.req.raw);
    if (given.get('client_id') !== state.app.clientId) return invalidClient();
    if (given.get('client_secret') !== state.app.clientSecret) return wrongSecret();
    if (given.get('grant_type') === 'authorization_code') return exchange(state, given);
    if (given.get('grant_type') === 'refresh_token') return refresh(state, given);
    return badRequest('Application', 'grant_type', given.has('grant_type') ? 'invalid' : 'missing');
  });
  return routes;
}

async function exchange(state: SandboxState, given: URLSearchParams): Promise<Response> {
  const issued = takeCode(state, given.get('code') ?? '');
  if (issued === undefined) return invalidCode();
  if (issued.expiresAt <= epochSeconds(state)) return expiredCode();
  if (issued.challenge !== undefined && (await s256(given.get('code_verifier') ?? '')) !== issued.challenge) {
    return invalidCode();
  }
  const session = openSession(state, issued.scopes);
  const { access_token, expires_at, expires_in, refresh_token, token_type } = tokenAnswer(state, session);
  const athlete = summaryAthlete(state.athlete.profile);
  return json({ token_type, expires_at, expires_in, refresh_token, access_token, athlete });
}

function refresh(state: SandboxState, given: URLSearchParams): Response {
  const session = sessionByRefreshToken(state, given.get('refresh_token') ?? '');
  if (session === undefined) return invalidRefreshToken();
  refreshSession(state, session);
  return json(tokenAnswer(state, session));
}

function tokenAnswer(state: SandboxState, session: Session) {
  const newest = session.accessTokens.at(-1);
  const expiresAt = newest?.expiresAt ?? 0;
  return {
    token_type: 'Bearer',
    access_token: newest?.value ?? '',
    expires_at: expiresAt,
    expires_in: expiresAt - epochSeconds(state),
    refresh_token: session.refreshToken,
  };
}

/** RFC 7636: the challenge that belongs to a verifier. */
async function s256(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
