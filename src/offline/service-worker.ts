/**
 * Opens the app without a connection. It keeps one cache for each version, filled when the version is installed, and
 * answers from it: a page and its chunks come out of the same build, with and without a connection. Whatever is not a
 * file of the app (Strava, `/api/*`, the pages that need the network) passes as if there were no worker.
 */
import { base, build, files, prerendered } from '$service-worker';
import { createShell } from './shell.ts';
import { cachedFile, cachedPage, emptyCache, fillCache, isFilled, removeOtherCaches } from './shell-cache.ts';

declare const self: ServiceWorkerGlobalScope;

const shell = createShell({ base, build, files, prerendered }, self.location.origin);

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

// Only when somebody chose to: the new version takes over from the one that open pages began with.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const wanted = shell.find(request);
  if (wanted?.kind === 'page') {
    event.respondWith(cachedPage(wanted.path).then((page) => page ?? fetch(request)));
    event.waitUntil(tidy(event.resultingClientId));
  }
  if (wanted?.kind === 'way out')
    event.respondWith(fetch(request).catch(async (error) => (await cachedPage(wanted.path)) ?? Promise.reject(error)));
  if (wanted?.kind === 'file') event.respondWith(cachedFile(shell, wanted.path).then((file) => file ?? fetch(request)));
});

/**
 * Throws when a file does not arrive, and the browser installs again later. Without room there is nothing to wait for:
 * the worker goes on without a page, which is to say with the network, and tries again.
 */
async function install(): Promise<void> {
  try {
    await fillCache(shell);
  } catch (error) {
    await emptyCache();
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
  }
}

async function takeOver(): Promise<void> {
  await self.clients.claim();
  await tidy();
}

/** Older chunks go when no page is open that may still ask for one; and what had no room is tried again. */
async function tidy(opening?: string): Promise<void> {
  const { installing, waiting } = self.registration;
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!installing && !waiting && open.every(({ id }) => id === opening)) await removeOtherCaches();
  if (!(await isFilled(shell))) await fillCache(shell).catch(() => undefined);
}
