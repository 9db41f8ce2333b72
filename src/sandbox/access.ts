import type { MiddlewareHandler } from 'hono';
import { appInactive, invalidAccessToken, missingPermission, rateLimitExceeded } from './errors.ts';
import { accessTokenOf } from './parameters.ts';
import { countRequest, rateLimitHeaders } from './rate-limit.ts';
import type { SandboxState } from './state.ts';
import { liveSession } from './token-store.ts';

/** What a route of the API finds in Hono's context. */
export interface ApiEnvironment {
  Variables: { scopes: readonly string[] };
}

interface Rule {
  readonly allows: (scopes: readonly string[]) => boolean;
  /** How the refusal names what is missing. */
  readonly field: string;
  /** Streams come from another backend that sends no rate-limit headers. */
  readonly withoutRateHeaders?: boolean;
  /** Creates or uploads: counts towards the overall limit alone. */
  readonly isNoRead?: boolean;
}

/** The door of every data route: token, application, rate limits, permission, in this order. */
export function access(state: SandboxState, rule?: Rule): MiddlewareHandler<ApiEnvironment> {
  const isRead = rule?.isNoRead !== true;
  return async (c, next) => {
    const session = liveSession(state, accessTokenOf(c.req.raw, new URL(c.req.url).searchParams));
    if (session === undefined) return invalidAccessToken();
    if (!state.switches.appActive) return appInactive();

    if (!countRequest(state, isRead)) c.res = rateLimitExceeded();
    else if (rule !== undefined && !rule.allows(session.scopes)) c.res = missingPermission(rule.field);
    else {
      c.set('scopes', session.scopes);
      await next();
    }
    if (rule?.withoutRateHeaders !== true) {
      for (const [name, value] of rateLimitHeaders(state, isRead)) c.res.headers.set(name, value);
    }
    return undefined;
  };
}
