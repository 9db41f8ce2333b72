import { expect, it } from 'vitest';
import { StorageError } from '#lib/storage/errors.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { readTyped, removeTyped, type Typed, writeTyped } from '#lib/storage/typed.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { aDay } from '#tests/builders.ts';

const TYPED: Typed = {
  activity: {
    name: 'Track without a watch',
    sport: 'TrailRun',
    day: aDay('2026-05-01'),
    timeOfDay: seconds(8.5 * 3600),
    utcOffset: -210,
    elapsedTime: seconds(2700),
    distance: metres(8400.04),
    description: 'Six times 800',
    commute: true,
    trainer: false,
  },
  hasLeft: true,
};

async function aDevice(athleteId = 7) {
  const database = createMemoryDatabase(new StorageError('blocked'));
  await database.set([[SESSION_KEY, { athlete: { id: athleteId, firstName: 'Ada', lastName: 'Example' } }]]);
  return database;
}

it('what was typed in is read as it was written, without a distance too, until it is removed', async () => {
  const database = await aDevice();
  await writeTyped(database, 7, TYPED);
  expect(await readTyped(database, 7)).toEqual(TYPED);
  const timed = { activity: { ...TYPED.activity, distance: undefined, description: '' }, hasLeft: false };
  await writeTyped(database, 7, timed);
  expect(await readTyped(database, 7)).toEqual(timed);
  await removeTyped(database, 7);
  expect(await readTyped(database, 7)).toBeUndefined();
});

it('what was typed in belongs to one athlete, and goes with everything of theirs', async () => {
  const database = await aDevice();
  await writeTyped(database, 7, TYPED);
  await writeTyped(database, 8, TYPED);
  expect([await readTyped(database, 7), await readTyped(database, 8)]).toEqual([TYPED, undefined]);
  await wipeAthlete(database, 7);
  expect(await database.keys()).toEqual([]);
});

it.each([
  ['nothing', undefined],
  ['a text', 'Track'],
  ['no activity', { hasLeft: true }],
  ['no word on whether it left', { activity: TYPED.activity }],
  ['no name', { ...TYPED, activity: { ...TYPED.activity, name: '' } }],
  ['a day that is none', { ...TYPED, activity: { ...TYPED.activity, day: 1e9 } }],
  ['half a day', { ...TYPED, activity: { ...TYPED.activity, day: 20_000.5 } }],
  ['a duration that is none', { ...TYPED, activity: { ...TYPED.activity, elapsedTime: NaN } }],
  ['a distance that is none', { ...TYPED, activity: { ...TYPED.activity, distance: null } }],
])('%s is nothing that was typed in', async (_, stored) => {
  const database = await aDevice();
  await database.set([['typed:7', stored]]);
  expect(await readTyped(database, 7)).toBeUndefined();
});
