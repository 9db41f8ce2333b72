import type { EdgeErrorBody, EdgeErrorCode } from '#lib/strava/edge-protocol.ts';

const statusOf: Readonly<Record<EdgeErrorCode, number>> = {
  invalid_request: 400,
  invalid_code: 400,
  invalid_grant: 401,
  forbidden_origin: 403,
  not_invited: 403,
  rate_limited: 429,
  misconfigured: 500,
  upstream: 502,
  app_inactive: 503,
};

/** Why a request is turned down. `handle` turns it into an answer; it never leaves the edge as an exception. */
export class Refusal extends Error {
  readonly code: EdgeErrorCode;
  readonly details: RefusalDetails;

  constructor(code: EdgeErrorCode, details: RefusalDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

interface RefusalDetails {
  /** Where it is not that of the code. */
  readonly status?: number;
  /** Milliseconds since 1970 from which it makes sense to ask again. */
  readonly retryAt?: number;
  /** The name of a setting that makes no sense. */
  readonly variable?: string;
}

export const everyAnswer = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  vary: 'Origin',
  'x-content-type-options': 'nosniff',
};

export type ExtraHeaders = Readonly<Record<string, string>>;

/** An answer without a body. */
export function empty(status: number, extra: ExtraHeaders = {}): Response {
  return new Response(null, { status, headers: { ...everyAnswer, ...extra } });
}

export function json(body: unknown, status = 200, extra: ExtraHeaders = {}): Response {
  const headers = { ...everyAnswer, 'content-type': 'application/json', ...extra };
  return new Response(JSON.stringify(body), { status, headers });
}

/** The error body of the protocol, with `Retry-After` (whole seconds) where a time is known. */
export function refuse({ code, details }: Refusal, now: number, extra: ExtraHeaders = {}): Response {
  const { status = statusOf[code], retryAt, variable } = details;
  if (retryAt === undefined) return json({ error: code, variable } satisfies EdgeErrorBody, status, extra);
  const body: EdgeErrorBody = { error: code, retryAt: new Date(retryAt).toISOString() };
  const seconds = Math.max(1, Math.ceil((retryAt - now) / 1000));
  return json(body, status, { ...extra, 'retry-after': String(seconds) });
}

/** What lets another, allowed origin read an answer. The app's own origin needs none of it. */
export function corsFor(origin: string): ExtraHeaders {
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' };
}

/** The answer to an allowed origin's preflight. Two hours is the longest that Chromium remembers one. */
export function preflight(method: string, cors: ExtraHeaders): Response {
  return empty(204, {
    ...cors,
    'access-control-allow-methods': method,
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '7200',
  });
}
