const KEY = 'milepost:demo';

/**
 * When the demo began in this tab, in milliseconds since 1970; undefined outside the demo. One tab's own: a connected
 * athlete's tabs know nothing of it.
 */
export function demoBegan(): number | undefined {
  try {
    return Number(sessionStorage.getItem(KEY)) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether this tab shows the made-up runner. */
export const inDemo = (): boolean => demoBegan() !== undefined;

/** Makes this tab the demo's, as far as the browser keeps that, and says since when it is. */
export function beginDemo(now: Date): number {
  try {
    sessionStorage.setItem(KEY, String(now.getTime()));
  } catch {
    // The demo says what is wrong when it wants to keep something itself.
  }
  return now.getTime();
}
