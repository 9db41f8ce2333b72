import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '#lib/storage/errors.ts';
import { EdgeError } from '#lib/strava/errors.ts';
import type { ReadGate } from '#lib/strava/request.ts';
import { json } from '#tests/unit/strava/at-strava.ts';
import { aDatabase, aFile, aTab, idOf, kindsOf, sent, stepsOf, upload } from './an-upload-queue.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

const READY = { status: 'Your activity is ready.', activity_id: 500 };
const DUPLICATE = { error: "a.fit duplicate of <a href='/activities/500'>Morning Run</a>" };
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

describe('a file of which nobody knows whether it arrived', () => {
  it.each([
    ['no answer came', lost],
    ['Strava fell over', () => new Response('<html>', { status: 502 })],
  ])('because %s is not sent again by itself, nor is anything else', async (_, answer) => {
    const database = await aDatabase();
    const tab = await aTab(database, answer);
    await tab.queue.add([aFile('a.fit'), aFile('b.fit')]);
    await tab.queue.send();
    expect(stepsOf(tab.queue)).toMatchObject([{ kind: 'failed', why: 'no_answer' }, { kind: 'waiting' }]);
    expect(tab.queue.problem?.title).toMatch(/./);
    expect(tab.arrived).toHaveLength(1);
    const next = await aTab(database, () => upload(READY));
    await next.queue.resume();
    expect(sent(next.arrived)).toEqual([`POST ${idOf('b.fit')}`]);
  });

  it('because the whole network went away is one of them, and what was never sent is not', async () => {
    let isOpen = false;
    const gate: ReadGate = {
      admit: () => (isOpen ? Promise.resolve() : Promise.reject(new EdgeError('unreachable', 'offline'))),
      count: () => Promise.resolve(),
      heard: () => Promise.resolve(),
      failed: () => Promise.reject(new EdgeError('unreachable', 'offline')),
    };
    const tab = await aTab(await aDatabase(), lost, { gate });
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    expect(stepsOf(tab.queue)).toEqual([{ kind: 'waiting' }]);
    isOpen = true;
    await tab.queue.resume();
    expect(stepsOf(tab.queue)).toMatchObject([{ kind: 'failed', why: 'no_answer' }]);
  });

  it('keeps its external id, and what it was the first time is recognised by it', async () => {
    let isLost = true;
    const tab = await aTab(await aDatabase(), ({ method }) => {
      if (method === 'GET') return json(200, { id: 500, external_id: `${idOf('a.fit')}.fit` });
      return isLost ? lost() : upload(DUPLICATE);
    });
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    isLost = false;
    await tab.queue.retry(idOf('a.fit'));
    expect(stepsOf(tab.queue)).toEqual([{ kind: 'ready', activityId: 500, wasThere: true }]);
    expect(sent(tab.arrived)).toEqual([`POST ${idOf('a.fit')}`, `POST ${idOf('a.fit')}`, 'GET /activities/500']);
    expect(tab.ready).toEqual([500]);
  });

  it('is ours when the browser has sent it again by itself, and all that came is that it is there', async () => {
    const tab = await aTab(await aDatabase(), ({ method }) =>
      method === 'GET' ? json(200, { id: 500, external_id: `${idOf('a.fit')}.fit` }) : upload(DUPLICATE),
    );
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    expect([stepsOf(tab.queue), tab.ready]).toEqual([[{ kind: 'ready', activityId: 500, wasThere: true }], [500]]);
  });

  it.each([
    ['another upload', () => json(200, { id: 500, external_id: 'garmin_push_1' })],
    ['an upload that Strava does not name', () => json(404, {})],
  ])('is a duplicate when the activity is of %s', async (_, activity) => {
    let isLost = true;
    const tab = await aTab(await aDatabase(), ({ method }) =>
      method === 'GET' ? activity() : isLost ? lost() : upload(DUPLICATE),
    );
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    isLost = false;
    await tab.queue.retry(idOf('a.fit'));
    expect(stepsOf(tab.queue)).toEqual([{ kind: 'duplicate', activityId: 500, name: 'Morning Run' }]);
  });

  it('because the page was closed is said to be so at the next visit', async () => {
    const database = await aDatabase();
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const closed = await aTab(database, () => (arrive(), new Promise<Response>(() => undefined)));
    await closed.queue.add([aFile('a.fit')]);
    void closed.queue.send();
    await arrived;
    const next = await aTab(database, () => upload(READY));
    expect(stepsOf(next.queue)).toEqual([{ kind: 'sending' }]);
    await next.queue.remove(idOf('a.fit'));
    await next.queue.resume();
    expect(stepsOf(next.queue)).toMatchObject([{ kind: 'failed', why: 'interrupted' }]);
    expect(next.arrived).toEqual([]);
    await next.queue.retry(idOf('a.fit'));
    expect(next.arrived[0]?.fields['file']).toContain('bytes of a.fit');
    expect(kindsOf(next.queue)).toEqual(['ready']);
  });
});

describe('after a reload', () => {
  it('what Strava has is asked after, what was told to go is sent, and what was not told waits', async () => {
    const database = await aDatabase();
    const first = await aTab(database, async ({ method }) => {
      if (method === 'GET') {
        await first.queue.add([aFile('c.fit')]);
        first.queue.close();
      }
      return upload();
    });
    await first.queue.add([aFile('a.fit'), aFile('b.fit')]);
    await first.queue.send();
    const next = await aTab(database, ({ method }) => (method === 'POST' ? upload({ id: 90 }) : upload(READY)));
    expect(kindsOf(next.queue)).toEqual(['processing', 'waiting', 'checked']);
    await next.queue.resume();
    expect(kindsOf(next.queue)).toEqual(['ready', 'ready', 'checked']);
    expect(sent(next.arrived)).toEqual(['GET /uploads/89', `POST ${idOf('b.fit')}`, 'GET /uploads/90']);
  });
});

describe('what has nothing to do with the file', () => {
  it.each([
    [401, { errors: [{ resource: 'AccessToken', field: 'activity:write_permission', code: 'missing' }] }],
    [403, { errors: [{ resource: 'Application', field: 'Status', code: 'Inactive' }] }],
  ])('an answer %i %j stops the queue with its words, and the file waits', async (status, body) => {
    const database = await aDatabase();
    const tab = await aTab(database, () => json(status, body));
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    expect(kindsOf(tab.queue)).toEqual(['waiting']);
    expect(tab.queue.problem).toBeDefined();
    const next = await aTab(database, () => upload(READY));
    await next.queue.resume();
    expect(kindsOf(next.queue)).toEqual(['ready']);
    expect(next.queue.problem).toBeUndefined();
  });
});

it('what Strava rejects without a reason may be tried again', async () => {
  const answers = [() => json(400, { message: 'Bad Request' }), () => upload(READY)];
  const tab = await aTab(await aDatabase(), () => answers.shift()?.() ?? upload());
  await tab.queue.add([aFile('a.fit')]);
  await tab.queue.send();
  expect(stepsOf(tab.queue)).toMatchObject([{ kind: 'failed', why: 'rejected' }]);
  await tab.queue.retry(idOf('a.fit'));
  expect(kindsOf(tab.queue)).toEqual(['ready']);
});

it('a file that cannot be kept is not in the queue, and it is said why', async () => {
  const database = await aDatabase();
  const full = { ...database, set: () => Promise.reject(new StorageError('full')) };
  const tab = await aTab(full, () => upload(READY));
  await tab.queue.add([aFile('a.fit')]);
  await tab.queue.send();
  expect([tab.queue.list, tab.arrived]).toEqual([[], []]);
  expect(tab.queue.unkept).toBeDefined();
  await tab.queue.add([]);
  expect(tab.queue.unkept).toBeUndefined();
});
