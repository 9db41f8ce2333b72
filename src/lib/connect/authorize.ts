import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';
import { base64url } from './base64url.ts';
import { ConnectError } from './errors.ts';
import type { PendingStore } from './pending.ts';
import { safeReturnPath } from './return-path.ts';

export interface Departure {
  readonly config: EdgeConfig;
  readonly scopes: readonly string[];
  /** The page to come back to, with its query. */
  readonly returnTo: string;
  /** 'https://milepost.example' */
  readonly appOrigin: string;
  /** The folder the app is served from; '' for the root. */
  readonly base?: string;
  /** Shows Strava's page even if the same was granted before; needed to ask for more. */
  readonly force?: boolean;
  readonly pending: PendingStore;
  readonly crypto: Crypto;
  readonly now: () => Date;
}

/**
 * Notes the departure and returns Strava's address to go to. The state is what proves the way back; Strava has no
 * PKCE today, but a challenge is sent for the day it does. Throws ConnectError.
 */
export async function beginConnect(departure: Departure): Promise<URL> {
  const { config, scopes, returnTo, appOrigin, base = '', force = false, pending, crypto, now } = departure;
  // Typed as always there, but browsers leave it out on pages without https.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new ConnectError('insecure_page', 'Connecting needs a page served over https.');
  const state = secret(crypto);
  const codeVerifier = secret(crypto);
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
  try {
    pending.put({ state, codeVerifier, createdAt: now().getTime(), returnTo: safeReturnPath(returnTo, base), scopes });
  } catch (error) {
    throw new ConnectError('storage_blocked', 'This browser keeps nothing for this page.', error);
  }
  const url = new URL(config.authorizeUrl);
  url.search = new URLSearchParams({
    client_id: config.clientId,
    redirect_uri: `${appOrigin}${base}/callback`,
    response_type: 'code',
    approval_prompt: force ? 'force' : 'auto',
    scope: scopes.join(','),
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  }).toString();
  return url;
}

/** 256 random bits as 43 characters. */
const secret = (crypto: Crypto) => base64url(crypto.getRandomValues(new Uint8Array(32)));
