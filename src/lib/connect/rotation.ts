import type { Database } from '#lib/storage/database.ts';
import type { Session } from '#lib/storage/session.ts';
import type { TokenGrant } from '#lib/strava/edge-protocol.ts';
import { EdgeError } from '#lib/strava/errors.ts';
import type { Edge } from './edge.ts';
import { SignedOutError } from './errors.ts';
import { createFailedRefreshes } from './failed-refresh.ts';
import { createSessionKeeper, isSame } from './session-keeper.ts';

export interface RotationOptions {
  /** Whose tokens: those of another athlete, who connected in another tab, are never handed out. */
  readonly athleteId: number;
  readonly database: Database;
  readonly edge: Edge;
  readonly now: () => Date;
  /** Called when this tab stored new tokens, or (undefined) found that Strava honours the old ones no more. */
  readonly onChange?: (session: Session | undefined) => void;
  /** Gives another tab, which refreshes at the same moment without a lock, time to store what it received. */
  readonly pause?: () => Promise<unknown>;
}

export interface Rotation {
  /** The athlete's session. Throws SignedOutError when there is none, StorageError. */
  signedIn(cause?: unknown): Promise<Session>;
  /**
   * A fresh access token other than the refused one: the stored one, or else a new one. `alone` says that no other
   * tab rotates at the same time. While the edge fails, a token with less than an hour left is used up. Throws
   * SignedOutError, EdgeError, StorageError; only the first loses the tokens.
   */
  rotate(refused: string | undefined, alone: boolean): Promise<string>;
}

/** Strava hands out new tokens when an hour is left, and both then work until they expire. */
const SPARE_MS = 60 * 60 * 1000;

const twoSeconds = () => new Promise((resolve) => setTimeout(resolve, 2000));

export function createRotation(options: RotationOptions): Rotation {
  const { athleteId, database, edge, now, onChange, pause = twoSeconds } = options;
  const keeper = createSessionKeeper(database);
  const failures = createFailedRefreshes(database, now);

  async function rotate(refused: string | undefined, alone: boolean): Promise<string> {
    const session = await signedIn();
    const differs = session.accessToken !== refused;
    if (differs && isFresh(session, now())) return session.accessToken;
    // Throws in a tab whose version may no longer write: the others could not find the tokens it would receive.
    await database.set([]);
    const stillWorks = differs && !isSpent(session, now());
    try {
      const failed = await failures.recent(session);
      if (failed && (failed.isNews || stillWorks)) throw failed.error;
      return await remember(session, await refresh(session));
    } catch (error) {
      if (!(error instanceof EdgeError)) throw error;
      if (error.code === 'invalid_grant') return replacedElsewhere(session, alone, error);
      // Nothing is lost by using up what is there: the next refresh finds the same tokens.
      if (stillWorks) return session.accessToken;
      throw error;
    }
  }

  async function refresh(session: Session): Promise<TokenGrant> {
    try {
      return await edge.refresh(session.refreshToken);
    } catch (error) {
      if (error instanceof EdgeError && error.code !== 'invalid_grant') await failures.remember(session, error);
      throw error;
    }
  }

  /** Strava voids a refresh token when it gives out the next: perhaps another tab has that one. */
  async function replacedElsewhere(session: Session, alone: boolean, cause: EdgeError): Promise<string> {
    if (!alone) await pause();
    if (!(await keeper.remove(session))) return (await signedIn(cause)).accessToken;
    onChange?.(undefined);
    throw new SignedOutError(cause);
  }

  async function remember(session: Session, grant: TokenGrant): Promise<string> {
    // From here on the old tokens are void: storage that fails must not lose the new ones.
    const latest = await keeper.read().catch(() => session);
    if (latest?.athlete.id === athleteId && !isSame(latest, session)) return latest.accessToken;
    const { accessToken, refreshToken, expiresIn } = grant;
    const next = {
      accessToken,
      refreshToken,
      expiresIn,
      receivedAt: now().getTime(),
      generation: session.generation + 1,
    };
    const renewed = { ...session, ...next };
    // Another tab that found the old tokens void leaves the athlete; one that disconnected leaves nothing, and then
    // the session must not come back.
    if (!(await keeper.write(renewed))) {
      await edge.revoke(grant.refreshToken).catch(() => undefined);
      throw new SignedOutError();
    }
    onChange?.(renewed);
    return accessToken;
  }

  async function signedIn(cause?: unknown): Promise<Session> {
    const session = await keeper.read();
    if (session?.athlete.id !== athleteId) throw new SignedOutError(cause);
    return session;
  }

  return { signedIn, rotate };
}

/**
 * Whether more than an hour is left. The time since the token came is measured on one clock, which may have jumped:
 * forwards costs one needless refresh, backwards beyond the start as well, anything less ends in a 401.
 */
export function isFresh({ receivedAt, expiresIn }: Session, now: Date): boolean {
  const age = now.getTime() - receivedAt;
  return age >= 0 && age < expiresIn * 1000 - SPARE_MS;
}

/** Whether the access token has run out, as far as this clock can tell. */
function isSpent({ receivedAt, expiresIn }: Session, now: Date): boolean {
  return now.getTime() - receivedAt >= expiresIn * 1000;
}
