import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '#lib/storage/database.ts';
import { changeGoals, readGoals } from '#lib/storage/goals.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { aGoal } from '#tests/unit/training/a-goal.ts';

const ATHLETE = { id: 7, firstName: 'Ada', lastName: 'Example' };
const FUTURE = { id: 'f', period: 'fortnight', metric: 'steps', target: 5 };
const goal = aGoal({ id: 'a' });
const other = aGoal({ id: 'b' });

let database: Database;

beforeEach(async () => {
  database = createMemoryDatabase(new StorageError('blocked'));
  await database.set([[SESSION_KEY, { athlete: ATHLETE }]]);
});

afterEach(() => vi.unstubAllGlobals());

it('goals are read as they were written', async () => {
  await changeGoals(database, ATHLETE.id, (goals) => [...goals, goal]);
  await changeGoals(database, ATHLETE.id, (goals) => [...goals, other]);
  expect(await readGoals(database, ATHLETE.id)).toEqual([goal, other]);
});

it('a goal of a later version is not shown, and is still there after a change', async () => {
  await database.set([['goals:7', [FUTURE, goal, 'nonsense']]]);
  expect(await readGoals(database, ATHLETE.id)).toEqual([goal]);
  await changeGoals(database, ATHLETE.id, () => [other]);
  expect(await database.get('goals:7')).toEqual([other, FUTURE, 'nonsense']);
});

it('what is no list of goals counts as none', async () => {
  await database.set([['goals:7', { id: 'a' }]]);
  expect(await readGoals(database, ATHLETE.id)).toEqual([]);
});

it('goals belong to one athlete, and go with everything of theirs', async () => {
  await changeGoals(database, ATHLETE.id, () => [goal]);
  expect(await readGoals(database, 8)).toEqual([]);
  await wipeAthlete(database, ATHLETE.id);
  expect(await database.keys()).not.toContain('goals:7');
});

it('nothing comes back after another tab has wiped the athlete', async () => {
  await wipeAthlete(database, ATHLETE.id);
  await changeGoals(database, ATHLETE.id, () => [goal]);
  expect(await readGoals(database, ATHLETE.id)).toEqual([]);
});

it('two tabs that add goals at once lose none', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const tabs = await Promise.all([openDatabase(), openDatabase()]);
  await tabs[0].set([[SESSION_KEY, { athlete: ATHLETE }]]);
  const added = Array.from({ length: 10 }, (_, index) => aGoal({ id: `goal-${index}` }));
  await Promise.all(
    added.map((one, index) => changeGoals(tabs[index % 2] as Database, ATHLETE.id, (goals) => [...goals, one])),
  );
  const ids = (await readGoals(tabs[0], ATHLETE.id)).map(({ id }) => id);
  expect(ids.sort()).toEqual(added.map(({ id }) => id));
});

it('a wipe between reading and writing wins, even where there was no goal before', async () => {
  const wipedJustBefore: Database = {
    ...database,
    async set(entries, condition) {
      await wipeAthlete(database, ATHLETE.id);
      return database.set(entries, condition);
    },
  };
  expect(await changeGoals(wipedJustBefore, ATHLETE.id, () => [goal])).toEqual([]);
  expect(await database.keys()).toEqual([]);
});
