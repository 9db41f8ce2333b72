import type { Database } from '#lib/storage/database.ts';
import { removeSession } from '#lib/storage/remove-session.ts';
import { readSession, type Session, SESSION_KEY, stillOf } from '#lib/storage/session.ts';

/** The stored session, and the newer one that could not be stored. */
export interface SessionKeeper {
  /** Throws StorageError. */
  read(): Promise<Session | undefined>;
  /**
   * Whether the athlete is still the one of this device; if not, nothing was stored. Never throws: what the device has
   * no room for is kept in this tab, and stored as soon as there is.
   */
  write(session: Session): Promise<boolean>;
  /**
   * Drops the tokens of the session, unless others have taken their place; whether it did. Whose they were stays
   * known, so that the training can still be shown. Throws StorageError.
   */
  remove(session: Session): Promise<boolean>;
}

/** Tokens that replaced others must not be lost because the disk is full: the others are void. */
export function createSessionKeeper(database: Database): SessionKeeper {
  let unsaved: Session | undefined;

  async function write(session: Session): Promise<boolean> {
    unsaved = session;
    try {
      const stored = await database.set([[SESSION_KEY, session]], stillOf(session.athlete.id));
      unsaved = undefined;
      return stored;
    } catch {
      return true;
    }
  }

  return {
    async read() {
      const stored = await readSession(database);
      const kept = unsaved;
      unsaved = undefined;
      if (!kept || !stored || !isOlder(stored, kept)) return stored;
      await write(kept);
      return kept;
    },
    write,
    remove(session) {
      const lacksRoom = unsaved !== undefined && isSame(unsaved, session);
      unsaved = undefined;
      return removeSession(database, (stored) => isSame(stored, session) || (lacksRoom && isOlder(stored, session)));
    },
  };
}

/** Whether two readings of the store found the same tokens. */
export const isSame = (a: Session, b: Session) => a.generation === b.generation && a.refreshToken === b.refreshToken;

const isOlder = (stored: Session, kept: Session) =>
  stored.athlete.id === kept.athlete.id && stored.generation < kept.generation;
