import { version } from '$service-worker';
import type { Shell } from './shell.ts';

const OURS = 'milepost-';
const CACHE = `${OURS}${version}`;

/** An answer may vary with its encoding; a file is the same in each. */
const SAME = { ignoreVary: true };

/**
 * Fetches what is missing: pages last, so that a page in the cache has its chunks there, wherever this ends. Throws
 * when something does not arrive or has no room.
 */
export async function fillCache(shell: Shell): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(shell.chunks.map(async (path) => cache.put(path, await keptOrFetched(shell, path))));
  for (const path of shell.pages) await cache.put(path, await pageOfThisVersion(shell, path));
}

export const emptyCache = () => caches.delete(CACHE);

export async function isFilled({ chunks, pages }: Shell): Promise<boolean> {
  if (!(await caches.has(CACHE))) return false;
  const kept = await (await caches.open(CACHE)).keys();
  return kept.length === chunks.length + pages.length;
}

/** A page of this version, and of no other. */
export const cachedPage = (path: string) => caches.match(path, { ...SAME, cacheName: CACHE });

/** A file of this version, or a chunk of the version that an open page began with. */
export async function cachedFile({ isImmutable }: Shell, path: string): Promise<Response | undefined> {
  const own = await caches.match(path, { ...SAME, cacheName: CACHE });
  return own ?? (isImmutable(path) ? caches.match(path, SAME) : undefined);
}

export async function removeOtherCaches(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function keptOrFetched(shell: Shell, path: string): Promise<Response> {
  return (shell.isImmutable(path) ? await caches.match(path, SAME) : undefined) ?? fetched(shell, path);
}

/** While a new version is put in place, a host may still send a page of another one, whose chunks are not here. */
async function pageOfThisVersion(shell: Shell, path: string): Promise<Response> {
  const page = await fetched(shell, path);
  const named = (await page.clone().text()).match(/_app\/immutable\/[\w./-]+/g) ?? [];
  const strange = named.find((name) => !shell.chunks.some((chunk) => chunk.endsWith(name)));
  if (strange) throw new Error(`${path} is of another version: it asks for ${strange}`);
  return page;
}

async function fetched({ isImmutable }: Shell, path: string): Promise<Response> {
  const cache = isImmutable(path) ? 'default' : 'no-cache';
  const response = await fetch(path, { cache, priority: 'low' });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}
