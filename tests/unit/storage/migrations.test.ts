import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '#lib/storage/database.ts';
import { migrate, type Step } from '#lib/storage/migrations.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const rename: Step = async (read) => [['new', await read('old')]];
const double: Step = async (read) => [['new', Number(await read('new')) * 2]];

test('S7: older data is brought up to date step by step, each step once', async () => {
  const database = await openDatabase({ schema: 3 });
  await database.set([['old', 21]]);
  await migrate(database, [rename]);
  expect(await database.get('new')).toBe(21);
  await migrate(database, [rename, double]);
  await migrate(database, [rename, double]);
  expect(await database.get('new')).toBe(42);
});

test('S7: a step that fails changes nothing, and is repeated the next time', async () => {
  const database = await openDatabase({ schema: 2 });
  await database.set([['old', 21]]);
  const crash: Step = () => Promise.reject(new Error('power cut'));
  await expect(migrate(database, [crash])).rejects.toThrow('power cut');
  expect(await database.keys()).toEqual(['old']);
  await migrate(database, [rename]);
  expect(await database.get('new')).toBe(21);
});

test('S7: a tab that was slower than another to bring the data up to date changes nothing again', async () => {
  const [slow, fast] = [await openDatabase({ schema: 2 }), await openDatabase({ schema: 2 })];
  await slow.set([['count', 20]]);
  const count: Step = async (read) => [['count', Number(await read('count')) + 1]];
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const countLater: Step = async (read) => {
    begin();
    await finished;
    return count(read);
  };
  const slower = migrate(slow, [countLater]);
  await begun;
  await migrate(fast, [count]);
  finish();
  await slower;
  expect(await slow.get('count')).toBe(21);
  expect(await slow.get('schema')).toBe(2);
});

test('S7: a schema number edited to garbage counts as the first, and stops nobody from writing', async () => {
  for (const garbage of [NaN, -3, 1.5, Infinity, '2', {}, null]) {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const database = await openDatabase();
    await database.set([['a', 1]]);
    await putByHand('schema', garbage);
    const again = await openDatabase();
    await again.set([['a', 2]]);
    expect(await again.get('a')).toBe(2);
  }
});

test('S7, S9: data of a newer version can be read and removed, but not written over', async () => {
  const newer = await openDatabase({ schema: 2 });
  await newer.set([['preferences', { units: 'metric' }]]);
  const older = await openDatabase();
  await migrate(newer, [async () => []]);
  await expect(older.set([['preferences', {}]])).rejects.toMatchObject({ code: 'newer' });
  expect(await older.get('preferences')).toEqual({ units: 'metric' });
  await older.remove(['preferences']);
  expect(await newer.get('preferences')).toBeUndefined();
});

/** Writes past the app's own door. */
async function putByHand(key: string, value: unknown): Promise<void> {
  await new Promise<void>((done) => {
    const request = indexedDB.open('milepost');
    request.onsuccess = () => {
      const transaction = request.result.transaction('keyval', 'readwrite');
      transaction.objectStore('keyval').put(value, key);
      transaction.oncomplete = () => done();
    };
  });
}
