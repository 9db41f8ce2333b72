import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { openPersonal, type Personal } from '#lib/state/personal.svelte.ts';
import { readBody } from '#lib/storage/body.ts';
import { readConventions } from '#lib/storage/conventions.ts';
import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { DEFAULT_CONVENTIONS } from '#lib/training/conventions.ts';
import type { LocalDay } from '#lib/training/day.ts';
import { beatsPerMinute } from '#lib/training/units.ts';
import { aDay } from '#tests/builders.ts';
import { aBodyValue } from '#tests/unit/training/a-body-value.ts';

const ATHLETE = { id: 7, firstName: 'Ada', lastName: 'Example' };
const TODAY = aDay('2026-05-21');
const later = aBodyValue({ id: 'b', value: beatsPerMinute(180), from: '2026-05-01' as LocalDay });

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

async function aTab(): Promise<Personal> {
  const tabs = openTabs(new BroadcastChannel('personal of this test'));
  const personal = await openPersonal(database, ATHLETE.id, { tabs });
  onTestFinished(() => personal.close());
  return personal;
}

const boundsOf = ({ zonesOn }: Personal, day = TODAY) => zonesOn(day, 'run')?.lower;

it('the defaults hold until something is chosen, and nothing is known of the body', async () => {
  const personal = await aTab();
  expect(personal.conventions).toEqual(DEFAULT_CONVENTIONS);
  expect(personal.bodyOn(TODAY)).toEqual({});
  expect(personal.zonesOn(TODAY, 'run')).toBeUndefined();
});

it('a choice holds at once, is stored, and is there again at the next visit', async () => {
  const personal = await aTab();
  const choosing = personal.choose({ load: 'edwards' });
  expect(personal.conventions).toEqual({ ...DEFAULT_CONVENTIONS, load: 'edwards' });
  await choosing;
  expect(await readConventions(stored, ATHLETE.id)).toEqual({ load: 'edwards' });
  expect((await aTab()).conventions.load).toBe('edwards');
});

it('zones follow the body day by day, and the model at once', async () => {
  const personal = await aTab();
  await personal.setValue(aBodyValue());
  await personal.setValue(later);
  expect(boundsOf(personal)).toEqual([90, 108, 126, 144, 162]);
  expect(boundsOf(personal, aDay('2026-04-30'))).toEqual([95, 114, 133, 152, 171]);
  void personal.choose({ zones: 'custom' });
  expect(boundsOf(personal)).toBeUndefined();
  await personal.chooseCustomZones([beatsPerMinute(100), beatsPerMinute(150)]);
  expect(boundsOf(personal)).toEqual([100, 150]);
});

it('a value takes the place of the one it corrects, and of the one that begins on the same day', async () => {
  const personal = await aTab();
  await personal.setValue(aBodyValue());
  await personal.setValue(aBodyValue({ value: beatsPerMinute(191) }));
  expect(personal.values).toEqual([aBodyValue({ value: beatsPerMinute(191) })]);
  await personal.setValue(aBodyValue({ id: 'c', value: beatsPerMinute(192) }));
  await personal.setValue(later);
  await personal.setValue(aBodyValue({ id: 'd', name: 'restingHeartRate', value: beatsPerMinute(50) }));
  expect(personal.values.map(({ id }) => id)).toEqual(['c', 'b', 'd']);
  await personal.removeValue('b');
  expect((await readBody(stored, ATHLETE.id)).map(({ id }) => id)).toEqual(['c', 'd']);
});

it('two tabs that choose at once both end with all of it', async () => {
  const [here, there] = [await aTab(), await aTab()];
  await Promise.all([here.choose({ form: 'same-day' }), there.choose({ seed: 'first-day' })]);
  await Promise.all([here.setValue(aBodyValue()), there.setValue(later)]);
  for (const tab of [here, there]) {
    await expect.poll(() => tab.conventions).toMatchObject({ form: 'same-day', seed: 'first-day' });
    await expect.poll(() => tab.values.map(({ id }) => id).sort()).toEqual(['a', 'b']);
  }
});

it('what finds no room holds all the same, says so, and is stored with the next that does', async () => {
  const personal = await aTab();
  isFull = true;
  await personal.setValue(aBodyValue());
  expect(personal.bodyOn(TODAY)).toEqual({ maxHeartRate: 190 });
  expect(personal.problem?.title).toBeTruthy();
  isFull = false;
  await personal.read();
  expect(personal.problem).toBeUndefined();
  expect(await readBody(stored, ATHLETE.id)).toEqual([aBodyValue()]);
});

it('what does not change the zones leaves them as they are, so that nothing is drawn again', async () => {
  const personal = await aTab();
  await personal.setValue(aBodyValue());
  const { values } = personal;
  await personal.read();
  expect(personal.values).toBe(values);
});
