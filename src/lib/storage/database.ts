import { createStore, delMany, get, keys, type UseStore } from 'idb-keyval';
import { errorName, StorageError, storageError } from './errors.ts';
import { migrate, SCHEMA, SCHEMA_KEY, schemaOf } from './migrations.ts';

/** The one door to what this device remembers. Every method throws StorageError and nothing else. */
export interface Database {
  /** 'memory' when the browser grants no storage: the app goes on, and says so. */
  readonly kind: 'indexeddb' | 'memory';
  /** Why the database is in memory. What was kept earlier may still be intact. */
  readonly problem?: StorageError;
  get(key: string): Promise<unknown>;
  /** Writes all entries in one transaction, or none; whether it did. When every condition holds it does, or throws. */
  set(entries: readonly (readonly [key: string, value: unknown])[], ...conditions: Condition[]): Promise<boolean>;
  remove(keys: readonly string[]): Promise<void>;
  keys(): Promise<string[]>;
}

/** What must be stored at the moment of writing: another tab may have changed it since it was read. */
export interface Condition {
  readonly key: string;
  readonly holds: (value: unknown) => boolean;
}

interface Options {
  /** 'milepost' unless told. */
  readonly name?: string;
  /** How long a call may take before it fails with 'timeout'. */
  readonly timeoutMs?: number;
  /** The schema this app writes; data of a higher one is not written over. */
  readonly schema?: number;
  /** Called when this tab has brought the stored data up to date: tabs with an older version may write no more. */
  readonly onUpgrade?: () => void;
}

const TIMEOUT_MS = 5000;

/** Failures that a fresh connection often cures: Safari closes connections behind our back. */
const REOPEN = ['InvalidStateError', 'UnknownError'];

/** Opens this device's storage and brings it up to date; without a usable IndexedDB, a database in memory. */
export async function openDatabase(options: Options = {}): Promise<Database> {
  const database = createIndexedDatabase(options);
  const ready = () => migrate(database);
  try {
    const upgraded = await ready().catch((error: StorageError) => {
      if (error.code === 'timeout') throw error;
      return ready();
    });
    if (upgraded) options.onUpgrade?.();
    return database;
  } catch (error) {
    const { createMemoryDatabase } = await import('./memory-database.ts');
    return createMemoryDatabase(error as StorageError);
  }
}

function createIndexedDatabase({ name = 'milepost', timeoutMs = TIMEOUT_MS, schema = SCHEMA }: Options): Database {
  const open = () => createStore(name, 'keyval');
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
    set: (entries, ...conditions) => call((store) => put(store, entries, schema, conditions)),
    remove: (names) => call((store) => delMany([...names], store)),
    keys: () => call((store) => keys<string>(store)),
  };
}

/** Not idb-keyval's `setMany`: that keeps the first entries when a later one cannot be cloned. */
function put(
  store: UseStore,
  entries: Parameters<Database['set']>[0],
  schema: number,
  conditions: readonly Condition[],
): Promise<boolean> {
  return store('readwrite', (objects) => {
    const { transaction } = objects;
    let refusal: unknown;
    let holds = true;
    const watched = conditions.map(({ key }) => objects.get(key));
    // Asked last, so answered last.
    const stored = objects.get(SCHEMA_KEY);
    stored.onsuccess = () => {
      try {
        if (schemaOf(stored.result) > schema) throw new StorageError('newer');
        holds = conditions.every((condition, at) => condition.holds(watched[at]?.result));
        if (holds) for (const [key, value] of entries) objects.put(value, key);
      } catch (error) {
        refusal = error;
        transaction.abort();
      }
    };
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(holds);
      transaction.onabort = () => reject(refusal ?? transaction.error);
    });
  });
}

function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('timeout')), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
