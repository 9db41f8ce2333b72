import { createRotation, isFresh, type RotationOptions } from './rotation.ts';
import { withTokenLock } from './token-lock.ts';

/** Access tokens for Strava's API. Throws SignedOutError, EdgeError, StorageError or the signal's reason. */
export interface AccessTokens {
  /** A token with more than an hour left, refreshed first if need be; with less, when the edge fails. */
  current(signal?: AbortSignal): Promise<string>;
  /** Another token after Strava refused this one, whatever the clock says. */
  replaceRefused(refused: string, signal?: AbortSignal): Promise<string>;
}

interface Options extends RotationOptions {
  /** `navigator.locks`, where it exists. */
  readonly locks: LockManager | undefined;
  /** How long to wait for another tab that holds the lock. */
  readonly lockWaitMs?: number;
}

/** One refresh at a time: in this tab by a shared promise, across tabs by a lock. */
export function createAccessTokens({ locks, lockWaitMs, ...options }: Options): AccessTokens {
  const { signedIn, rotate } = createRotation(options);
  let flight: { readonly refused: string | undefined; readonly token: Promise<string> } | undefined;

  /** Goes on even if the one who asked gives up. */
  function refresh(refused?: string) {
    flight ??= {
      refused,
      token: withTokenLock(locks, (alone) => rotate(refused, alone), lockWaitMs).finally(() => (flight = undefined)),
    };
    return flight;
  }

  return {
    async current(signal) {
      const session = await signedIn();
      signal?.throwIfAborted();
      return isFresh(session, options.now()) ? session.accessToken : unlessAborted(refresh().token, signal);
    },
    async replaceRefused(refused, signal) {
      signal?.throwIfAborted();
      const joined = refresh(refused);
      const token = await unlessAborted(joined.token, signal);
      // Whoever began that refresh may not have known that Strava refuses the token that it fell back to.
      if (token !== refused || joined.refused === refused) return token;
      return unlessAborted(refresh(refused).token, signal);
    },
  };
}

/** The result of work that goes on without the one who asked: others may be waiting for it. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let abandon = () => {};
  const aborted = new Promise<never>((_, reject) => (abandon = () => reject(signal.reason)));
  signal.addEventListener('abort', abandon);
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', abandon));
}
