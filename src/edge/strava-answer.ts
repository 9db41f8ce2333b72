import type { EdgeAthlete } from '#lib/strava/edge-protocol.ts';
import { Refusal } from './answers.ts';

/** What the edge keeps of Strava's answer; everything else is dropped here. */
export interface StravaGrant {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: number;
  readonly expiresIn: number;
  readonly athlete?: EdgeAthlete;
}

/** Shorter than what clients may send, because sealing makes a token longer and it must fit when it comes back. */
const token = /^[A-Za-z0-9._~-]{10,700}$/;

const year2100 = 4_102_444_800;
const oneYear = 31_536_000;

/** Checks every field of a 200. Throws Refusal('upstream') if one is missing or mistyped: never half an answer. */
export function parseGrant(body: unknown, grant: 'code' | 'refresh'): StravaGrant {
  const { access_token: accessToken, refresh_token: refreshToken, ...rest } = membersOf(body);
  const { expires_at: expiresAt, expires_in: expiresIn } = rest;
  const isWhole = isToken(accessToken) && isToken(refreshToken);
  if (!isWhole || !isCount(expiresAt, year2100) || !isCount(expiresIn, oneYear)) throw new Refusal('upstream');
  const tokens = { accessToken, refreshToken, expiresAt, expiresIn };
  return grant === 'code' ? { ...tokens, athlete: parseAthlete(rest['athlete']) } : tokens;
}

function parseAthlete(value: unknown): EdgeAthlete {
  const { id, firstname, lastname } = membersOf(value);
  const firstName = firstname ?? '';
  const lastName = lastname ?? '';
  if (!isCount(id, Number.MAX_SAFE_INTEGER) || typeof firstName !== 'string' || typeof lastName !== 'string') {
    throw new Refusal('upstream');
  }
  return { id, firstName, lastName };
}

/**
 * The error table of the README. Strava names the culprit as `resource` in a list of faults; it never uses OAuth's own
 * error words. Only a refresh whose refresh token is named may end in `invalid_grant`: that one signs people out.
 *
 * @param now milliseconds since 1970
 */
export function refusalFor(
  status: number,
  body: unknown,
  grant: 'code' | 'refresh' | 'revoke' | 'callback',
  now: number,
): Refusal {
  if (status === 429) return new Refusal('rate_limited', { retryAt: nextQuarterHour(now) });
  if (status === 403 && names(body, /^Application\/.*\/Inactive$/)) return new Refusal('app_inactive');
  if (status === 401 && grant === 'revoke') return new Refusal('misconfigured');
  if (status !== 400 && status !== 401) return new Refusal('upstream');
  if (names(body, /^Application\//)) return new Refusal('misconfigured');
  if (status === 400 && grant === 'refresh' && names(body, /^RefreshToken\/.*\/(invalid|expired)$/)) {
    return new Refusal('invalid_grant');
  }
  // Older answers call the code RequestToken.
  if (status === 400 && grant === 'code' && names(body, /^(AuthorizationCode|RequestToken)\/.*\/(invalid|expired)$/)) {
    return new Refusal('invalid_code');
  }
  return new Refusal('upstream');
}

/** Strava counts requests in quarters of the hour: :00, :15, :30, :45. Milliseconds since 1970, in and out. */
function nextQuarterHour(now: number): number {
  const quarterHour = 15 * 60_000;
  return (Math.floor(now / quarterHour) + 1) * quarterHour;
}

/** Whether one of the faults that Strava found, written as `resource/field/code`, looks like this. */
export function names(body: unknown, pattern: RegExp): boolean {
  const { errors } = membersOf(body);
  if (!Array.isArray(errors)) return false;
  return errors
    .map(membersOf)
    .some(({ resource, field, code }) => pattern.test([resource, field, code].map(String).join('/')));
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isToken(value: unknown): value is string {
  return typeof value === 'string' && token.test(value);
}

/** A whole number from 1 up to the limit. */
function isCount(value: unknown, limit: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) < limit;
}
