import { expect, it, onTestFinished } from 'vitest';
import { openTabs, type TabMessage } from '#lib/connect/tabs.ts';
import { openWrites } from '#lib/state/activity-writes.ts';
import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { readLog } from '#lib/storage/log.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { emptyManual, manualOf } from '#routes/(app)/upload/manual-form.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { atStrava, json } from '#tests/unit/strava/at-strava.ts';
import { aWireActivity } from '#tests/unit/strava/wire-activity.ts';

const NOW = new Date('2026-05-18T11:37:20Z');
const ATHLETE = { id: 7, firstName: 'Ada', lastName: 'Example' };

async function aDevice() {
  const database = createMemoryDatabase(new StorageError('blocked'));
  await database.set([[SESSION_KEY, { athlete: ATHLETE }]]);
  const activities = [anActivity({ id: 88, name: 'Other' }), anActivity({ id: 77, name: 'Before' })];
  await writeLog(database, 7, { ...EMPTY_LOG, activities });
  return database;
}

async function writes(database: Database, answer: () => Response) {
  const heard: TabMessage[] = [];
  const name = `writes ${Math.random()}`;
  const page = openTabs(new BroadcastChannel(name));
  const told = new Promise<void>((resolve) => {
    page.listen((message) => {
      heard.push(message);
      resolve();
    });
  });
  const { request, arrived } = atStrava(answer);
  const tabs = openTabs(new BroadcastChannel(name));
  const open = await openWrites(database, 7, { request, tabs, locks: undefined });
  onTestFinished(() => {
    open.close();
    page.close();
  });
  return { ...open, arrived, heard, told };
}

const names = async (database: Database) =>
  Object.fromEntries(((await readLog(database, 7))?.activities ?? []).map(({ id, name }) => [id, name]));

it('an edited activity takes the place of the old one in the stored list, and every tab is told', async () => {
  const database = await aDevice();
  const { update, heard, told } = await writes(database, () => json(200, aWireActivity({ id: 77, name: 'After' })));
  expect(await update(77, { name: 'After' })).toMatchObject({ listed: true, editable: { name: 'After' } });
  await told;
  expect(await names(database)).toEqual({ 88: 'Other', 77: 'After' });
  expect(heard).toEqual(['log-changed']);
});

it('a created activity is added to the stored list', async () => {
  const database = await aDevice();
  const { create, arrived } = await writes(database, () => json(201, aWireActivity({ id: 99, name: 'New' })));
  const { activity } = manualOf(
    { ...emptyManual(aDay('2026-05-17')), name: 'New', time: '08:30', hours: '1' },
    'metric',
    NOW,
  );
  if (activity) await create(activity);
  expect(arrived.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /activities',
    'GET /athlete/activities',
  ]);
  expect(await names(database)).toEqual({ 88: 'Other', 77: 'Before', 99: 'New' });
});

it('nothing is stored for an athlete who has left meanwhile', async () => {
  const database = await aDevice();
  const { update } = await writes(database, () => json(200, aWireActivity({ id: 77, name: 'After' })));
  await database.remove([SESSION_KEY]);
  await update(77, { name: 'After' });
  expect(await names(database)).toMatchObject({ 77: 'Before' });
});

it('what Strava has and this device could not keep is said to be so', async () => {
  const database = await aDevice();
  const full: Database = { ...database, set: () => Promise.reject(new StorageError('full')) };
  const { update } = await writes(full, () => json(200, aWireActivity({ id: 77, name: 'After' })));
  expect(await update(77, { name: 'After' })).toMatchObject({ listed: false, activity: { name: 'After' } });
});
