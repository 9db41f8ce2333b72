import type { TokenRequest } from '#lib/strava/edge-protocol.ts';
import { Refusal } from './answers.ts';
import { readText } from './body.ts';
import type { Settings } from './environment.ts';
import { names, parseGrant, refusalFor, type StravaGrant } from './strava-answer.ts';

const longestAnswer = 65_536;

/** What every call to Strava needs: whose settings, which fetch and clock, how long to wait, and the signal of the client who waits. */
export interface Call {
  readonly settings: Settings;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** Milliseconds. */
  readonly patience: number;
  readonly signal: AbortSignal;
}

/** Exchanges a code, or refreshes with an opened refresh token. Throws Refusal. */
export async function requestGrant(call: Call, request: TokenRequest): Promise<StravaGrant> {
  const { clientId, clientSecret } = call.settings;
  const form = new URLSearchParams({ client_id: clientId, client_secret: clientSecret });
  if (request.grant === 'code') {
    form.set('grant_type', 'authorization_code');
    form.set('code', request.code);
    if (request.codeVerifier !== undefined) form.set('code_verifier', request.codeVerifier);
  } else {
    form.set('grant_type', 'refresh_token');
    form.set('refresh_token', request.refreshToken);
  }
  const { status, body } = await ask(call, '/token', form);
  if (status !== 200) throw refusalFor(status, body, request.grant, call.now());
  return parseGrant(body, request.grant);
}

/** Revokes a refresh token, and with it every token of this athlete. An unknown token counts as revoked. Throws Refusal. */
export async function revokeGrant(call: Call, refreshToken: string): Promise<void> {
  const { clientId, clientSecret } = call.settings;
  const form = new URLSearchParams({ token: refreshToken, token_type_hint: 'refresh_token' });
  const authorization = `Basic ${btoa(`${clientId}:${clientSecret}`)}`;
  const { status, body } = await ask(call, '/revoke', form, { authorization });
  if (status !== 200) throw refusalFor(status, body, 'revoke', call.now());
}

/**
 * Whether Strava would send athletes back to this origin. Its consent page says so to anybody who asks: it shows a page or
 * leads to one, or else names the redirect_uri as what is wrong. Throws Refusal when it says neither.
 */
export async function isCallbackAllowed(call: Call, origin: string): Promise<boolean> {
  const query = new URLSearchParams({
    client_id: call.settings.clientId,
    redirect_uri: `${origin}/callback`,
    response_type: 'code',
    scope: 'read',
  });
  const { status, body } = await ask(call, `/authorize?${query}`);
  if (status < 400) return true;
  if (status === 400 && names(body, /\/redirect_uri\//)) return false;
  throw refusalFor(status, body, 'callback', call.now());
}

/** One request to a fixed address; with a form a POST. A redirect is an answer like any other, so the secret follows it nowhere. */
async function ask(
  call: Call,
  path: string,
  form?: URLSearchParams,
  headers?: Readonly<Record<string, string>>,
): Promise<{ status: number; body: unknown }> {
  const timeout = AbortSignal.timeout(call.patience);
  try {
    const response = await call.fetch(call.settings.oauthBase + path, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { accept: 'application/json', ...headers },
      body: form ?? null,
      signal: AbortSignal.any([timeout, call.signal]),
    });
    const text = await readText(response.body, longestAnswer);
    return { status: response.status, body: parseJson(text ?? '') };
  } catch {
    throw new Refusal('upstream', { status: timeout.aborted ? 504 : 502 });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
