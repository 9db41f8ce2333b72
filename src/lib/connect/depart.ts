import { beginConnect } from './authorize.ts';
import type { Edge } from './edge.ts';
import { createPendingStore } from './pending.ts';
import { safeReturnPath } from './return-path.ts';
import type { ToAsk } from './scopes.ts';

interface Wish {
  readonly returnTo: string | null;
  readonly asked: ToAsk;
  readonly edge: Edge;
  /** The folder the app is served from; '' for the root. */
  readonly base: string;
  /** Where the next visit finds that somebody left. */
  readonly marks: () => Storage;
  readonly now: () => Date;
}

/** Notes a departure from this page and returns the address of Strava's consent page. Throws EdgeError or ConnectError. */
export async function depart({ returnTo, asked, edge, base, marks, now }: Wish): Promise<URL> {
  // Asked anew: nobody leaves for Strava while the way back does not work.
  const config = await edge.config();
  return beginConnect({
    config,
    ...asked,
    appOrigin: location.origin,
    base,
    pending: createPendingStore(undefined, marks),
    returnTo: safeReturnPath(returnTo, base),
    crypto,
    now,
  });
}
