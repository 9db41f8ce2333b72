import type { Database } from './database.ts';
import { parseSession, readAthlete, type Session, SESSION_KEY } from './session.ts';

/**
 * Drops the tokens, if they are still the ones that `onlyIf` accepts; whether it did. Whose they were stays known, so
 * that the training can still be shown. Throws StorageError.
 */
export async function removeSession(
  database: Database,
  onlyIf: (stored: Session) => boolean = () => true,
): Promise<boolean> {
  const athlete = await readAthlete(database);
  const holds = (value: unknown) => {
    const stored = parseSession(value);
    return stored !== undefined && stored.athlete.id === athlete?.id && onlyIf(stored);
  };
  return database.set([[SESSION_KEY, { athlete }]], { key: SESSION_KEY, holds });
}
