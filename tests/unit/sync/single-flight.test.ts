import { describe, expect, it } from 'vitest';
import { runExclusively } from '#lib/sync/single-flight.ts';

/** The part of the browser's lock manager that is asked for: exclusive, and null for who comes second. */
function browserLocks(): LockManager {
  const held = new Set<string>();
  const request = async (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) => {
    if (options.signal && options.ifAvailable) throw new DOMException('Not both', 'NotSupportedError');
    if (held.has(name)) return callback(null);
    held.add(name);
    try {
      return await callback({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  };
  return { request, query: () => Promise.resolve({}) } as LockManager;
}

describe.each([
  ['with the locks of the browser', browserLocks()],
  ['in a browser without locks', undefined],
])('a sync %s', (_, locks) => {
  it('R12: runs in one place at a time', async () => {
    let finish: () => void = () => undefined;
    let runs = 0;
    const first = runExclusively(locks, 'sync', () => {
      runs++;
      return new Promise((resolve) => (finish = resolve));
    });
    const second = await runExclusively(locks, 'sync', async () => void runs++);
    expect(second).toBe(false);
    expect(runs).toBe(1);
    expect(await runExclusively(locks, 'another', async () => void runs++)).toBe(true);
    finish();
    expect(await first).toBe(true);
    expect(await runExclusively(locks, 'sync', async () => void runs++)).toBe(true);
  });

  it('lets the next one run when it failed', async () => {
    const failure = new Error('no');
    await expect(runExclusively(locks, 'sync', () => Promise.reject(failure))).rejects.toBe(failure);
    expect(await runExclusively(locks, 'sync', async () => undefined)).toBe(true);
  });

  it('does not begin after an abort', async () => {
    let runs = 0;
    const run = runExclusively(locks, 'sync', async () => void runs++, AbortSignal.abort());
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(runs).toBe(0);
  });
});
