/** What this tab is doing, for browsers that cannot tell what the others do. */
const running = new Set<string>();

/**
 * Runs the task unless it is running already, in this tab or another one.
 *
 * @param locks `navigator.locks`; without it only this tab is known
 * @returns whether the task ran
 * @throws what the task throws; the AbortError of `signal`
 */
export async function runExclusively(
  locks: LockManager | undefined,
  name: string,
  task: () => Promise<void>,
  signal?: AbortSignal,
): Promise<boolean> {
  signal?.throwIfAborted();
  const runIf = async (free: boolean) => {
    if (free) await task();
    return free;
  };
  if (locks) return locks.request(name, { ifAvailable: true }, (lock) => runIf(lock !== null));
  if (running.has(name)) return false;
  running.add(name);
  return runIf(true).finally(() => running.delete(name));
}
