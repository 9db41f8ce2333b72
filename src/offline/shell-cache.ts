import { version } from '$service-worker';
import { isImmutable, type Shell } from './shell.ts';

const OURS = 'milepost-';
const CACHE = `${OURS}${version}`;

/** An answer may vary with its encoding; a file is the same in each. */
const SAME = { ignoreVary: true };

/**
 * Fetches what is missing: pages last, so that a page in the cache has its chunks there, wherever this ends. Throws
 * when something does not arrive or has no room.
 */
export async function fillCache({ chunks, pages }: Shell): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(chunks.map(async (path) => cache.put(path, await keptOrFetched(path))));
  for (const path of pages) await cache.put(path, await pageOfThisVersion(path, chunks));
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
export async function cachedFile(path: string): Promise<Response | undefined> {
  const own = await caches.match(path, { ...SAME, cacheName: CACHE });
  return own ?? (isImmutable(path) ? caches.match(path, SAME) : undefined);
}

export async function removeOtherCaches(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function keptOrFetched(path: string): Promise<Response> {
  return (isImmutable(path) ? await caches.match(path, SAME) : undefined) ?? fetched(path);
}

/** While a new version is put in place, a host may still send a page of another one, whose chunks are not here. */
async function pageOfThisVersion(path: string, chunks: readonly string[]): Promise<Response> {
  const page = await fetched(path);
  const named = (await page.clone().text()).match(/_app\/immutable\/[\w./-]+/g) ?? [];
  const strange = named.find((name) => !chunks.some((chunk) => chunk.endsWith(name)));
  if (strange) throw new Error(`${path} is of another version: it asks for ${strange}`);
  return page;
}

async function fetched(path: string): Promise<Response> {
  const cache = isImmutable(path) ? 'default' : 'no-cache';
  const response = await fetch(path, { cache, priority: 'low' });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}
