import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';
import { parseOrigins } from './origins.ts';
import type { RateLimiter } from './rate-limit.ts';

/**
 * What a platform hands over: its string variables as they are, and what else it can offer.
 * The README explains each variable. One that is set must not be empty or padded with spaces.
 */
export interface EdgeEnvironment {
  readonly STRAVA_CLIENT_ID?: string | undefined;
  readonly STRAVA_CLIENT_SECRET?: string | undefined;
  readonly STRAVA_OAUTH_BASE?: string | undefined;
  readonly STRAVA_API_BASE?: string | undefined;
  readonly ALLOWED_ORIGINS?: string | undefined;
  readonly ALLOWED_ATHLETES?: string | undefined;
  readonly SEAL_KEY?: string | undefined;
  readonly SEAL_KEY_PREVIOUS?: string | undefined;
  readonly READS_PER_QUARTER_HOUR?: string | undefined;
  readonly READS_PER_DAY?: string | undefined;
  readonly PLACES?: string | undefined;
  /** '1' passes streams on, where the entry can: see `with-streams.ts`. */
  readonly STREAM_PASS_THROUGH?: string | undefined;
  /** Counts code exchanges and refreshes per network. */
  readonly CODE_LIMIT?: RateLimiter | undefined;
  readonly REFRESH_LIMIT?: RateLimiter | undefined;
  /** The address that the platform itself saw the request come from. */
  readonly clientAddress?: ((request: Request) => string | null) | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** How many milliseconds Strava gets to answer; 8,000 unless told. */
  readonly patience?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** The environment once it has been understood. */
export interface Settings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly oauthBase: string;
  readonly apiBase: string;
  readonly otherOrigins: ReadonlySet<string>;
  /** Undefined: everybody is invited. */
  readonly invitedAthletes: ReadonlySet<number> | undefined;
  /** The first seals, every one opens. */
  readonly sealSecrets: readonly [string, ...string[]];
  readonly readShare: EdgeConfig['readShare'];
  /** How many athletes Strava lets this application serve, where the owner said so. */
  readonly places: number | undefined;
}

const printable = /^[\x21-\x7e]+$/;
const longSecret = /^[\x21-\x7e]{32,}$/;
const numberList = /^\d{1,15}( *, *\d{1,15})*$/;
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Understands the environment, or names the variable that cannot be understood. Never throws, and never quotes a value:
 * it could be the secret.
 */
export function readSettings(environment: EdgeEnvironment): Settings | { readonly wrong: keyof EdgeEnvironment } {
  let wrong: keyof EdgeEnvironment | undefined;

  /** The variable's text as `parse` understands it; `absent` when it is not set. Undefined marks it as wrong. */
  function read<T, A>(name: Variable, parse: (text: string) => T | undefined, absent: A): T | A {
    const text = environment[name];
    if (text === undefined) return absent;
    const value = parse(String(text));
    if (value === undefined) wrong ??= name;
    return value ?? absent;
  }

  const clientId = read('STRAVA_CLIENT_ID', matching(/^[\w-]{1,64}$/), undefined);
  const clientSecret = read('STRAVA_CLIENT_SECRET', matching(printable), undefined);
  const sealKey = read('SEAL_KEY', matching(longSecret), clientSecret);
  const previous = read('SEAL_KEY_PREVIOUS', matching(printable), undefined);
  const oauthBase = read('STRAVA_OAUTH_BASE', parseBase, 'https://www.strava.com/oauth');
  const apiBase = read('STRAVA_API_BASE', parseBase, 'https://www.strava.com/api/v3');
  const otherOrigins = read('ALLOWED_ORIGINS', parseOrigins, new Set<string>());
  const invitedAthletes = read('ALLOWED_ATHLETES', parseNumbers, undefined);
  const readShare = {
    perQuarterHour: read('READS_PER_QUARTER_HOUR', parseCount, 20),
    perDay: read('READS_PER_DAY', parseCount, 200),
  };
  const places = read('PLACES', parseCount, undefined);

  if (wrong !== undefined) return { wrong };
  if (clientId === undefined) return { wrong: 'STRAVA_CLIENT_ID' };
  if (clientSecret === undefined || sealKey === undefined) return { wrong: 'STRAVA_CLIENT_SECRET' };
  const sealSecrets: Settings['sealSecrets'] = previous === undefined ? [sealKey] : [sealKey, previous];
  const told = { clientId, clientSecret, oauthBase, apiBase, otherOrigins, invitedAthletes, sealSecrets };
  return { ...told, readShare, places };
}

type Variable = Extract<keyof EdgeEnvironment, `${'STRAVA' | 'ALLOWED' | 'SEAL' | 'READS'}_${string}` | 'PLACES'>;

function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (pattern.test(text) ? text : undefined);
}

/** A base URL without a slash at its end. Plain http only on this machine: the secret travels over it. */
function parseBase(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || text.trim() !== text || url.username || url.password || /[?#]/.test(text)) return undefined;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname))) return undefined;
  return url.href.replace(/\/+$/, '');
}

function parseNumbers(text: string): ReadonlySet<number> | undefined {
  return numberList.test(text) ? new Set(text.split(',').map(Number)) : undefined;
}

function parseCount(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
