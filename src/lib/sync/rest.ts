/** Long enough that a re-reading of years is no burst of requests, short enough that a visit sees its end. */
const REST_MS = 2000;

/**
 * Waits between two pages that nobody waits for.
 *
 * @throws the AbortError of `signal`
 */
export async function rest(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, REST_MS);
    signal?.addEventListener('abort', stop);
  });
}
