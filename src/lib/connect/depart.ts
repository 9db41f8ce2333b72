import { beginConnect } from './authorize.ts';
import type { Edge } from './edge.ts';
import { createPendingStore } from './pending.ts';
import { safeReturnPath } from './return-path.ts';
import { scopesToAsk } from './scopes.ts';

interface Wish {
  readonly returnTo: string | null;
  /** What to ask for, as scopes.ts knows it. */
  readonly ask: string | null;
  readonly edge: () => Promise<Edge>;
  /** What has been granted so far. */
  readonly scopesNow: () => Promise<readonly string[] | undefined>;
  /** The folder the app is served from; '' for the root. */
  readonly base: string;
  /** Where the next visit finds that somebody left. */
  readonly marks: () => Storage;
  readonly now: () => Date;
}

/** Notes a departure from this page and returns the address of Strava's consent page. Throws EdgeError, ConnectError or StorageError. */
export async function depart({ returnTo, ask, edge, scopesNow, base, marks, now }: Wish): Promise<URL> {
  // Asked anew: nobody leaves for Strava while the way back does not work.
  const config = await (await edge()).config();
  return beginConnect({
    config,
    ...(await scopesToAsk(ask, scopesNow)),
    appOrigin: location.origin,
    base,
    pending: createPendingStore(undefined, marks),
    returnTo: safeReturnPath(returnTo, base),
    crypto,
    now,
  });
}
