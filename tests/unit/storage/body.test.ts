import { beforeEach, expect, it } from 'vitest';
import { changeBody, readBody } from '#lib/storage/body.ts';
import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import type { LocalDay } from '#lib/training/day.ts';
import { beatsPerMinute } from '#lib/training/units.ts';
import { aBodyValue } from '#tests/unit/training/a-body-value.ts';

const ATHLETE = { id: 7, firstName: 'Ada', lastName: 'Example' };
const FUTURE = { id: 'f', name: 'lungVolume', value: 6, source: 'athlete' };
const max = aBodyValue();
const resting = aBodyValue({
  id: 'b',
  name: 'restingHeartRate',
  value: beatsPerMinute(48),
  from: '2026-02-01' as LocalDay,
  source: 'suggested',
});

let database: Database;

beforeEach(async () => {
  database = createMemoryDatabase(new StorageError('blocked'));
  await database.set([[SESSION_KEY, { athlete: ATHLETE }]]);
});

it('values of a body are read as they were written, their day and where they come from too', async () => {
  await changeBody(database, ATHLETE.id, () => [max, resting]);
  expect(await readBody(database, ATHLETE.id)).toEqual([max, resting]);
});

it('a value that this version cannot read is not used, and is still there after a change', async () => {
  const broken = { ...max, value: 'fast' };
  await database.set([['body:7', [FUTURE, max, broken]]]);
  expect(await readBody(database, ATHLETE.id)).toEqual([max]);
  await changeBody(database, ATHLETE.id, () => [resting]);
  expect(await database.get('body:7')).toEqual([resting, FUTURE, broken]);
});

it('a body belongs to one athlete, and goes with everything of theirs for good', async () => {
  await changeBody(database, ATHLETE.id, () => [max]);
  expect(await readBody(database, 8)).toEqual([]);
  await wipeAthlete(database, ATHLETE.id);
  expect(await changeBody(database, ATHLETE.id, () => [max])).toEqual([]);
  expect(await database.keys()).toEqual([]);
});
