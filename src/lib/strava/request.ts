import { isNewestPage } from './activities.ts';
import { StravaError, type StravaErrorCode } from './errors.ts';
import { retryAfterLimit } from './rate-limit.ts';
import { parseFaults } from './wire.ts';
import type { Sending } from './write-request.ts';

/** Where a valid access token comes from; what it throws reaches the caller of the request as it is. */
export interface AccessTokenSource {
  current(signal?: AbortSignal): Promise<string>;
  /** Another token than the one Strava has just refused. */
  replaceRefused(refused: string, signal?: AbortSignal): Promise<string>;
}

/** Stands in front of Strava: decides whether it may be asked, counts, and hears how it went. */
export interface ReadGate {
  /** Before anything is sent, tokens included. @throws StravaError with `retryAt` when it must wait */
  admit(isNewest: boolean): Promise<void>;
  /** A read is sent now. */
  count(isNewest: boolean): Promise<void>;
  /** An answer came, whatever it says. Browsers cannot read Strava's limits in it. */
  heard(headers: Headers): Promise<void>;
  /** What a failure at that path means, with `retryAt` when everybody on this device must wait. */
  failed(error: unknown, path: string): Promise<unknown>;
}

/**
 * Asks Strava's API, or sends it something, and returns the JSON of a good answer, unparsed.
 *
 * @param sending made by write-request.ts; without it something is read
 * @throws StravaError; the AbortError of `signal`; whatever the token source throws
 */
export type StravaRequest = (
  path: string,
  query: Readonly<Record<string, string | number>>,
  signal?: AbortSignal,
  sending?: Sending,
) => Promise<unknown>;

interface World {
  readonly fetch: typeof fetch;
  /** Without a slash at the end. */
  readonly apiBase: string;
  /** Where the site's own function passes streams on: what is asked for below `/streams/`. Without a slash at the end. */
  readonly siteBase?: string;
  readonly accessToken: AccessTokenSource;
  readonly now: () => Date;
  readonly gate?: ReadGate;
  /** Milliseconds until a request counts as unanswered. */
  readonly timeout?: number;
}

/** A request that carries the athlete's token, and once a fresh one when Strava refuses the first. */
export function createStravaRequest({
  fetch,
  apiBase,
  siteBase,
  accessToken,
  now,
  gate,
  timeout = 20_000,
}: World): StravaRequest {
  async function ask(url: string, token: string, signal: AbortSignal | undefined, sending?: Sending): Promise<unknown> {
    const limit = AbortSignal.timeout(sending?.timeout ?? timeout);
    try {
      const response = await fetch(url, {
        method: sending?.method ?? 'GET',
        headers: { Authorization: `Bearer ${token}`, ...sending?.headers },
        body: sending?.body ?? null,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      await gate?.heard(response.headers);
      return await answerOf(response, now(), sending !== undefined);
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof StravaError) throw cause;
      throw new StravaError('unreachable', 'Strava did not answer', { cause });
    }
  }

  async function askTwice(
    url: string,
    isNewest: boolean,
    signal: AbortSignal | undefined,
    sending?: Sending,
  ): Promise<unknown> {
    /** Strava counts what is posted apart from reads. */
    const askOnce = async (token: string) => {
      await sending?.leaving?.();
      if (sending?.method !== 'POST') await gate?.count(isNewest);
      return ask(url, token, signal, sending);
    };
    const token = await accessToken.current(signal);
    try {
      return await askOnce(token);
    } catch (error) {
      if (!(error instanceof StravaError) || error.code !== 'unauthorized') throw error;
    }
    const another = await accessToken.replaceRefused(token, signal);
    return askOnce(another);
  }

  return async (path, query, signal, sending) => {
    const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
    const base = path.startsWith('/streams/') ? siteBase : apiBase;
    const url = `${base}${path}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}`;
    const isNewest = isNewestPage(path, query);
    await gate?.admit(isNewest);
    try {
      return await askTwice(url, isNewest, signal, sending);
    } catch (error) {
      signal?.throwIfAborted();
      // What was posted may have arrived, and only reading tells: that stays open.
      const isLost = sending?.method === 'POST' && error instanceof StravaError && error.code === 'unreachable';
      throw gate && !isLost ? await gate.failed(error, path) : error;
    }
  };
}

/** What is wrong with these is what was sent. */
const REJECTIONS = [400, 409, 413, 422];

/**
 * What an answer of Strava's API says.
 *
 * @param now decides when a closed rate limit opens
 * @param isWrite whether something was sent, which may be 'rejected'
 * @throws StravaError when it is not a 2xx with whole JSON
 */
export async function answerOf(response: Response, now: Date, isWrite = false): Promise<unknown> {
  const body = await jsonOf(response);
  if (response.ok) {
    if (body === undefined) throw new StravaError('strava_down', 'Strava sent something that is not JSON');
    return body;
  }
  const isRejected = isWrite && REJECTIONS.includes(response.status);
  const code = isRejected ? 'rejected' : codeOf(response.status, parseFaults(body));
  throw new StravaError(code, `Strava answered ${response.status}`, {
    cause: isRejected ? body : undefined,
    retryAt: code === 'rate_limited' ? retryAfterLimit(response.headers, now) : undefined,
  });
}

/** The JSON of a body; undefined when it is HTML, empty or breaks off. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch (error) {
    // A connection that breaks is a TypeError here; a time-out or an abort is neither and goes on to the caller.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function codeOf(status: number, faults: readonly string[]): StravaErrorCode {
  if (status === 401)
    return faults.some((fault) => fault.endsWith('_permission/missing')) ? 'scope_missing' : 'unauthorized';
  if (status === 403) return faults.includes('Application/Status/Inactive') ? 'app_inactive' : 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 429) return 'rate_limited';
  return 'strava_down';
}
