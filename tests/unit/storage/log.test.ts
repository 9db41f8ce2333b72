import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { athletesWithLog, removeOldLogs } from '#lib/storage/athletes.ts';
import { encode } from '#lib/storage/encode.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { readLog } from '#lib/storage/log.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { aRun } from './a-run.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const coverage = {
  readBackTo: epochSeconds(1_772_000_000),
  complete: false,
  newestReadAt: epochSeconds(1_772_700_000),
  fullReadStartedAt: undefined,
  setAside: 1,
};

test('a log comes back with its coverage', async () => {
  const database = await openDatabase();
  await writeLog(database, 1001, { activities: [aRun()], coverage });
  expect(await readLog(database, 1001)).toEqual({ activities: [aRun()], coverage });
});

test('D12: an athlete never sees the log of another', async () => {
  const database = await openDatabase();
  await writeLog(database, 1001, { activities: [aRun()], coverage });
  expect(await readLog(database, 1002)).toBeUndefined();
  expect(await readLog(database, 100)).toBeUndefined();
  expect(await athletesWithLog(database)).toEqual([1001]);
});

test('S13: the logs of athletes who are gone are removed when any row is too old, and only theirs', async () => {
  const database = await openDatabase();
  const read = (...instants: number[]) => ({
    activities: instants.map((at, index) => ({ ...aRun(), id: index + 1, readAt: epochSeconds(at) })),
    coverage,
  });
  await writeLog(database, 1001, read(100));
  await writeLog(database, 1002, read(900, 100));
  await writeLog(database, 1003, read(900, 500));
  await removeOldLogs(database, epochSeconds(500), 1001);
  expect(await athletesWithLog(database)).toEqual([1001, 1003]);
  await database.set([['log:1003', 'garbage']]);
  await removeOldLogs(database, epochSeconds(500), undefined);
  expect(await athletesWithLog(database)).toEqual([]);
});

test('S10: after an eviction there is no log, and no error', async () => {
  expect(await readLog(await openDatabase(), 1001)).toBeUndefined();
});

test('S8: a log with a broken row asks to be read again from the beginning', async () => {
  const database = await openDatabase();
  const columns = encode([aRun({ id: 2 }), aRun({ id: 1 })]);
  columns.numbers.distance[0] = -5;
  await database.set([['log:1001', { columns, coverage }]]);
  expect(await readLog(database, 1001)).toEqual({ activities: [aRun({ id: 1 })], coverage: EMPTY_LOG.coverage });
});

test.each([
  undefined,
  'x',
  { ...coverage, complete: 'yes' },
  { ...coverage, readBackTo: NaN },
  { ...coverage, setAside: {} },
])('S8: a coverage of %o claims nothing', async (broken) => {
  const database = await openDatabase();
  await database.set([['log:1001', { columns: encode([aRun()]), coverage: broken }]]);
  expect(await readLog(database, 1001)).toEqual({ activities: [aRun()], coverage: EMPTY_LOG.coverage });
});

test('S7: a log of a newer version is reported as newer, and stays', async () => {
  const database = await openDatabase();
  const newer = { columns: { ...encode([aRun()]), version: 2 }, coverage };
  await database.set([['log:1001', newer]]);
  await expect(readLog(database, 1001)).rejects.toMatchObject({ code: 'newer' });
  expect(await database.get('log:1001')).toEqual(newer);
});
