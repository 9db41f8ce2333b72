const CONNECTED_KEY = 'milepost:connected';

/** Where lives what app.html must know before the first paint; reaching for it may already throw. */
export type LocalStorage = () => Storage;

const deviceStorage: LocalStorage = () => localStorage;

/** Whether somebody was connected here; only a hint for what to paint first, the session decides. */
export function readConnected(local = deviceStorage): boolean {
  return attempt(() => local().getItem(CONNECTED_KEY)) === 'yes';
}

/** Remembers whether somebody is connected here, where storage allows it. */
export function writeConnected(connected: boolean, local = deviceStorage): void {
  attempt(() => (connected ? local().setItem(CONNECTED_KEY, 'yes') : local().removeItem(CONNECTED_KEY)));
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
