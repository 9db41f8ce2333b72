/** Ways in which a browser's storage fails; each runs in the page before anything else does. */
import type { Page } from './site.ts';

const FAULTS = {
  missing: () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),

  insecure: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },

  /** No request is ever answered. */
  stuck: () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    IDBFactory.prototype.deleteDatabase = () => new EventTarget() as IDBOpenDBRequest;
    IDBFactory.prototype.databases = () => new Promise(() => undefined);
  },

  corrupt: () => {
    IDBFactory.prototype.open = () => {
      const error = new DOMException('Internal error opening backing store', 'UnknownError');
      const request = { error, onerror: (_: Event) => undefined };
      queueMicrotask(() => request.onerror(new Event('error')));
      return request as unknown as IDBOpenDBRequest;
    };
  },

  /** The first database that is opened cannot be made: a real rejection, AbortError. */
  'rejecting once': () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function () {
      IDBFactory.prototype.open = open;
      const request = open.call(this, 'cannot be made');
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
      return request;
    };
  },

  full: () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  },

  /** Two pages of activities find room, the third does not. */
  'full after two pages': () => {
    const put = IDBObjectStore.prototype.put;
    let pages = 0;
    IDBObjectStore.prototype.put = function (value, key) {
      if (String(key).startsWith('log:') && ++pages > 2) throw new DOMException('No room', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  },
} as const;

/** Breaks storage in every page that is opened from now on in this tab, until the returned function was called. */
export async function breakStorage(page: Page, how: keyof typeof FAULTS): Promise<() => Promise<void>> {
  await page.addInitScript(`if (!sessionStorage.getItem('mended')) (${FAULTS[how].toString()})()`);
  return () => page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
}

/** From the next page on, `closeBehindItsBack` closes every connection to a database without a word, as Safari does. */
export async function holdConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    const connections: IDBDatabase[] = [];
    IDBFactory.prototype.open = function (...parameters) {
      const request = open.apply(this, parameters);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    const closeConnections = () => connections.splice(0).map((connection) => connection.close()).length;
    Object.assign(globalThis, { closeConnections });
  });
}

/** Returns how many were open. */
export const closeBehindItsBack = (page: Page) => page.evaluate<number>('closeConnections()');
