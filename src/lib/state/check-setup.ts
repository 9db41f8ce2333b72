import { createStravaAccess } from '#lib/connect/strava-access.ts';
import { askSetup, type Finding, type SetupAnswers } from '#lib/connect/setup-answers.ts';
import { openTabs } from '#lib/connect/tabs.ts';
import { type Database, openDatabase } from '#lib/storage/database.ts';
import { readSession } from '#lib/storage/session.ts';
import { StravaError } from '#lib/strava/errors.ts';

export type { Finding };

/** What can be found out about a site from a page of it. */
export interface SetupFindings extends SetupAnswers {
  /** Whether the application is active; 'nobody' when nobody is connected in this browser who could ask. */
  readonly application: Finding | 'nobody';
  readonly device: {
    /** https, or this machine: without it a browser offers no cryptography. */
    readonly secure: boolean;
    /** Whether anything is still here after the page is closed. */
    readonly keeps: boolean;
    readonly offline: boolean;
  };
}

/** Asks the function, Strava and this browser. Throws only the signal's reason. */
export async function checkSetup(edgeOrigin: string, signal: AbortSignal): Promise<SetupFindings> {
  const database = await openDatabase();
  const [answers, application] = await Promise.all([
    askSetup({ fetch: (...parameters) => fetch(...parameters), edgeOrigin, origin: location.origin, signal }),
    askAsAthlete(database, edgeOrigin, signal),
  ]);
  const device = {
    secure: isSecureContext,
    keeps: database.kind === 'indexeddb',
    offline: 'serviceWorker' in navigator,
  };
  return { ...answers, application, device };
}

/**
 * Strava says that an application is inactive only where data is asked for, so it is asked in the name of whoever is
 * connected here, through the same gate as everything else: one read of their share.
 */
async function askAsAthlete(
  database: Database,
  edgeOrigin: string,
  signal: AbortSignal,
): Promise<SetupFindings['application']> {
  const tabs = openTabs();
  try {
    const session = await readSession(database);
    if (!session) return 'nobody';
    const { request } = createStravaAccess({
      fetch: (...parameters) => fetch(...parameters),
      edgeOrigin,
      database: () => Promise.resolve(database),
      locks: () => navigator.locks as LockManager | undefined,
      now: () => new Date(),
      athleteId: () => session.athlete.id,
      onSession: (_, renewed) => tabs.tell(renewed ? 'session-changed' : 'signed-out'),
      onReads: () => tabs.tell('reads-changed'),
    });
    await request('/athlete', {}, signal);
    return 'yes';
  } catch (error) {
    signal.throwIfAborted();
    return findingOf(error);
  } finally {
    tabs.close();
  }
}

function findingOf(error: unknown): Finding {
  if (!(error instanceof StravaError)) return 'unknown';
  if (error.code === 'app_inactive') return 'no';
  return ['rate_limited', 'share_used', 'crowded'].includes(error.code) ? 'wait' : 'unknown';
}
