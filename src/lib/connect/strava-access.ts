import type { Database } from '#lib/storage/database.ts';
import type { Session } from '#lib/storage/session.ts';
import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import type { Edge } from './edge.ts';

interface World {
  readonly fetch: typeof fetch;
  /** Where the site's function is; '' for the own origin. */
  readonly edgeOrigin: string;
  readonly database: () => Promise<Database>;
  readonly locks: () => LockManager | undefined;
  readonly now: () => Date;
  /** Whose weeks are on show; undefined when nobody is connected. */
  readonly athleteId: () => number | undefined;
  /** New tokens were stored, or (undefined) Strava honours the old ones no more. */
  readonly onSession: (athleteId: number, session: Session | undefined) => void;
  /** Something was read, or must wait. */
  readonly onReads: () => void;
}

/** The ways out of this browser. Their code is loaded when first needed: stored weeks are drawn without it. */
export interface StravaAccess {
  edge(): Promise<Edge>;
  /** Throws EdgeError. */
  config(): Promise<EdgeConfig>;
  /** In the name of whoever is connected; another athlete gets other tokens. */
  readonly request: StravaRequest;
}

export function createStravaAccess(world: World): StravaAccess {
  const edge = kept(async () => {
    const { createEdge } = await import('./edge.ts');
    return createEdge({ fetch: world.fetch, base: world.edgeOrigin });
  });
  const config = kept(async () => (await edge()).config());
  let made: { readonly athleteId: number; readonly request: () => Promise<StravaRequest> } | undefined;

  /** Where Strava's API is, only the edge function knows; so the first request asks it. */
  async function requestFor(athleteId: number): Promise<StravaRequest> {
    const [{ openRequest }, database, atEdge, answer] = await Promise.all([
      import('./open-request.ts'),
      world.database(),
      edge(),
      config(),
    ]);
    return openRequest({ ...world, locks: world.locks(), athleteId, database, edge: atEdge, config: answer });
  }

  return {
    edge,
    config,
    async request(...parameters) {
      const athleteId = world.athleteId();
      if (athleteId === undefined) throw new DOMException('Nobody is connected', 'AbortError');
      if (made?.athleteId !== athleteId) made = { athleteId, request: kept(() => requestFor(athleteId)) };
      return (await made.request())(...parameters);
    },
  };
}

/** What `make` made, once; after a failure it is made again. */
function kept<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= make().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
