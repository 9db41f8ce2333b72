/** How the page is lit; 'auto' follows the device. */
export type Theme = 'auto' | 'light' | 'dark';

const THEMES = ['auto', 'light', 'dark'] as const;
export const THEME_KEY = 'milepost:theme';
export const CONNECTED_KEY = 'milepost:connected';

/** Where the two things live that must be known before the first paint; reaching for it may already throw. */
export type LocalStorage = () => Storage;

const deviceStorage: LocalStorage = () => localStorage;

/** The chosen theme; 'auto' when none was chosen or storage is blocked. */
export function readTheme(local = deviceStorage): Theme {
  const stored = attempt(() => local().getItem(THEME_KEY));
  return THEMES.find((theme) => theme === stored) ?? 'auto';
}

/** Remembers the theme where storage allows it. */
export function writeTheme(theme: Theme, local = deviceStorage): void {
  attempt(() => (theme === 'auto' ? local().removeItem(THEME_KEY) : local().setItem(THEME_KEY, theme)));
}

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
