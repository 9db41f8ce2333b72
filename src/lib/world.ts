import type { App } from './app.ts';

/** What an app lives on. The demo's is another than the athlete's own, so that the two share nothing. */
export interface World {
  readonly fetch: typeof fetch;
  /** Of the database, and of the channel between tabs. */
  readonly name: string;
  readonly locks: () => LockManager | undefined;
  /** Where marks for the next visit are left. */
  readonly marks: () => Storage;
  /** What must have happened before the database is opened. */
  readonly ready?: () => Promise<unknown>;
  /** Connects without asking anybody; for a world in which there is nobody to ask. */
  readonly signIn?: (app: App) => Promise<unknown>;
}

/** This browser's own athlete. */
export const OWN: World = {
  fetch: (...parameters) => fetch(...parameters),
  name: 'milepost',
  // Typed as always there, but absent without https and in old browsers.
  locks: () => navigator.locks as LockManager | undefined,
  marks: () => localStorage,
};
