import { fields, isId, isNumber, isText } from '#lib/storage/fields.ts';
import type { EdgeAthlete, EdgeConfig, EdgeErrorBody, EdgeErrorCode, TokenGrant } from '#lib/strava/edge-protocol.ts';

const CODES = {
  invalid_grant: true,
  invalid_code: true,
  invalid_request: true,
  misconfigured: true,
  app_inactive: true,
  rate_limited: true,
  not_invited: true,
  forbidden_origin: true,
  upstream: true,
} satisfies Record<EdgeErrorCode, true>;

export interface Refusal {
  readonly code: EdgeErrorCode;
  readonly retryAt: Date | undefined;
}

/** The edge's own word for what went wrong, or undefined when the body is not the edge's. */
export function parseRefusal(value: unknown): Refusal | undefined {
  const body = fields<keyof EdgeErrorBody>(value);
  if (!body || !isText(body.error) || !Object.hasOwn(CODES, body.error)) return undefined;
  const retryAt = new Date(isText(body.retryAt) ? body.retryAt : NaN);
  return { code: body.error as EdgeErrorCode, retryAt: Number.isNaN(retryAt.getTime()) ? undefined : retryAt };
}

/** Undefined when the value is no configuration. */
export function parseConfig(value: unknown): EdgeConfig | undefined {
  const config = fields<keyof EdgeConfig>(value);
  const share = fields<keyof EdgeConfig['readShare']>(config?.readShare);
  if (!config || !share || !isText(config.clientId)) return undefined;
  const { clientId, authorizeUrl, apiBase } = config;
  const { perQuarterHour, perDay } = share;
  if (!isWebAddress(authorizeUrl) || !isWebAddress(apiBase) || !isNumber(perQuarterHour) || !isNumber(perDay)) {
    return undefined;
  }
  const places = isId(config.places) ? { places: config.places } : {};
  const streams = config.streamPassThrough === true ? { streamPassThrough: true as const } : {};
  return { clientId, authorizeUrl, apiBase, readShare: { perQuarterHour, perDay }, ...places, ...streams };
}

/** The browser is sent there, so 'javascript:' must not pass. */
const isWebAddress = (value: unknown): value is string =>
  isText(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** Undefined when the value is no grant. */
export function parseGrant(value: unknown): TokenGrant | undefined {
  const grant = fields<keyof TokenGrant>(value);
  if (!grant || !isText(grant.accessToken) || !isText(grant.refreshToken)) return undefined;
  const { accessToken, refreshToken, expiresAt, expiresIn } = grant;
  if (!isNumber(expiresAt) || !isNumber(expiresIn) || expiresIn <= 0) return undefined;
  const athlete = parseAthlete(grant.athlete);
  return { accessToken, refreshToken, expiresAt, expiresIn, ...(athlete && { athlete }) };
}

function parseAthlete(value: unknown): EdgeAthlete | undefined {
  const athlete = fields<keyof EdgeAthlete>(value);
  if (!athlete || !isId(athlete.id)) return undefined;
  const { id, firstName, lastName } = athlete;
  return typeof firstName === 'string' && typeof lastName === 'string' ? { id, firstName, lastName } : undefined;
}
