import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '#lib/storage/database.ts';
import { closingBehindOurBack, failingFirst, rejected, unanswered } from './broken-indexeddb.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Refuses to store one key, as IndexedDB does when the disk is full. */
function fullFor(key: string) {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, name) {
    if (name === key) throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value, name);
  });
}

test('what is set is there for the next visit', async () => {
  const first = await openDatabase();
  await first.set([['preferences', { units: 'metric' }]]);
  const second = await openDatabase();
  expect(second.kind).toBe('indexeddb');
  expect(await second.get('preferences')).toEqual({ units: 'metric' });
  expect(await second.keys()).toEqual(['preferences']);
});

test('a removed key is gone, the others stay', async () => {
  const database = await openDatabase();
  await database.set([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  await database.remove(['a', 'c']);
  expect(await database.keys()).toEqual(['b']);
  expect(await database.get('a')).toBeUndefined();
});

test('S1: an open that rejects once is tried again', async () => {
  vi.stubGlobal(
    'indexedDB',
    failingFirst(() => rejected('AbortError')),
  );
  expect((await openDatabase()).kind).toBe('indexeddb');
});

test('S2: an open that never settles leads to a database in memory', async () => {
  vi.stubGlobal('indexedDB', failingFirst(unanswered));
  const database = await openDatabase({ timeoutMs: 5 });
  expect(database).toMatchObject({ kind: 'memory', problem: { code: 'timeout' } });
  await database.set([['a', { of: [1] }]]);
  expect(await database.get('a')).toEqual({ of: [1] });
});

test('a connection that does not open in time fails with timeout, and the next call opens another', async () => {
  const closeAll = closingBehindOurBack(indexedDB);
  const database = await openDatabase({ timeoutMs: 200 });
  await database.set([['a', 1]]);
  closeAll();
  vi.spyOn(indexedDB, 'open').mockReturnValueOnce(unanswered());
  await expect(database.get('a')).rejects.toMatchObject({ name: 'StorageError', code: 'timeout' });
  expect(await database.get('a')).toBe(1);
});

test('S3: a connection closed behind our back is opened again', async () => {
  const closeAll = closingBehindOurBack(indexedDB);
  const database = await openDatabase();
  await database.set([['a', 1]]);
  expect(closeAll()).toBe(1);
  expect(await database.get('a')).toBe(1);
  expect(closeAll()).toBe(2);
});

test('S4: a full disk is reported as full, and leaves what was there', async () => {
  const database = await openDatabase();
  await database.set([
    ['page', 'old'],
    ['cursor', 1],
  ]);
  fullFor('cursor');
  const write = database.set([
    ['page', 'new'],
    ['cursor', 2],
  ]);
  await expect(write).rejects.toMatchObject({ name: 'StorageError', code: 'full' });
  expect(await database.get('page')).toBe('old');
  expect(await database.get('cursor')).toBe(1);
});

test('S4: a disk found full only when the transaction ends is reported as full', async () => {
  const database = await openDatabase();
  const full = new DOMException('no room', 'QuotaExceededError');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    const { transaction } = this;
    Object.defineProperty(transaction, 'error', { get: () => full });
    transaction.abort();
    return {} as IDBRequest<IDBValidKey>;
  });
  await expect(database.set([['page', 'new']])).rejects.toMatchObject({ code: 'full', cause: full });
});

test('one entry that cannot be stored keeps all of them out', async () => {
  const database = await openDatabase();
  const write = database.set([
    ['a', 1],
    ['b', () => undefined],
  ]);
  await expect(write).rejects.toMatchObject({ name: 'StorageError' });
  expect(await database.keys()).toEqual([]);
});

test('S5: files the browser cannot read lead to a database in memory', async () => {
  const corrupt = () => rejected('UnknownError');
  vi.stubGlobal('indexedDB', failingFirst(corrupt, corrupt, corrupt, corrupt));
  expect(await openDatabase()).toMatchObject({ kind: 'memory', problem: { code: 'corrupt' } });
});

test('S6: without IndexedDB the database is in memory', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect((await openDatabase()).kind).toBe('memory');
});

test('S6: blocked storage leads to a database in memory', async () => {
  const blocked = () => {
    throw new DOMException('cookies are blocked', 'SecurityError');
  };
  vi.stubGlobal('indexedDB', failingFirst(blocked, blocked));
  expect(await openDatabase()).toMatchObject({ kind: 'memory', problem: { code: 'blocked' } });
});

test('a database in memory hands out copies, as IndexedDB does', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const database = await openDatabase();
  const value = { days: [1, 2] };
  await database.set([['a', value]]);
  value.days.push(3);
  expect(await database.get('a')).toEqual({ days: [1, 2] });
  await database.remove(['a']);
  expect(await database.keys()).toEqual([]);
});
