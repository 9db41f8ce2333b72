import type { Database } from './database.ts';

/** The athletes whose training is on this device. */
export async function athletesWithLog(database: Database): Promise<number[]> {
  const keys = await database.keys();
  return keys.flatMap((key) => /^log:(\d+)$/.exec(key)?.[1] ?? []).map(Number);
}
