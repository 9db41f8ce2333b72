import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { json, refusedToken } from '#tests/unit/strava/at-strava.ts';
import { aBrowser, aDatabase, aFile, aTab, kindsOf, sent, upload } from './an-upload-queue.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

const READY = { status: 'Your activity is ready.', activity_id: 500 };

describe('a closed limit', () => {
  it.each(['POST', 'GET'])('at a %s is waited for to the second, and nothing is asked meanwhile', async (method) => {
    let isClosed = true;
    const tab = await aTab(await aDatabase(), (request) => {
      if (request.method === method && isClosed) {
        isClosed = false;
        return json(429, {});
      }
      return request.method === 'POST' ? upload() : upload(READY);
    });
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    // 11:37:20, and 2 s later where Strava was asked: the next quarter hour is 11:45.
    expect(tab.waits[method === 'POST' ? 0 : 1]).toBe(method === 'POST' ? 460 : 458);
    expect(kindsOf(tab.queue)).toEqual(['ready']);
    expect(tab.queue.until).toBeUndefined();
    expect(tab.arrived.filter((request) => request.method === method)).toHaveLength(2);
  });
});

describe('one tab', () => {
  it('sends, and the others see how it goes', async () => {
    const [database, locks] = [await aDatabase(), aBrowser()];
    const strava = ({ method }: { method: string }) => (method === 'POST' ? upload() : upload(READY));
    const [one, other] = [await aTab(database, strava, { locks }), await aTab(database, strava, { locks })];
    await one.queue.add([aFile('a.fit'), aFile('b.fit')]);
    await Promise.all([one.queue.send(), other.queue.send()]);
    expect([...sent(one.arrived), ...sent(other.arrived)].filter((line) => line.startsWith('POST'))).toHaveLength(2);
    await vi.waitFor(() => expect(kindsOf(other.queue)).toEqual(['ready', 'ready']));
  });

  it('goes on with what came in while it was sending', async () => {
    const tab = await aTab(await aDatabase(), async ({ method }) => {
      if (method === 'POST') return upload();
      await tab.queue.add([aFile('b.fit')]);
      await tab.queue.send();
      return upload(READY);
    });
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    expect(kindsOf(tab.queue)).toEqual(['ready', 'ready']);
  });
});

it('what is told to go at the very end of a run is not forgotten', async () => {
  const browser = aBrowser();
  let isFirst = true;
  const late = {
    ...browser,
    async request(name: string, options: LockOptions, work: LockGrantedCallback<unknown>) {
      const done = await browser.request(name, options, work);
      if (isFirst) {
        isFirst = false;
        await tab.queue.add([aFile('b.fit')]);
        await tab.queue.send();
      }
      return done;
    },
  } as LockManager;
  const tab = await aTab(await aDatabase(), () => upload(READY), { locks: late });
  await tab.queue.add([aFile('a.fit')]);
  await tab.queue.send();
  expect(kindsOf(tab.queue)).toEqual(['ready', 'ready']);
});

it('a token that was refused is replaced, and the file is still one upload', async () => {
  const tab = await aTab(await aDatabase(), ({ token }) => (token === 'token-0' ? refusedToken() : upload(READY)));
  await tab.queue.add([aFile('a.fit')]);
  await tab.queue.send();
  expect(kindsOf(tab.queue)).toEqual(['ready']);
});
