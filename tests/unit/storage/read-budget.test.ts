import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '#lib/storage/database.ts';
import { changeReads, readReads } from '#lib/storage/read-budget.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { countRead, NO_READS, type Reads } from '#lib/strava/read-budget.ts';

const NOW = new Date('2026-05-20T10:05:00Z');
const ATHLETE = 1001;
const athlete = { id: ATHLETE, firstName: 'Test', lastName: 'Athlete' };
const oneMore = (reads: Reads) => countRead(reads, NOW, false);

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

async function connected() {
  const database = await openDatabase();
  await database.set([['session', { athlete }]]);
  return database;
}

test('R12: tabs that count at the same moment lose no read', async () => {
  const tabs = await Promise.all([connected(), connected(), connected()]);
  await Promise.all(
    Array.from({ length: 30 }, (_, index) => changeReads(tabs[index % 3] ?? tabs[0], ATHLETE, oneMore)),
  );
  expect(await readReads(tabs[0], ATHLETE)).toMatchObject({ inQuarterHour: 30, inDay: 30 });
});

test('R1: what one tab wrote is what the next one reads', async () => {
  const database = await connected();
  const closed = { since: 1, until: 2, why: 'unreachable' as const };
  const written = await changeReads(database, ATHLETE, (reads) => ({ ...oneMore(reads), newestIn: 7, closed }));
  expect(written).toMatchObject({ inQuarterHour: 1, newestIn: 7, closed });
  expect(await readReads(await openDatabase(), ATHLETE)).toEqual(written);
});

test.each([
  undefined,
  'soon',
  7,
  [],
  { inQuarterHour: 3 },
  { quarterHour: 1, inQuarterHour: NaN, day: 1, inDay: 1 },
  { quarterHour: 1, inQuarterHour: -4, day: 1, inDay: 1 },
  { quarterHour: 1, inQuarterHour: 1.5, day: 1, inDay: 1 },
  { quarterHour: '1', inQuarterHour: '1', day: '1', inDay: '1' },
])('R1: garbage in the place of the count is an empty one: %j', async (garbage) => {
  const database = await connected();
  await database.set([[`reads:${ATHLETE}`, garbage]]);
  expect(await readReads(database, ATHLETE)).toEqual(NO_READS);
  expect(await changeReads(database, ATHLETE, oneMore)).toMatchObject({ inQuarterHour: 1, inDay: 1 });
});

test.each([{ since: 'x', until: 5, why: 'rate_limited' }, { since: 1, until: 2, why: 'odd' }, 'shut'])(
  'R1: a wait that cannot be understood is none: %j',
  async (closed) => {
    const database = await connected();
    await database.set([[`reads:${ATHLETE}`, { ...oneMore(NO_READS), closed, crowded: closed && { since: NaN } }]]);
    expect(await readReads(database, ATHLETE)).toEqual(oneMore(NO_READS));
  },
);

test('S14: the count goes with the athlete, and does not come back', async () => {
  const database = await connected();
  await changeReads(database, ATHLETE, oneMore);
  await wipeAthlete(database, ATHLETE);
  expect(await changeReads(database, ATHLETE, oneMore)).toMatchObject({ inQuarterHour: 1 });
  expect(await database.keys()).toEqual([]);
});

test('S7: a count is not written over what a newer version of the app wrote', async () => {
  const newer = await openDatabase({ schema: 99 });
  await newer.set([
    ['session', { athlete }],
    ['schema', 99],
    [`reads:${ATHLETE}`, 'of the future'],
  ]);
  const database = await openDatabase();
  await expect(changeReads(database, ATHLETE, oneMore)).rejects.toMatchObject({ code: 'newer' });
  expect(await newer.get(`reads:${ATHLETE}`)).toBe('of the future');
});

test('a database in memory counts too', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const database = await connected();
  await changeReads(database, ATHLETE, oneMore);
  await changeReads(database, ATHLETE, oneMore);
  expect(await readReads(database, ATHLETE)).toMatchObject({ inQuarterHour: 2 });
});
