import type { EdgeErrorCode } from './edge-protocol.ts';

/** Why a request to Strava's API failed. */
export type StravaErrorCode =
  /** 401: the access token is missing, expired or revoked. */
  | 'unauthorized'
  /** 401 that names a permission: a box was left unticked. */
  | 'scope_missing'
  /** 403 Application/Status/Inactive: the owner of the site needs a Strava subscription. */
  | 'app_inactive'
  | 'forbidden'
  | 'not_found'
  /** 400, 409, 413 or 422 to something written: Strava does not take it as it is. Its answer is the `cause`. */
  | 'rejected'
  /** 429, with `retryAt`. */
  | 'rate_limited'
  /** Not asked: this athlete has used their share of the limit; with `retryAt`. */
  | 'share_used'
  /** Not asked: the others on this link need what is left of the limit; with `retryAt`. */
  | 'crowded'
  /** Strava answered streams in a way that no page of another site may read; the connection itself is fine. */
  | 'streams_blocked'
  /** 5xx, or a body that is not what was asked for (HTML, truncated JSON). */
  | 'strava_down'
  /**
   * No answer: offline, blocked, no CORS, or timed out. With `retryAt` when it is most likely a 429 whose answer the
   * browser may not show us.
   */
  | 'unreachable';

interface Details {
  readonly cause?: unknown;
  readonly retryAt?: Date | undefined;
}

/** A failed request to Strava. Cancellation is not one: it stays the platform's `AbortError`. */
export class StravaError extends Error {
  override readonly name = 'StravaError';
  readonly code: StravaErrorCode;
  readonly retryAt: Date | undefined;

  constructor(code: StravaErrorCode, message: string, { cause, retryAt }: Details = {}) {
    super(message, { cause });
    this.code = code;
    this.retryAt = retryAt;
  }
}

/** A failed request to the site's own edge function; 'unreachable' when there was no readable answer. */
export class EdgeError extends Error {
  override readonly name = 'EdgeError';
  readonly code: EdgeErrorCode | 'unreachable';
  readonly retryAt: Date | undefined;

  constructor(code: EdgeErrorCode | 'unreachable', message: string, { cause, retryAt }: Details = {}) {
    super(message, { cause });
    this.code = code;
    this.retryAt = retryAt;
  }
}
