import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { type Goals, openGoals } from '#lib/state/goals.svelte.ts';
import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { readGoals } from '#lib/storage/goals.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { aGoal } from '#tests/unit/training/a-goal.ts';

const ATHLETE = { id: 7, firstName: 'Ada', lastName: 'Example' };
const [one, two, three] = ['one', 'two', 'three'].map((id) => aGoal({ id })) as [Goal, Goal, Goal];
type Goal = ReturnType<typeof aGoal>;

let stored: Database;
let isFull = false;
let database: Database;

beforeEach(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  isFull = false;
  stored = createMemoryDatabase(new StorageError('blocked'));
  await stored.set([[SESSION_KEY, { athlete: ATHLETE }]]);
  database = {
    ...stored,
    async set(...parameters) {
      if (isFull) throw new StorageError('full');
      return stored.set(...parameters);
    },
  };
});

afterEach(() => vi.unstubAllGlobals());

async function aTab(): Promise<Goals> {
  const goals = await openGoals(database, ATHLETE.id, { tabs: openTabs(new BroadcastChannel('goals of this test')) });
  onTestFinished(() => goals.close());
  return goals;
}

const idsOf = (list: readonly Goal[]) => list.map(({ id }) => id);
const storedIds = async () => idsOf(await readGoals(stored, ATHLETE.id));

it('goals are there at once, stored, and there again at the next visit', async () => {
  const goals = await aTab();
  const saved = [goals.save(one), goals.save(two)];
  expect(idsOf(goals.list)).toEqual(['one', 'two']);
  await Promise.all(saved);
  expect(await storedIds()).toEqual(['one', 'two']);
  expect((await aTab()).list).toEqual([one, two]);
});

it('an edited goal keeps its place, and a deleted one comes back to it', async () => {
  const goals = await aTab();
  await Promise.all([one, two, three].map((goal) => goals.save(goal)));
  await goals.save({ ...two, target: 5 });
  expect(goals.list.map(({ target }) => target)).toEqual([one.target, 5, three.target]);
  await goals.remove(two);
  expect(idsOf(goals.list)).toEqual(['one', 'three']);
  await goals.save(two, 1);
  expect(await storedIds()).toEqual(['one', 'two', 'three']);
});

it('two tabs that change goals at once both end with all of it', async () => {
  const [here, there] = [await aTab(), await aTab()];
  await here.save(one);
  await Promise.all([here.save(two), there.save(three)]);
  await expect.poll(() => idsOf(here.list).sort()).toEqual(['one', 'three', 'two']);
  await expect.poll(() => idsOf(there.list).sort()).toEqual(['one', 'three', 'two']);
  await there.remove(one);
  await expect.poll(() => idsOf(here.list).sort()).toEqual(['three', 'two']);
});

it('a goal that finds no room stays on show, says so, and is stored with the next one that does', async () => {
  const goals = await aTab();
  isFull = true;
  await goals.save(one);
  expect(goals.list).toEqual([one]);
  expect(goals.problem?.title).toBeTruthy();
  isFull = false;
  await goals.save(two);
  expect(goals.problem).toBeUndefined();
  expect(await storedIds()).toEqual(['one', 'two']);
});

it('trying again stores what found no room', async () => {
  const goals = await aTab();
  isFull = true;
  await goals.save(one);
  isFull = false;
  await goals.read();
  expect(await storedIds()).toEqual(['one']);
});
