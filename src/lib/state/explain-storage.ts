import { m } from '#words';
import { StorageError, type StorageErrorCode } from '#lib/storage/errors.ts';
import { type Explanation, say } from './explanation.ts';

/** The words where weeks are shown, but this browser does not keep them. */
export const STORAGE_WORDS: Record<StorageErrorCode, Explanation> = {
  blocked: say(m.problem_blocked_title(), m.problem_blocked_text(), undefined),
  full: say(m.problem_full_title(), m.problem_full_text(), 'retry'),
  timeout: say(m.problem_timeout_title(), m.problem_timeout_text(), 'repair'),
  corrupt: say(m.problem_corrupt_title(), m.problem_corrupt_text(), 'repair'),
  newer: say(m.problem_newer_title(), m.problem_newer_text(), 'reload'),
  evicted: say(m.problem_evicted_title(), m.problem_evicted_text(), 'connect'),
};

/** The words where storage failed before anything could be read from it. */
const UNREAD: Partial<Record<StorageErrorCode, Explanation>> = {
  blocked: say(m.problem_blocked_title(), m.problem_blocked_unread(), 'connect'),
  timeout: say(m.problem_timeout_title(), m.problem_timeout_unread(), 'repair'),
  corrupt: say(m.problem_corrupt_title(), m.problem_corrupt_unread(), 'repair'),
};

/** The words for storage that does not say who is connected. */
export function explainUnreadable(error: unknown): Explanation {
  const code = error instanceof StorageError ? error.code : 'corrupt';
  return UNREAD[code] ?? STORAGE_WORDS[code];
}
