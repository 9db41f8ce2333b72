import { fields, isNumber, isText } from '#lib/storage/fields.ts';

/** An athlete is away at Strava. Found again by its state, which nobody else can know. */
export interface PendingConnect {
  /** 256 random bits. */
  readonly state: string;
  readonly codeVerifier: string;
  /** Milliseconds since 1970, by this device's clock. */
  readonly createdAt: number;
  readonly returnTo: string;
  /** What was asked for; what is granted may be less. */
  readonly scopes: readonly string[];
}

/** Records of this tab's departures, side by side, each good for one return. */
export interface PendingStore {
  /** Remembers a departure. Throws what the browser throws when it keeps nothing. */
  put(record: PendingConnect): void;
  /** The record of that state, which is then gone; undefined when there is none. */
  take(state: string): PendingConnect | undefined;
  /** Forgets every departure from this tab. */
  clear(): void;
}

const PREFIX = 'milepost:pending:';
const DEPARTED_KEY = 'milepost:departed';
const LIFE_MS = 10 * 60 * 1000;

/** How far apart two readings of the clock are; a clock that was set back counts as too far. */
const isOver = (since: number, now: Date) => now.getTime() < since || now.getTime() - since > LIFE_MS;

/** Whether it is too late to come back with this record: ten minutes have passed. */
export const isExpired = (record: PendingConnect, now: Date): boolean => isOver(record.createdAt, now);

/**
 * Pending records live in sessionStorage, one tab's own; because that dies with the tab, the time of the last
 * departure is also noted in localStorage: Strava's athlete-limit page has no way back, and app.html helps on the next
 * visit whoever never returned.
 */
export function createPendingStore(
  session: () => Storage = () => sessionStorage,
  local: () => Storage = () => localStorage,
): PendingStore {
  return {
    put(record) {
      session().setItem(PREFIX + record.state, JSON.stringify(record));
      ignoringRefusal(() => local().setItem(DEPARTED_KEY, String(record.createdAt)));
    },
    take(state) {
      ignoringRefusal(() => local().removeItem(DEPARTED_KEY));
      return ignoringRefusal(() => {
        const text = session().getItem(PREFIX + state);
        session().removeItem(PREFIX + state);
        return text === null ? undefined : parsePending(JSON.parse(text), state);
      });
    },
    clear() {
      ignoringRefusal(() => local().removeItem(DEPARTED_KEY));
      ignoringRefusal(() => {
        const storage = session();
        const names = Array.from({ length: storage.length }, (_, position) => storage.key(position) ?? '');
        for (const name of names) if (name.startsWith(PREFIX)) storage.removeItem(name);
      });
    },
  };
}

function parsePending(value: unknown, state: string): PendingConnect | undefined {
  const record = fields<keyof PendingConnect>(value);
  if (!record || record.state !== state || !isText(record.codeVerifier) || !isText(record.returnTo)) return undefined;
  const { codeVerifier, createdAt, returnTo, scopes } = record;
  if (!isNumber(createdAt) || !Array.isArray(scopes) || !scopes.every(isText)) return undefined;
  return { state, codeVerifier, createdAt, returnTo, scopes };
}

/** Storage that is blocked, or holds no JSON, remembers nothing. */
function ignoringRefusal<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
