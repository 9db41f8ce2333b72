import type { Database } from '#lib/storage/database.ts';
import { fields, isNumber } from '#lib/storage/fields.ts';
import { athleteKey } from '#lib/storage/log.ts';
import { type Session, stillOf } from '#lib/storage/session.ts';
import { EdgeError } from '#lib/strava/errors.ts';
import { parseRefusal } from './edge-answers.ts';

/** How long a failed refresh speaks for those that would follow it, unless the failure names its own end. */
const SHARED_MS = 10_000;

export interface FailedRefresh {
  readonly error: EdgeError;
  /** Whether this tab hears of it for the first time: it happened in another one. */
  readonly isNews: boolean;
}

/** What became of the last attempt to refresh, in whichever tab. Neither method throws. */
export interface FailedRefreshes {
  recent(session: Session): Promise<FailedRefresh | undefined>;
  remember(session: Session, error: EdgeError): Promise<void>;
}

interface Stored {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly generation: number;
  readonly error: string;
  /** An ISO instant. */
  readonly retryAt: string | undefined;
}

/** Eight tabs that need a token while the site's function is down should not ask it eight times. */
export function createFailedRefreshes(database: Database, now: () => Date): FailedRefreshes {
  let heard: number | undefined;

  return {
    async recent({ athlete, generation }) {
      const stored = fields<keyof Stored>(await database.get(keyOf(athlete.id)).catch(() => undefined));
      if (!stored || !isNumber(stored.at) || stored.generation !== generation) return undefined;
      const { code, retryAt } = parseRefusal(stored) ?? { code: 'unreachable' as const, retryAt: undefined };
      const age = now().getTime() - stored.at;
      const until = retryAt ? retryAt.getTime() - stored.at : SHARED_MS;
      if (age < 0 || age >= until) return undefined;
      const isNews = stored.at !== heard;
      heard = stored.at;
      return { error: new EdgeError(code, 'Another attempt has just failed.', { retryAt }), isNews };
    },

    async remember({ athlete, generation }, error) {
      // Without a network nobody was asked, and asking again costs nobody anything.
      if (error.cause instanceof TypeError) return;
      heard = now().getTime();
      const stored: Stored = { at: heard, generation, error: error.code, retryAt: error.retryAt?.toISOString() };
      await database.set([[keyOf(athlete.id), stored]], stillOf(athlete.id)).catch(() => undefined);
    },
  };
}

const keyOf = (athleteId: number) => athleteKey('failed-refresh', athleteId);
