import type { Database } from '#lib/storage/database.ts';
import { readAthlete, type Session } from '#lib/storage/session.ts';
import type { TokenGrant } from '#lib/strava/edge-protocol.ts';
import { EdgeError } from '#lib/strava/errors.ts';
import type { Edge } from './edge.ts';
import { SignedOutError } from './errors.ts';
import { createSessionKeeper } from './session-keeper.ts';

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
   * tab rotates at the same time. Throws SignedOutError, EdgeError, StorageError; only the first loses the tokens.
   */
  rotate(refused: string | undefined, alone: boolean): Promise<string>;
}

/** Strava hands out new tokens when an hour is left, and both then work until they expire. */
const SPARE_MS = 60 * 60 * 1000;

const twoSeconds = () => new Promise((resolve) => setTimeout(resolve, 2000));

export function createRotation(options: RotationOptions): Rotation {
  const { athleteId, database, edge, now, onChange, pause = twoSeconds } = options;
  const keeper = createSessionKeeper(database);

  async function rotate(refused: string | undefined, alone: boolean): Promise<string> {
    const session = await signedIn();
    if (isFresh(session, now()) && session.accessToken !== refused) return session.accessToken;
    // Throws in a tab whose version may no longer write: the others could not find the tokens it would receive.
    await database.set([]);
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
    // From here on the old tokens are void: storage that fails must not lose the new ones.
    const latest = await keeper.read().catch(() => session);
    // Another tab that found the old tokens void leaves the athlete; one that disconnected leaves nothing, and then
    // the session must not come back.
    const owner = latest?.athlete ?? (await readAthlete(database));
    if (owner?.id !== athleteId) {
      await edge.revoke(grant.refreshToken).catch(() => undefined);
      throw new SignedOutError();
    }
    if (latest && !isSame(latest, session)) return latest.accessToken;
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

const isSame = (a: Session, b: Session) => a.generation === b.generation && a.refreshToken === b.refreshToken;
