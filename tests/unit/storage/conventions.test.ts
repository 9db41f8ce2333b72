import { beforeEach, expect, it } from 'vitest';
import { changeConventions, readConventions } from '#lib/storage/conventions.ts';
import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';

const ATHLETE = { id: 7, firstName: 'Ada', lastName: 'Example' };

let database: Database;

beforeEach(async () => {
  database = createMemoryDatabase(new StorageError('blocked'));
  await database.set([[SESSION_KEY, { athlete: ATHLETE }]]);
});

it('conventions are read as they were chosen', async () => {
  expect(await readConventions(database, ATHLETE.id)).toEqual({});
  await changeConventions(database, ATHLETE.id, { steepAbove: 'never' });
  expect(await readConventions(database, ATHLETE.id)).toEqual({ steepAbove: 'never' });
});

it('a choice of a later version counts as none, and what it does not know stays', async () => {
  await database.set([['conventions:7', { steepAbove: 15, zones: [1, 2] }]]);
  expect(await readConventions(database, ATHLETE.id)).toEqual({});
  await changeConventions(database, ATHLETE.id, { steepAbove: 30 });
  expect(await database.get('conventions:7')).toEqual({ steepAbove: 30, zones: [1, 2] });
});

it('conventions belong to one athlete, and go with everything of theirs for good', async () => {
  await changeConventions(database, ATHLETE.id, { steepAbove: 20 });
  expect(await readConventions(database, 8)).toEqual({});
  await wipeAthlete(database, ATHLETE.id);
  await changeConventions(database, ATHLETE.id, { steepAbove: 20 });
  expect(await database.keys()).not.toContain('conventions:7');
});
