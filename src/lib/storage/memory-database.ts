import type { Database } from './database.ts';
import type { StorageError } from './errors.ts';

/** A database that forgets when the tab closes, for browsers that grant no storage. */
export function createMemoryDatabase(problem: StorageError): Database {
  const values = new Map<string, unknown>();
  return {
    kind: 'memory',
    problem,
    async get(key) {
      return structuredClone(values.get(key));
    },
    async set(entries, ...conditions) {
      if (!conditions.every(({ key, holds }) => holds(values.get(key)))) return false;
      for (const [key, value] of structuredClone(entries)) values.set(key, value);
      return true;
    },
    async remove(keys) {
      for (const key of keys) values.delete(key);
    },
    async keys() {
      return [...values.keys()];
    },
  };
}
