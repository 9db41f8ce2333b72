import type { Database } from './database.ts';

/** A database that forgets when the tab closes, for browsers that grant no storage. */
export function createMemoryDatabase(): Database {
  const values = new Map<string, unknown>();
  return {
    kind: 'memory',
    async get(key) {
      return structuredClone(values.get(key));
    },
    async set(entries) {
      for (const [key, value] of structuredClone(entries)) values.set(key, value);
    },
    async update(key, change) {
      values.set(key, structuredClone(change(structuredClone(values.get(key)))));
    },
    async remove(keys) {
      for (const key of keys) values.delete(key);
    },
    async keys() {
      return [...values.keys()];
    },
  };
}
