import { createStore, delMany, get, keys, type UseStore } from 'idb-keyval';
import { errorName, StorageError, storageError } from './errors.ts';
import { createMemoryDatabase } from './memory-database.ts';
import { migrate, SCHEMA, SCHEMA_KEY, schemaOf } from './migrations.ts';

/** The one door to what this device remembers. Every method throws StorageError and nothing else. */
export interface Database {
  /** 'memory' when the browser grants no storage: the app goes on, and says so. */
  readonly kind: 'indexeddb' | 'memory';
  get(key: string): Promise<unknown>;
  /** Writes all entries in one transaction, or none. */
  set(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  /** Writes what `change` makes of the stored value, in one transaction: no other tab writes in between. */
  update(key: string, change: (stored: unknown) => unknown): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  keys(): Promise<string[]>;
}

interface Options {
  /** How long a call may take before it fails with 'timeout'. */
  readonly timeoutMs?: number;
  /** The schema this app writes; data of a higher one is not written over. */
  readonly schema?: number;
}

const TIMEOUT_MS = 5000;

/** Failures that a fresh connection often cures: Safari closes connections behind our back. */
const REOPEN = ['InvalidStateError', 'UnknownError'];

/** Opens this device's storage and brings it up to date; without a usable IndexedDB, a database in memory. */
export async function openDatabase(options: Options = {}): Promise<Database> {
  const database = createIndexedDatabase(options);
  const ready = () => migrate(database);
  try {
    await ready().catch((error: StorageError) => {
      if (error.code === 'timeout') throw error;
      return ready();
    });
    return database;
  } catch {
    return createMemoryDatabase();
  }
}

function createIndexedDatabase({ timeoutMs = TIMEOUT_MS, schema = SCHEMA }: Options): Database {
  const open = () => createStore('milepost', 'keyval');
  let store = open();

  async function call<T>(work: (store: UseStore) => Promise<T>, retry = true): Promise<T> {
    try {
      return await inTime(work(store), timeoutMs);
    } catch (cause) {
      const stale = REOPEN.includes(errorName(cause));
      const error = storageError(cause);
      // The next call must not wait for a connection that is closed or stuck.
      if (stale || error.code === 'timeout') store = open();
      if (stale && retry) return call(work, false);
      throw error;
    }
  }

  return {
    kind: 'indexeddb',
    get: (key) => call((store) => get(key, store)),
    set: (entries) =>
      call((store) => write(store, schema, (put) => entries.forEach(([key, value]) => put(value, key)))),
    update: (key, change) => call((store) => write(store, schema, (put, stored) => put(change(stored), key), key)),
    remove: (names) => call((store) => delMany([...names], store)),
    keys: () => call((store) => keys<string>(store)),
  };
}

type Work = (put: (value: unknown, key: string) => void, stored: unknown) => void;

/**
 * Everything that `work` puts, or nothing. `stored` is what is there under the key.
 *
 * Not idb-keyval's `setMany`: that keeps the first entries when a later one cannot be cloned.
 */
function write(store: UseStore, schema: number, work: Work, key = SCHEMA_KEY): Promise<void> {
  return store('readwrite', (objects) => {
    const { transaction } = objects;
    let refusal: unknown;
    const version = objects.get(SCHEMA_KEY);
    const stored = objects.get(key);
    stored.onsuccess = () => {
      try {
        if (schemaOf(version.result) > schema)
          throw new StorageError('newer', 'A newer version of the app wrote this.');
        work((value, name) => objects.put(value, name), stored.result);
      } catch (error) {
        refusal = error;
        transaction.abort();
      }
    };
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(refusal ?? transaction.error);
    });
  });
}

function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('timeout', 'Storage did not answer in time.')), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
