import type { Database } from './database.ts';
import { athleteKey } from './log.ts';
import { readAthlete, SESSION_KEY } from './session.ts';

/**
 * Removes everything of that athlete from this device; another athlete's data and the preferences stay. It empties
 * keys and never deletes the database, which would hang while another tab has it open. Throws StorageError.
 */
export async function wipeAthlete(database: Database, athleteId: number): Promise<void> {
  const theirs = async () => (await database.keys()).filter((key) => key.endsWith(athleteKey('', athleteId)));
  const keys = await theirs();
  const connected = await readAthlete(database);
  // A session that cannot be read may still hold a token, so only another athlete's is kept.
  if (!connected || connected.id === athleteId) keys.push(SESSION_KEY);
  await database.remove(keys);
  // Without the session nothing more of theirs is written; what another tab wrote until then goes now.
  await database.remove(await theirs());
}
