import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rest } from '#lib/sync/rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('S13: the rest between two pages takes two seconds', async () => {
  let rested = false;
  void rest().then(() => (rested = true));
  await vi.advanceTimersByTimeAsync(1999);
  expect(rested).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(rested).toBe(true);
});

it('a rest ends at once with the AbortError of its signal, and leaves no timer behind', async () => {
  const controller = new AbortController();
  const resting = rest(controller.signal);
  controller.abort();
  await expect(resting).rejects.toMatchObject({ name: 'AbortError' });
  await expect(rest(controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
});
