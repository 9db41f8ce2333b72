import { StorageError, type StorageErrorCode } from '#lib/storage/errors.ts';
import { type Explanation, say } from './explanation.ts';

/** The words where weeks are shown, but this browser does not keep them. */
export const STORAGE_WORDS: Record<StorageErrorCode, Explanation> = {
  blocked: say(
    'This browser keeps nothing.',
    'Storage is blocked or the window is private, so your weeks are here until you close or reload this page. To keep them, allow storage for this site or use an ordinary window.',
    undefined,
  ),
  full: say(
    'This device is full.',
    'What was stored before is intact; newer weeks are shown but not kept. Make room on this device, then try again.',
    'retry',
  ),
  timeout: say(
    'This browser’s storage does not answer.',
    'Your weeks are shown but not kept. What was stored before is still there: load the page again, and repair it only if that does not help.',
    'repair',
  ),
  corrupt: say(
    'This browser’s storage is damaged.',
    'Your weeks come from Strava and are shown but not kept. Load the page again; if the damage stays, repair it. Nothing at Strava changes.',
    'repair',
  ),
  newer: say(
    'A newer Milepost is at work here.',
    'Nothing is lost. This page still shows your weeks but stores nothing more; load it again to get the newer one.',
    'reload',
  ),
  evicted: say(
    'This browser no longer knows who is connected.',
    'Browsers delete what a site has stored when space runs short, or when it was not opened for long. Your activities are safe at Strava: connect again to see your weeks.',
    'connect',
  ),
};

/** The words where storage failed before anything could be read from it. */
const UNREAD: Partial<Record<StorageErrorCode, Explanation>> = {
  blocked: say(
    'This browser keeps nothing.',
    'Storage is blocked or the window is private. Allow storage for this site, or connect again to see your weeks until you close this page.',
    'connect',
  ),
  timeout: say(
    'This browser’s storage does not answer.',
    'Your weeks should still be in it. Load the page again, or restart the browser; repair the storage only if neither helps.',
    'repair',
  ),
  corrupt: say(
    'This browser’s storage is damaged.',
    'Load the page again. If the damage stays, repair the storage and connect again: your activities are safe at Strava.',
    'repair',
  ),
};

/** The words for storage that does not say who is connected. */
export function explainUnreadable(error: unknown): Explanation {
  const code = error instanceof StorageError ? error.code : 'corrupt';
  return UNREAD[code] ?? STORAGE_WORDS[code];
}
