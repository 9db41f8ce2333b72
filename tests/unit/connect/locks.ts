type Work = LockGrantedCallback<unknown>;

/** Web Locks for tests, which run where `navigator.locks` does not exist: exclusive locks, first come, first served. */
export function createLocks(): LockManager {
  const queues = new Map<string, Promise<unknown>>();

  async function request(name: string, ...rest: [LockOptions, Work] | [Work]): Promise<unknown> {
    const [work, { signal } = {}] = rest.length === 1 ? rest : [rest[1], rest[0]];
    const before = queues.get(name) ?? Promise.resolve();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    queues.set(
      name,
      before.then(() => held),
    );
    try {
      await (signal ? Promise.race([before, rejectedBy(signal)]) : before);
      return await work({ name, mode: 'exclusive' });
    } finally {
      release();
    }
  }

  return { request, query: async () => ({}) };
}

const rejectedBy = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
