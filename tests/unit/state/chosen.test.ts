import { expect, it } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { choiceOf, keepChoice } from '#lib/state/chosen.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';

const means = () => ({ tabs: openTabs(new BroadcastChannel('chosen of this test')) });

async function aDevice() {
  const database = createMemoryDatabase(new StorageError('blocked'));
  await database.set([[SESSION_KEY, { athlete: { id: 7, firstName: 'Ada', lastName: 'Example' } }]]);
  return {
    database,
    keep: (ids: readonly number[]) => keepChoice(ids)(database, 7, means()),
    read: (token: string, athleteId = 7) => choiceOf(token)(database, athleteId, means()),
  };
}

it('each page finds its own choice, and another athlete none', async () => {
  const { keep, read } = await aDevice();
  const [one, other] = [await keep([3, 1]), await keep([2])];
  expect([await read(one), await read(other)]).toEqual([[3, 1], [2]]);
  expect([await read(one, 8), await read('unknown')]).toEqual([undefined, undefined]);
});

it('only the last eight are kept, and none once the athlete has left', async () => {
  const { database, keep, read } = await aDevice();
  const tokens: string[] = [];
  for (let id = 1; id <= 9; id += 1) tokens.push(await keep([id]));
  expect(await Promise.all(tokens.map((token) => read(token)))).toEqual([
    undefined,
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((id) => [id]),
  ]);
  await wipeAthlete(database, 7);
  expect(await database.keys()).toEqual([]);
});

it('what is no choice is passed over', async () => {
  const { database, read } = await aDevice();
  await database.set([['chosen:7', [{ token: 'a', ids: ['1'] }, 5, { token: 'b', ids: [1] }]]]);
  expect([await read('a'), await read('b')]).toEqual([undefined, [1]]);
});
