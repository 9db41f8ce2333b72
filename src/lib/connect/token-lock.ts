const NAME = 'milepost:token';

/** How long a tab waits for another one that holds the lock; a frozen tab may hold it for hours. */
const WAIT_MS = 8000;

/**
 * Does the work while no other tab does work on the tokens. Where locks do not exist, or another tab holds this one
 * for too long, it does the work all the same, and tells it so: `alone` is then false.
 */
export async function withTokenLock<T>(
  locks: LockManager | undefined,
  work: (alone: boolean) => Promise<T>,
  waitMs = WAIT_MS,
): Promise<T> {
  if (!locks) return work(false);
  let granted = false;
  try {
    return await locks.request(NAME, { signal: AbortSignal.timeout(waitMs) }, () => {
      granted = true;
      return work(true);
    });
  } catch (error) {
    if (granted) throw error;
    return work(false);
  }
}
