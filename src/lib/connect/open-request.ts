import type { Database } from '#lib/storage/database.ts';
import type { Session } from '#lib/storage/session.ts';
import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';
import { createStravaRequest, type StravaRequest } from '#lib/strava/request.ts';
import { createAccessTokens } from './access-token.ts';
import type { Edge } from './edge.ts';
import { createReadGate } from './read-gate.ts';

interface World {
  readonly fetch: typeof fetch;
  /** Where the site's function is; '' for the own origin. */
  readonly edgeOrigin: string;
  readonly now: () => Date;
  readonly athleteId: number;
  readonly database: Database;
  readonly locks: LockManager | undefined;
  readonly edge: Edge;
  readonly config: EdgeConfig;
  readonly onSession: (athleteId: number, session: Session | undefined) => void;
  readonly onReads: () => void;
}

/** One athlete's way to Strava: through the gate that keeps their share, with their tokens. */
export function openRequest({ fetch, now, athleteId, database, locks, edge, config, ...world }: World): StravaRequest {
  const onChange = (session: Session | undefined) => world.onSession(athleteId, session);
  return createStravaRequest({
    fetch,
    now,
    apiBase: config.apiBase,
    siteBase: `${world.edgeOrigin}/api`,
    accessToken: createAccessTokens({ athleteId, database, edge, locks, now, onChange }),
    gate: createReadGate({
      athleteId,
      database,
      share: config.readShare,
      now,
      askSite: () => edge.config(),
      onChange: world.onReads,
    }),
  });
}
