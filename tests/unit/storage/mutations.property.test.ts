import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decode } from '#lib/storage/columns.ts';
import { encode } from '#lib/storage/encode.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { readLog } from '#lib/storage/log.ts';
import { readPreferences } from '#lib/storage/preferences.ts';
import { readAthlete, readSession } from '#lib/storage/session.ts';
import type { Activity } from '#lib/training/activity.ts';
import { localDay } from '#lib/training/day.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { SPORTS } from '#lib/training/sport.ts';
import { aRun } from './a-run.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

type Tree = Record<string, unknown>;

const ROWS = 4;
const aLog = () => ({
  columns: encode(Array.from({ length: ROWS }, (_, index) => aRun({ id: index + 1 }))),
  coverage: { ...EMPTY_LOG.coverage, complete: true, newestReadAt: 1_772_700_000 },
});
const aSession = () => ({
  athlete: { id: 1001, firstName: 'Test', lastName: '' },
  scopes: ['read'],
  accessToken: 'access-1',
  expiresIn: 21_600,
  receivedAt: 1_772_700_000_000,
  refreshToken: 'sealed-1',
  generation: 1,
});

/** What a hand puts where something else stood: the first that comes to mind, or anything IndexedDB can hold. */
const garbage = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, NaN, -1, Infinity, 1e15, 0.5, '', 'x', [], {}, new Float64Array(2), 9n),
  fc.constant(JSON.parse('{"__proto__": {"id": 5}}') as unknown),
  fc.anything({ withTypedArray: true, withBigInt: true, withDate: true }),
);

/** Each edit walks down by the picks, and there replaces, removes or cuts short. */
const edits = fc.array(
  fc.record({ picks: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), how: fc.nat(5), garbage }),
  {
    minLength: 1,
    maxLength: 4,
  },
);
type Edit = (typeof edits extends fc.Arbitrary<infer List extends unknown[]> ? List : never)[number];

function edit(tree: unknown, { picks: [pick = 0, ...picks], how, garbage }: Edit): unknown {
  if (typeof tree !== 'object' || tree === null) return garbage;
  if (how === 5 && picks.length === 0) return shortened(tree) ?? garbage;
  const node = tree as Tree;
  const keys = Object.keys(node);
  const key = keys[pick % Math.max(keys.length, 1)];
  if (key === undefined) return garbage;
  try {
    if (how === 4 && picks.length === 0) Reflect.deleteProperty(node, key);
    else node[key] = picks.length > 0 ? edit(node[key], { picks, how, garbage }) : garbage;
  } catch {
    // A column of numbers takes no bigint and gives none of its entries away.
  }
  return node;
}

const shortened = (value: object): unknown =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown[]).slice(1) : undefined;

const isAmount = (value: number | undefined) => value === undefined || (value >= 0 && value < Infinity);

/** Whether the page can show it: every value is of its kind, and every date can be computed. */
function isShowable(activity: Activity): boolean {
  const { id, name, sport, day, start, distance, movingTime, elapsedTime, climb, timeOfDay } = activity;
  const measured = [activity.maxSpeed, activity.averageHeartRate, activity.maxHeartRate, activity.averageCadence];
  return (
    Number.isSafeInteger(id) &&
    typeof name === 'string' &&
    SPORTS.includes(sport) &&
    localDay(day).length === 10 &&
    !Number.isNaN(new Date(start * 1000).getTime()) &&
    [distance, movingTime, elapsedTime, climb, timeOfDay, ...measured, activity.relativeEffort].every(isAmount)
  );
}

test('S8: a stored log edited anyhow never throws, shows no bad row, and counts what it set aside', async () => {
  const database = await openDatabase();
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const stored = list.reduce(edit, structuredClone(aLog())) as ReturnType<typeof aLog>;
      const cloned = clonable(stored);
      if (cloned === undefined || isNewer(cloned)) return;
      await database.set([['log:1001', cloned]]);
      const log = await readLog(database, 1001);
      for (const activity of log?.activities ?? []) expect(isShowable(activity)).toBe(true);
      if (!log) return;
      const decoded = decode((cloned as Tree)['columns']);
      const names = ((cloned as ReturnType<typeof aLog>).columns.names as unknown[]).length;
      expect((decoded?.activities.length ?? 0) + (decoded?.setAside ?? 0)).toBe(names);
      if (decoded && decoded.setAside > 0) expect(log.coverage).toEqual(EMPTY_LOG.coverage);
      const { newestReadAt, readBackTo, setAside } = log.coverage;
      for (const instant of [newestReadAt, readBackTo])
        expect(Number.isNaN(new Date((instant ?? 0) * 1000).getTime())).toBe(false);
      expect(setAside).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
}, 30_000);

test('S8: a stored session or choice edited anyhow never throws, and is whole or not there', async () => {
  const database = await openDatabase();
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const session = clonable(list.reduce(edit, aSession()));
      const choice = clonable(list.reduce(edit, { units: 'metric', weekStart: 'sunday' }));
      await database.set([
        ['session', session],
        ['preferences', choice],
      ]);
      const read = await readSession(database);
      if (read) {
        expect(Object.keys(read).sort()).toEqual(Object.keys(aSession()).sort());
        expect(read.athlete.id).toBeGreaterThan(0);
        expect([typeof read.accessToken, typeof read.refreshToken]).toEqual(['string', 'string']);
        expect([read.expiresIn, read.receivedAt, read.generation].every(Number.isFinite)).toBe(true);
      }
      const athlete = await readAthlete(database);
      if (athlete) expect(typeof athlete.firstName).toBe('string');
      const { units = 'metric', weekStart = 'monday' } = await readPreferences(database);
      expect(['metric', 'imperial']).toContain(units);
      expect(['monday', 'sunday', 'saturday']).toContain(weekStart);
    }),
    { numRuns: 300 },
  );
}, 30_000);

/** The value as IndexedDB would hold it; undefined for what it cannot hold. */
function clonable(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return undefined;
  }
}

/** A higher version is refused as newer, which is another case. */
const isNewer = (stored: unknown): boolean => {
  const version = ((stored as Tree | null)?.['columns'] as Tree | null | undefined)?.['version'];
  return typeof version === 'number' && version > 1;
};
