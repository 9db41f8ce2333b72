import type { Database } from '#lib/storage/database.ts';
import type { Session } from '#lib/storage/session.ts';
import type { TokenGrant } from '#lib/strava/edge-protocol.ts';
import { EdgeError } from '#lib/strava/errors.ts';
import type { Edge } from './edge.ts';
import { SignedOutError } from './errors.ts';
import { createSessionKeeper } from './session-keeper.ts';
import { withTokenLock } from './token-lock.ts';

/** Access tokens for Strava's API. Throws SignedOutError, EdgeError, StorageError or the signal's reason. */
export interface AccessTokens {
  /** A token with more than an hour left, refreshed first if need be. */
  current(signal?: AbortSignal): Promise<string>;
  /** Another token after Strava refused this one, whatever the clock says. */
  replaceRefused(refused: string, signal?: AbortSignal): Promise<string>;
}

interface Options {
  readonly database: Database;
  readonly edge: Edge;
  /** `navigator.locks`, where it exists. */
  readonly locks: LockManager | undefined;
  readonly now: () => Date;
  /** Called when this tab stored new tokens, or (undefined) found that Strava honours the old ones no more. */
  readonly onChange?: (session: Session | undefined) => void;
  /** How long to wait for another tab that holds the lock. */
  readonly lockWaitMs?: number;
  /** Gives another tab, which refreshes at the same moment without a lock, time to store what it received. */
  readonly pause?: () => Promise<unknown>;
}

/** Strava hands out new tokens when an hour is left, and both then work until they expire. */
const SPARE_MS = 60 * 60 * 1000;

const twoSeconds = () => new Promise((resolve) => setTimeout(resolve, 2000));

export function createAccessTokens({
  database,
  edge,
  locks,
  now,
  onChange,
  lockWaitMs,
  pause = twoSeconds,
}: Options): AccessTokens {
  const keeper = createSessionKeeper(database);
  let flight: Promise<string> | undefined;

  /** One refresh in this tab at a time; it goes on even if the one who asked gives up. */
  function refresh(refused?: string): Promise<string> {
    flight ??= withTokenLock(locks, (alone) => rotate(refused, alone), lockWaitMs).finally(() => (flight = undefined));
    return flight;
  }

  async function rotate(refused: string | undefined, alone: boolean): Promise<string> {
    const session = await signedIn();
    if (isFresh(session, now()) && session.accessToken !== refused) return session.accessToken;
    let grant: TokenGrant;
    try {
      grant = await edge.refresh(session.refreshToken);
    } catch (error) {
      if (!(error instanceof EdgeError && error.code === 'invalid_grant')) throw error;
      return replacedElsewhere(session, alone, error);
    }
    return remember(session, grant);
  }

  /** Strava voids a refresh token when it gives out the next: perhaps another tab has that one. */
  async function replacedElsewhere(session: Session, alone: boolean, cause: EdgeError): Promise<string> {
    if (!alone) await pause();
    const latest = await signedIn(cause);
    if (!isSame(latest, session)) return latest.accessToken;
    await keeper.remove();
    onChange?.(undefined);
    throw new SignedOutError(cause);
  }

  async function remember(session: Session, grant: TokenGrant): Promise<string> {
    const latest = await keeper.read();
    if (!latest) {
      // Disconnected while the answer was under way: the new tokens must not bring the session back.
      await edge.revoke(grant.refreshToken).catch(() => undefined);
      throw new SignedOutError();
    }
    if (!isSame(latest, session)) return latest.accessToken;
    const { accessToken, refreshToken, expiresIn } = grant;
    const next = {
      accessToken,
      refreshToken,
      expiresIn,
      receivedAt: now().getTime(),
      generation: session.generation + 1,
    };
    const renewed = { ...session, ...next };
    await keeper.write(renewed);
    onChange?.(renewed);
    return accessToken;
  }

  async function signedIn(cause?: unknown): Promise<Session> {
    const session = await keeper.read();
    if (!session) throw new SignedOutError(cause);
    return session;
  }

  return {
    async current(signal) {
      const session = await signedIn();
      signal?.throwIfAborted();
      return isFresh(session, now()) ? session.accessToken : unlessAborted(refresh(), signal);
    },
    async replaceRefused(refused, signal) {
      signal?.throwIfAborted();
      return unlessAborted(refresh(refused), signal);
    },
  };
}

/**
 * Whether more than an hour is left. The time since the token came is measured on one clock, which may have jumped:
 * forwards costs one needless refresh, backwards beyond the start as well, anything less ends in a 401.
 */
function isFresh({ receivedAt, expiresIn }: Session, now: Date): boolean {
  const age = now.getTime() - receivedAt;
  return age >= 0 && age < expiresIn * 1000 - SPARE_MS;
}

const isSame = (a: Session, b: Session) => a.generation === b.generation && a.refreshToken === b.refreshToken;

/** The result of work that goes on without the one who asked: others may be waiting for it. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let abandon = () => {};
  const aborted = new Promise<never>((_, reject) => (abandon = () => reject(signal.reason)));
  signal.addEventListener('abort', abandon);
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', abandon));
}
