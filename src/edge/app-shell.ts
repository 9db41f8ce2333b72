/** The page that is built once for all activities: which one it shows, it reads off its address. */
const SHELL = 'activities/0';

/**
 * The built page that answers for a path that no file stands for: '/de/activities/0' for '/de/activities/123', undefined
 * for a path that is no page of the app.
 */
export function shellOf(path: string): string | undefined {
  const folder = /^((?:\/de)?\/)activities\/[^/]+$/.exec(path)?.[1];
  return folder && folder + SHELL;
}
