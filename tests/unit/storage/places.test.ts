import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '#lib/storage/database.ts';
import { readPlacesUsed, writePlacesUsed } from '#lib/storage/places.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';

test('the number of used places is kept, and forgotten again', async () => {
  const database = await openDatabase();
  expect(await readPlacesUsed(database)).toBeUndefined();
  await writePlacesUsed(database, 3);
  expect(await readPlacesUsed(await openDatabase())).toBe(3);
  await writePlacesUsed(database, undefined);
  expect(await readPlacesUsed(database)).toBeUndefined();
});

test('the number of used places is the site’s: it stays when an athlete disconnects', async () => {
  const database = await openDatabase();
  await writePlacesUsed(database, 3);
  await database.set([['goals:4711', 'theirs']]);
  await wipeAthlete(database, 4711);
  expect(await database.get('goals:4711')).toBeUndefined();
  expect(await readPlacesUsed(database)).toBe(3);
});

test.each(['3', -1, 2.5, NaN, null, { used: 3 }])('what is no number of places counts as none: %j', async (stored) => {
  const database = await openDatabase();
  await database.set([['places-used', stored]]);
  expect(await readPlacesUsed(database)).toBeUndefined();
});
