import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sleepUntil } from '#lib/state/sleep.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

test('waits by the clock, also one that jumps', async () => {
  const awake = vi.fn();
  void sleepUntil(new Date(100_000), new AbortController().signal).then(awake);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(awake).not.toHaveBeenCalled();
  vi.setSystemTime(100_000);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(awake).toHaveBeenCalled();
});

test('ends at once when nobody waits any more', async () => {
  const leaving = new AbortController();
  const sleeping = sleepUntil(new Date(100_000), leaving.signal);
  leaving.abort();
  await expect(sleeping).rejects.toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
});
