import type { EdgeConfig, RevokeRequest, TokenGrant, TokenRequest } from '#lib/strava/edge-protocol.ts';
import { EdgeError } from '#lib/strava/errors.ts';
import { parseConfig, parseGrant, parseRefusal } from './edge-answers.ts';

/** The site's own edge function. Every method throws EdgeError, or the signal's reason when it was aborted. */
export interface Edge {
  config(signal?: AbortSignal): Promise<EdgeConfig>;
  exchange(code: string, codeVerifier: string, signal?: AbortSignal): Promise<TokenGrant>;
  /** `sealed` is the sealed refresh token; 'invalid_grant' when Strava no longer honours it. */
  refresh(sealed: string, signal?: AbortSignal): Promise<TokenGrant>;
  revoke(sealed: string, signal?: AbortSignal): Promise<void>;
}

interface Options {
  readonly fetch: typeof fetch;
  /** Where the function is, '' for the own origin; without a slash at the end. */
  readonly base: string;
  /** The page's origin as the browser sees it: a proxy may show the function another. */
  readonly origin?: string | undefined;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;

export function createEdge(options: Options): Edge {
  const { fetch, base, origin = globalThis.location?.origin as string | undefined, timeoutMs = TIMEOUT_MS } = options;
  async function ask<T>(
    path: string,
    init: RequestInit,
    parse: (body: unknown) => T | undefined,
    signal?: AbortSignal,
  ) {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
      const response = await fetch(base + path, { ...init, redirect: 'error', signal: either });
      return answered(response, parse(await bodyOf(response)));
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof EdgeError) throw error;
      throw new EdgeError('unreachable', "The site's function did not answer.", { cause: error });
    }
  }

  function post<T>(
    path: string,
    body: TokenRequest | RevokeRequest,
    parse: (body: unknown) => T | undefined,
    signal?: AbortSignal,
  ) {
    // Once sent, a refresh must arrive even if the tab closes: the old token may be void from then on.
    const headers = { 'Content-Type': 'application/json' };
    return ask(path, { method: 'POST', headers, body: JSON.stringify(body), keepalive: true }, parse, signal);
  }

  return {
    config: (signal) =>
      ask(`/api/config${origin ? `?${new URLSearchParams({ origin })}` : ''}`, {}, parseConfig, signal),
    exchange: (code, codeVerifier, signal) =>
      post('/api/token', { grant: 'code', code, codeVerifier }, parseGrant, signal),
    refresh: (refreshToken, signal) => post('/api/token', { grant: 'refresh', refreshToken }, parseGrant, signal),
    revoke: async (refreshToken, signal) => {
      await post('/api/revoke', { refreshToken }, () => true, signal);
    },
  };
}

/** The body as JSON. Throws EdgeError when it is a refusal, or none of the edge's words. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    // A page instead of JSON: a gateway in trouble, or a host that runs no function at this address.
    const code = response.status >= 500 ? 'upstream' : 'unreachable';
    throw new EdgeError(code, `The site's function answered ${response.status} without JSON.`, { cause });
  }
  if (response.ok) return body;
  const { code, retryAt } = parseRefusal(body) ?? { code: response.status === 429 ? 'rate_limited' : 'upstream' };
  throw new EdgeError(code, `The site's function answered ${response.status} (${code}).`, { retryAt });
}

function answered<T>(response: Response, value: T | undefined): T {
  if (value !== undefined) return value;
  throw new EdgeError('upstream', `The site's function answered ${response.status} with something else than agreed.`);
}
