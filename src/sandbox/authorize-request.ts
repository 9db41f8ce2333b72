import { badRequest, invalidClient } from './errors.ts';
import { parseScopes } from './scopes.ts';
import type { SandboxState } from './state.ts';

/** What an app asks the athlete for. */
export interface AuthorizeRequest {
  readonly redirectUri: string;
  /** With `read`, whether or not it was asked for. */
  readonly scopes: readonly string[];
  readonly state: string;
  readonly force: boolean;
  /** S256 challenge; Strava ignores it today, the sandbox holds the app to it. */
  readonly challenge: string | undefined;
}

/** The request, or the JSON that Strava shows in the browser window instead of redirecting. */
export function readAuthorizeRequest(state: SandboxState, query: URLSearchParams): AuthorizeRequest | Response {
  if (query.get('client_id') !== state.app.clientId) return invalidClient();
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!allowedRedirect(redirectUri, state.switches.callbackDomain))
    return badRequest('Application', 'redirect_uri', 'invalid');
  const responseType = query.get('response_type');
  if (responseType !== 'code') {
    return badRequest('Authorize', 'response_type', responseType === null ? 'missing' : 'invalid');
  }
  const scopes = parseScopes(query.get('scope') ?? '');
  if (scopes === undefined) return badRequest('Authorize', 'scope', 'invalid');
  const challenge = query.get('code_challenge') ?? undefined;
  if (challenge !== undefined && query.get('code_challenge_method') !== 'S256') {
    return badRequest('Authorize', 'code_challenge_method', 'invalid');
  }
  const force = query.get('approval_prompt') === 'force';
  return { redirectUri, scopes, state: query.get('state') ?? '', force, challenge };
}

/** Scheme, port and path are free; the host is the callback domain, one below it, or this machine. */
function allowedRedirect(text: string, callbackDomain: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname } = new URL(text);
  if (hostname === 'localhost' || hostname === '127.0.0.1') return true;
  return hostname === callbackDomain || hostname.endsWith(`.${callbackDomain}`);
}

/** Back to the app. Strava leaves commas and colons of `scope` as they are, so the query is written by hand. */
export function redirectBack({ redirectUri, state }: AuthorizeRequest, answer: string): Response {
  const [target = ''] = redirectUri.split('#');
  const separator = target.includes('?') ? '&' : '?';
  const location = `${target}${separator}state=${encodeURIComponent(state)}&${answer}`;
  return new Response(null, { status: 302, headers: { location } });
}
