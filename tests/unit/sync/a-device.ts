/** A device that visits a simulated Strava as the app does, over HTTP and with real storage, and whose page may be killed. */
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { openDatabase } from '#lib/storage/database.ts';
import { readLog } from '#lib/storage/log.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { createStravaRequest } from '#lib/strava/request.ts';
import { withoutExpired } from '#lib/sync/expiry.ts';
import { pull } from '#lib/sync/pull.ts';
import { EMPTY_LOG, type Log } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import type { simulateStrava } from './simulated-strava.ts';
import { atOnce } from './visits.ts';

/** What happens to one request or to the page around it. */
export type Fate = 'fine' | '500' | 'truncated' | 'dropped' | Death;
export type Death = 'killed before the put' | 'killed during the put' | 'killed after the first put';

const ATHLETE = 1001;

/** An empty device. Its storage is the global `indexedDB` until the next one is made. */
export function aDevice(strava: ReturnType<typeof simulateStrava>) {
  vi.stubGlobal('indexedDB', new IDBFactory());

  const stored = async (): Promise<Log> => (await readLog(await openDatabase(), ATHLETE)) ?? EMPTY_LOG;

  /** One life of the page. Requests that nobody decided about are fine. Returns whether it came to its end. */
  async function live(at: number, fates: readonly Fate[] = [], beforeRequest: (nth: number) => void = () => undefined) {
    let nth = -1;
    const fetchFromStrava = async (address: string | URL | Request): Promise<Response> => {
      beforeRequest(++nth);
      const url = new URL(address as string);
      const body = JSON.stringify(await strava.request('/athlete/activities', numbers(url.searchParams)));
      const fate = fates[nth];
      if (fate === 'dropped') throw new TypeError('Failed to fetch');
      if (fate === '500') return new Response('{"message":"error"}', { status: 500 });
      return new Response(fate === 'truncated' ? body.slice(0, -1 - body.length / 3) : body);
    };
    const now = () => new Date(at * 1000);
    const token = () => Promise.resolve('token');
    const accessToken = { current: token, replaceRefused: token };
    const request = createStravaRequest({ fetch: fetchFromStrava, apiBase: 'https://strava.test', accessToken, now });

    const database = await openDatabase();
    const known = (await readLog(database, ATHLETE)) ?? EMPTY_LOG;
    const log = withoutExpired(known, epochSeconds(at));
    if (log !== known) await writeLog(database, ATHLETE, log);
    try {
      for await (const step of pull({ log, request, now, pause: atOnce })) {
        const fate = fates[nth];
        if (fate === 'killed before the put') return false;
        if (fate === 'killed during the put') cutOffPuts(0);
        if (fate === 'killed after the first put') cutOffPuts(1);
        await writeLog(database, ATHLETE, step.log);
        if (fate === 'killed after the first put') return false;
      }
      return true;
    } catch {
      return false;
    } finally {
      vi.restoreAllMocks();
    }
  }
  return { live, stored };
}

/** The process ends while the browser writes, after so many puts: the transaction of the next never commits. */
function cutOffPuts(after: number): void {
  const { put } = IDBObjectStore.prototype;
  let puts = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (puts++ >= after) this.transaction.abort();
    return put.call(this, value, key);
  });
}

const numbers = (query: URLSearchParams) =>
  Object.fromEntries([...query].map(([name, value]) => [name, Number(value)]));
