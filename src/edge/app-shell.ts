import { languageFolder } from './language-folder.ts';

/** Whether a path is the page of one activity, of which none is a file of its own: the same page stands for all. */
export const isActivity = (path: string): boolean => /^(\/de)?\/activities\/[^/]+$/.test(path);

/** The built page that answers for a path: '/de/activities/0' for '/de/activities/123', else undefined. */
export const shellOf = (path: string): string | undefined =>
  isActivity(path) ? `${languageFolder(path)}/activities/0` : undefined;
