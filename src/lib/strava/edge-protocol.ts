/**
 * What the app and its edge function say to each other, as JSON. Types only: each side parses what it receives.
 *
 * `GET /api/config?origin=…`  -> EdgeConfig; `forbidden_origin` when a page of that origin could not sign in. A browser
 *                             sends no `Origin` with a GET of its own site, so the app names the origin it sees
 * `GET /api/setup?origin=…`   -> EdgeSetup, for the owner of the site
 * `POST /api/token`           TokenRequest -> TokenGrant
 * `POST /api/revoke`          RevokeRequest -> {}
 * `GET /api/health`           -> { ok: true }
 * `GET /api/streams/{id}?keys=…`  where the owner allows it: Strava's own answer, status and body as they are
 *
 * Every error is `{ error: EdgeErrorCode, retryAt?: ISO instant }` with a status that fits.
 */

/** Public facts the browser needs before it can send anybody to Strava. */
export interface EdgeConfig {
  readonly clientId: string;
  /** Strava's consent page, without a query. */
  readonly authorizeUrl: string;
  /** Where the browser asks for activities, without a slash at the end. */
  readonly apiBase: string;
  /** How many reads one athlete may use of the budget that everybody on this link shares. */
  readonly readShare: { readonly perQuarterHour: number; readonly perDay: number };
  /** How many athletes Strava lets this application serve, where its owner said so. */
  readonly places?: number | undefined;
  /** Set where this function passes streams on, because its owner said so. */
  readonly streamPassThrough?: true | undefined;
}

/** What only the function can find out about how the site is set up. */
export interface EdgeSetup {
  /** Whether Strava would send athletes back to the page's origin: its callback domain is the page's host. */
  readonly callback: boolean;
}

export type TokenRequest =
  | { readonly grant: 'code'; readonly code: string; readonly codeVerifier?: string }
  | { readonly grant: 'refresh'; readonly refreshToken: string };

export interface TokenGrant {
  readonly accessToken: string;
  /** Seconds since 1970, by Strava's clock. */
  readonly expiresAt: number;
  /** Seconds left when Strava answered. */
  readonly expiresIn: number;
  /** Sealed: only this edge function, asked from this origin, can open it. */
  readonly refreshToken: string;
  /** Only after a code was exchanged. */
  readonly athlete?: EdgeAthlete;
}

/** The part of Strava's athlete that the app shows. */
export interface EdgeAthlete {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
}

export interface RevokeRequest {
  /** The sealed refresh token. */
  readonly refreshToken: string;
}

/** Closed list of what can go wrong at the edge; the table is in `src/edge/README.md`. */
export type EdgeErrorCode =
  | 'invalid_grant'
  | 'invalid_code'
  | 'invalid_request'
  | 'misconfigured'
  | 'app_inactive'
  | 'rate_limited'
  | 'not_invited'
  | 'forbidden_origin'
  | 'upstream';

export interface EdgeErrorBody {
  readonly error: EdgeErrorCode;
  /** When it makes sense to ask again. */
  readonly retryAt?: string;
  /** With `misconfigured`: the name of the setting that is missing or makes no sense. Never its value. */
  readonly variable?: string | undefined;
}
