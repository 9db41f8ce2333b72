import type { Database } from '#lib/storage/database.ts';
import { readSession, removeSession, type Session, writeSession } from '#lib/storage/session.ts';

/** The stored session, and the newer one that could not be stored. */
export interface SessionKeeper {
  /** Throws StorageError. */
  read(): Promise<Session | undefined>;
  /** Never throws: what the device has no room for is kept in this tab, and stored as soon as there is. */
  write(session: Session): Promise<void>;
  /** Throws StorageError. */
  remove(): Promise<void>;
}

/** Tokens that replaced others must not be lost because the disk is full: the others are void. */
export function createSessionKeeper(database: Database): SessionKeeper {
  let unsaved: Session | undefined;

  async function write(session: Session): Promise<void> {
    unsaved = session;
    await writeSession(database, session).then(
      () => (unsaved = undefined),
      () => undefined,
    );
  }

  return {
    async read() {
      const stored = await readSession(database);
      const kept = unsaved;
      unsaved = undefined;
      const isNewer = kept && stored?.athlete.id === kept.athlete.id && stored.generation < kept.generation;
      if (!isNewer) return stored;
      await write(kept);
      return kept;
    },
    write,
    async remove() {
      unsaved = undefined;
      await removeSession(database);
    },
  };
}
