import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { removeOldLogs } from '#lib/storage/athletes.ts';
import { type Database, openDatabase } from '#lib/storage/database.ts';
import { changeGearLimits, keepGear, readGear, readGearLimits } from '#lib/storage/gear.ts';
import { writeSession } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import type { Gear } from '#lib/training/gear.ts';
import { epochSeconds, metres } from '#lib/training/units.ts';
import { aSession } from '#tests/unit/connect/signed-in.ts';

const ME = 1001;
const NOW = epochSeconds(1_780_000_000);
const since = epochSeconds(NOW - 7 * 86_400);
const tooOld = epochSeconds(since - 1);

const gear = (id: string, differing: Partial<Gear> = {}): Gear => ({
  id,
  kind: 'shoe',
  name: 'Made up',
  distance: metres(123_456),
  retired: false,
  primary: true,
  brand: undefined,
  model: 'Daily',
  readAt: NOW,
  ...differing,
});

let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  await writeSession(database, aSession());
});
afterEach(() => vi.unstubAllGlobals());

it('gear is read as it was kept, in place of what was kept of the same', async () => {
  await keepGear(database, ME, [gear('g1'), gear('b1', { kind: 'bike' })], since);
  await keepGear(database, ME, [gear('g1', { retired: true, distance: metres(0) })], since);
  expect(await readGear(database, ME, since)).toEqual([
    gear('b1', { kind: 'bike' }),
    gear('g1', { retired: true, distance: metres(0) }),
  ]);
});

it('gear that Strava sent more than seven days ago is not read, goes with the next write and when others’ logs go', async () => {
  const old = gear('g1', { readAt: tooOld });
  await database.set([[`gear:${ME}`, [old, gear('g2', { readAt: since })]]]);
  expect(await readGear(database, ME, since)).toEqual([gear('g2', { readAt: since })]);
  await removeOldLogs(database, since, ME);
  expect(await database.get(`gear:${ME}`)).toEqual([gear('g2', { readAt: since })]);
  await database.set([[`gear:${ME}`, [old]]]);
  await keepGear(database, ME, [gear('g3')], since);
  expect(await database.get(`gear:${ME}`)).toEqual([gear('g3')]);
  await database.set([[`gear:${ME}`, [old]]]);
  await changeGearLimits(database, ME, () => [{ gearId: 'g1' }]);
  await removeOldLogs(database, since, ME);
  expect((await database.keys()).filter((key) => key.startsWith('gear'))).toEqual([`gear-limits:${ME}`]);
});

it('limits belong to one athlete, and go with everything of theirs', async () => {
  await changeGearLimits(database, ME, (limits) => [...limits, { gearId: 'g1', distance: metres(700_000) }]);
  expect(await readGearLimits(database, ME)).toEqual([{ gearId: 'g1', distance: 700_000 }]);
  expect(await changeGearLimits(database, 7, () => [{ gearId: 'g1' }])).toEqual([]);
  await keepGear(database, ME, [gear('g1')], since);
  await wipeAthlete(database, ME);
  expect((await database.keys()).filter((key) => key.startsWith('gear'))).toEqual([]);
});

it.each([
  ['no list', 'gear'],
  ['no kind', [{ ...gear('g1'), kind: 'boat' }]],
  ['a distance below nothing', [{ ...gear('g1'), distance: -1 }]],
  ['no instant', [{ ...gear('g1'), readAt: 'now' }]],
])('stored gear with %s is passed over', async (_, stored) => {
  await database.set([[`gear:${ME}`, stored]]);
  expect(await readGear(database, ME, since)).toEqual([]);
});
