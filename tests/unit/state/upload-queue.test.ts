import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { json } from '#tests/unit/strava/at-strava.ts';
import { aDatabase, aFile, aTab, ATHLETE, idOf, kindsOf, sent, stepsOf, upload } from './an-upload-queue.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

const READY = { status: 'Your activity is ready.', activity_id: 500 };
const bytesKept = async (database: Awaited<ReturnType<typeof aDatabase>>) =>
  (await database.keys()).filter((key) => key.startsWith('upload-'));

describe('a file in the queue', () => {
  it('is read, waits to be told, is sent, followed, and becomes an activity', async () => {
    const database = await aDatabase();
    const tab = await aTab(database, ({ method }) => (method === 'POST' ? upload() : upload(READY)));
    await tab.queue.add([aFile('a.fit')]);
    expect(tab.queue.list).toMatchObject([{ id: idOf('a.fit'), fileName: 'a.fit', step: { kind: 'checked' } }]);
    expect(await bytesKept(database)).toEqual([`upload-${idOf('a.fit')}:7`]);
    await tab.queue.rename(idOf('a.fit'), 'Morning');
    await tab.queue.send();
    expect(stepsOf(tab.queue)).toEqual([{ kind: 'ready', activityId: 500, wasThere: false }]);
    expect(sent(tab.arrived)).toEqual([`POST ${idOf('a.fit')}`, 'GET /uploads/89']);
    expect(tab.arrived[0]?.fields).toMatchObject({ name: 'Morning', file: `${idOf('a.fit')}.fit: bytes of a.fit` });
    expect([tab.ready, tab.waits, await bytesKept(database)]).toEqual([[500], [2], []]);
  });

  it('that is refused says so and is never sent; one that is there already stays alone', async () => {
    const tab = await aTab(await aDatabase(), () => upload(READY));
    await tab.queue.add([aFile('bad.fit'), aFile('a.fit'), aFile('a.fit')]);
    expect(stepsOf(tab.queue)).toEqual([
      { kind: 'checked' },
      { kind: 'refused', code: 'no_samples', reason: undefined },
    ]);
    await tab.queue.send();
    expect(sent(tab.arrived)).toEqual([`POST ${idOf('a.fit')}`]);
    await tab.queue.remove(tab.queue.list[1]?.id ?? '');
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    expect([kindsOf(tab.queue), tab.arrived.length]).toEqual([['ready'], 1]);
  });

  it('waits until the one before it is done', async () => {
    const tab = await aTab(await aDatabase(), ({ method }) => (method === 'POST' ? upload() : upload(READY)));
    await tab.queue.add([aFile('a.fit'), aFile('b.fit')]);
    await tab.queue.send();
    expect(sent(tab.arrived)).toEqual([
      `POST ${idOf('a.fit')}`,
      'GET /uploads/89',
      `POST ${idOf('b.fit')}`,
      'GET /uploads/89',
    ]);
  });

  it.each([
    [{ error: 'x duplicate of activity 7' }, { kind: 'duplicate', activityId: 7, name: undefined }],
    [{ error: 'Improperly formatted data.' }, { kind: 'failed', why: 'improper' }],
    [{ error: 'The moon is full.' }, { kind: 'failed', why: 'other', text: 'The moon is full.' }],
    [{ status: 'The created activity has been deleted.' }, { kind: 'failed', why: 'deleted' }],
  ])('of which Strava says %j ends as %j, and is not tried again', async (answer, step) => {
    const tab = await aTab(await aDatabase(), () => upload(answer));
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    await tab.queue.retry(idOf('a.fit'));
    expect(stepsOf(tab.queue)).toMatchObject([step]);
    expect(tab.arrived.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('can be taken out before it is sent, with its bytes', async () => {
    const database = await aDatabase();
    const tab = await aTab(database, () => upload(READY));
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.remove(idOf('a.fit'));
    await tab.queue.send();
    expect([tab.queue.list, tab.arrived, await bytesKept(database)]).toEqual([[], [], []]);
  });

  it('taken out while another is followed is not sent', async () => {
    const tab = await aTab(await aDatabase(), async ({ method }) => {
      if (method === 'POST') return upload();
      await tab.queue.remove(idOf('b.fit'));
      return upload(READY);
    });
    await tab.queue.add([aFile('a.fit'), aFile('b.fit'), aFile('c.fit')]);
    await tab.queue.send();
    expect(sent(tab.arrived).filter((line) => line.startsWith('POST'))).toEqual([
      `POST ${idOf('a.fit')}`,
      `POST ${idOf('c.fit')}`,
    ]);
  });

  it('taken out while it is followed is asked after no more, and the next one goes', async () => {
    const tab = await aTab(await aDatabase(), async ({ method, fields }) => {
      if (fields['external_id'] === idOf('b.fit')) return upload(READY);
      if (method === 'GET') await tab.queue.remove(idOf('a.fit'));
      return method === 'GET' ? upload(READY) : upload();
    });
    await tab.queue.add([aFile('a.fit'), aFile('b.fit')]);
    await tab.queue.send();
    expect(tab.queue.list).toMatchObject([{ id: idOf('b.fit'), step: { kind: 'ready' } }]);
    expect([tab.ready, tab.queue.problem]).toEqual([[500], undefined]);
  });

  it('goes with the athlete, bytes included, and nothing comes back', async () => {
    const database = await aDatabase();
    const tab = await aTab(database, async ({ method }) => {
      if (method === 'GET') await wipeAthlete(database, ATHLETE.id);
      return upload();
    });
    await tab.queue.add([aFile('a.fit'), aFile('b.fit')]);
    await tab.queue.send();
    expect(await database.keys()).toEqual([]);
    expect(tab.arrived.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

describe('asking how far it is', () => {
  it('gets rarer, ends after minutes, and begins again when the athlete says so: nothing is sent twice', async () => {
    const tab = await aTab(await aDatabase(), () => upload());
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    expect(tab.waits).toEqual([2, 4, 8, 16, ...Array<number>(10).fill(30)]);
    expect(stepsOf(tab.queue)).toMatchObject([{ kind: 'failed', why: 'still_processing', uploadId: 89 }]);
    await tab.queue.retry(idOf('a.fit'));
    expect(tab.arrived.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(tab.waits).toHaveLength(28);
    expect(stepsOf(tab.queue)).toMatchObject([{ kind: 'failed', why: 'still_processing', uploadId: 89 }]);
  });

  it('goes on when an answer does not come, or is a page', async () => {
    const answers = [
      () => upload(),
      () => Promise.reject(new TypeError('lost')),
      () => new Response('<html>'),
      () => upload(READY),
    ];
    const tab = await aTab(await aDatabase(), () => answers.shift()?.() ?? upload());
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    expect(kindsOf(tab.queue)).toEqual(['ready']);
  });

  it('of an upload that Strava does not know ends it', async () => {
    const tab = await aTab(await aDatabase(), ({ method }) => (method === 'POST' ? upload() : json(404, {})));
    await tab.queue.add([aFile('a.fit')]);
    await tab.queue.send();
    expect(stepsOf(tab.queue)).toMatchObject([{ kind: 'failed', why: 'unknown_upload' }]);
  });
});
