/** A browser that sleeps meanwhile does not count, so the clock is looked at again. */
const LOOK_AGAIN = 30_000;

/**
 * Waits for an instant by this device's clock.
 *
 * @throws the AbortError of `signal`
 */
export async function sleepUntil(instant: Date, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const left = instant.getTime() - Date.now();
    if (left <= 0) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(left, LOOK_AGAIN));
      signal.addEventListener('abort', done);
    });
  }
}
