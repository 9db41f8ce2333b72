import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { openOneEdit } from '#lib/state/one-edit.svelte.ts';
import { aSelection } from './a-selection.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

async function anEdit() {
  const strava = await aSelection();
  const tabs = openTabs(new BroadcastChannel('one-edit of this test'));
  const means = { request: strava.request, tabs, locks: undefined, now: strava.now };
  const one = await openOneEdit(strava.a)(strava.database, strava.id, means);
  onTestFinished(() => one.close());
  await one.read();
  return { ...strava, one };
}

it('only what differs is written, and Undo puts the old values back', async () => {
  const { one, a, askedFor, atStrava } = await anEdit();
  const before = [await atStrava('name'), await atStrava('description')];
  one.choose({ name: ' Club run ', description: 'Six times 800 m', commute: a.commute });
  expect(one.changes).toEqual({ name: 'Club run', description: 'Six times 800 m' });
  await one.save();
  expect([one.step, one.result]).toEqual(['done', { isUndo: false, missing: [], leftAlone: [], listed: true }]);
  expect((await atStrava('name'))[0]).toBe('Club run');
  await one.takeBack();
  expect([one.canUndo, one.result?.isUndo]).toEqual([false, true]);
  expect([await atStrava('name'), await atStrava('description')]).toEqual(before);
  expect(askedFor().filter((request) => request === `PUT ${a.id}`)).toHaveLength(2);
});

it('Undo leaves alone what somebody has changed at Strava since', async () => {
  const { one, a, control, askedFor, atStrava } = await anEdit();
  one.choose({ name: 'Club run' });
  await one.save();
  await control(`activities/${a.id}`, { name: 'My own words' }, 'PATCH');
  await one.takeBack();
  expect(one.result).toMatchObject({ isUndo: true, leftAlone: ['name'] });
  expect((await atStrava('name'))[0]).toBe('My own words');
  expect(askedFor().filter((request) => request === `PUT ${a.id}`)).toHaveLength(1);
});

it('a failure says why, and what was chosen is still there to be written again', async () => {
  const { one, a, control, atStrava } = await anEdit();
  one.choose({ commute: true });
  one.show('preview');
  await control('faults', { path: `/activities/${a.id}$`, status: 500 });
  await one.save();
  expect([one.step, one.problem?.title, one.changes]).toEqual(['preview', 'Strava has a problem.', { commute: true }]);
  await one.save();
  expect([one.step, one.problem]).toEqual(['done', undefined]);
  expect((await atStrava('commute'))[0]).toBe(true);
});
