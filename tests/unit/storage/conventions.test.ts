import { beforeEach, expect, it } from 'vitest';
import { changeConventions, type Chosen, readConventions } from '#lib/storage/conventions.ts';
import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { CONVENTION_CHOICES } from '#lib/training/conventions.ts';
import { beatsPerMinute } from '#lib/training/units.ts';

const ATHLETE = { id: 7, firstName: 'Ada', lastName: 'Example' };

let database: Database;

beforeEach(async () => {
  database = createMemoryDatabase(new StorageError('blocked'));
  await database.set([[SESSION_KEY, { athlete: ATHLETE }]]);
});

const choose = (change: Chosen) => changeConventions(database, ATHLETE.id, (chosen) => ({ ...chosen, ...change }));

it('conventions are read as they were chosen', async () => {
  expect(await readConventions(database, ATHLETE.id)).toEqual({});
  await choose({ steepAbove: 'never' });
  await choose({ womensFactor: 0.64, zones: 'custom', customZones: [100, 140.5].map(beatsPerMinute) });
  expect(await readConventions(database, ATHLETE.id)).toEqual({
    steepAbove: 'never',
    womensFactor: 0.64,
    zones: 'custom',
    customZones: [100, 140.5],
  });
});

it('every choice of every convention is kept', async () => {
  for (const [name, choices] of Object.entries(CONVENTION_CHOICES)) {
    for (const choice of choices) {
      await choose({ [name]: choice });
      expect(await readConventions(database, ATHLETE.id)).toMatchObject({ [name]: choice });
    }
  }
});

it('a choice of a later version counts as none, and what it does not know stays', async () => {
  await database.set([['conventions:7', { steepAbove: 15, load: 'toString', zones: [1, 2], cadence: 'steps' }]]);
  expect(await readConventions(database, ATHLETE.id)).toEqual({});
  expect(await choose({ steepAbove: 30 })).toEqual({ steepAbove: 30 });
  expect(await database.get('conventions:7')).toEqual({
    steepAbove: 30,
    load: 'toString',
    zones: [1, 2],
    cadence: 'steps',
  });
});

it.each([[[]], [[140, 100]], [[100, 100]], [[10, 100]], [[100, NaN]], [['100']], ['100'], [null]])(
  'own zones that begin at %j count as none',
  async (customZones) => {
    await database.set([['conventions:7', { customZones, form: 'same-day' }]]);
    expect(await readConventions(database, ATHLETE.id)).toEqual({ form: 'same-day' });
  },
);

it('what another tab chose between reading and writing stays', async () => {
  let isFirst = true;
  const changedJustBefore: Database = {
    ...database,
    async set(...parameters) {
      if (isFirst) {
        isFirst = false;
        await choose({ steepAbove: 20 });
      }
      return database.set(...parameters);
    },
  };
  await changeConventions(changedJustBefore, ATHLETE.id, (chosen) => ({ ...chosen, seed: 'first-day' }));
  expect(await readConventions(database, ATHLETE.id)).toEqual({ steepAbove: 20, seed: 'first-day' });
});

it('conventions belong to one athlete, and go with everything of theirs for good', async () => {
  await choose({ steepAbove: 20 });
  expect(await readConventions(database, 8)).toEqual({});
  await wipeAthlete(database, ATHLETE.id);
  expect(await choose({ steepAbove: 20 })).toEqual({});
  expect(await database.keys()).not.toContain('conventions:7');
});
