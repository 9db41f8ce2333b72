/** Whether this browser has promised to keep what is stored, and how much that is; what it does not say is undefined. */
export interface Keeping {
  readonly promised: boolean | undefined;
  /** Bytes, the pages themselves included where the browser keeps them too. */
  readonly used: number | undefined;
}

/** Typed as always there, but absent without https and in old browsers. */
const manager = () => navigator.storage as Partial<StorageManager> | undefined;

/** Asks the browser not to delete what is stored when space runs short. Most decide alone; some ask the athlete. */
export async function askToKeep(): Promise<boolean> {
  const storage = manager();
  return (await attempt(() => storage?.persisted?.())) === true || (await attempt(() => storage?.persist?.())) === true;
}

export async function readKeeping(): Promise<Keeping> {
  const storage = manager();
  const [promised, estimate] = await Promise.all([
    attempt(() => storage?.persisted?.()),
    attempt(() => storage?.estimate?.()),
  ]);
  return { promised, used: estimate?.usage };
}

async function attempt<Result>(work: () => Promise<Result> | undefined): Promise<Result | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
