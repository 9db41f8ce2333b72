import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planEdits, wholeOf } from '#lib/training/planned-edits.ts';
import { MINUTE, START } from '#tests/unit/connect/budgeted.ts';
import { aSelection } from './a-selection.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

describe('the same values for many activities', () => {
  it('are written one by one, confirmed, and in the list of this device at once', async () => {
    const { edit, planned, chosen, askedFor, atStrava, listed } = await aSelection();
    await edit.write(planned({ sport: 'TrailRun', commute: true }));
    expect(edit.writing.standing).toEqual({ kind: 'done' });
    expect(askedFor()).toEqual(chosen.map(({ id }) => `PUT ${id}`));
    expect(edit.writing.done.map(({ result }) => [result.missing, result.listed])).toEqual(
      chosen.map(() => [[], true]),
    );
    expect(await atStrava('sport')).toEqual(chosen.map(() => 'TrailRun'));
    expect(await listed()).toMatchObject(chosen.map(() => ({ sport: 'TrailRun', commute: true })));
  });

  it('say before when they would be done: a request a second, within the share', async () => {
    const { edit } = await aSelection({ perQuarterHour: 20 });
    // One of the share went for the list.
    expect(await edit.doneAt(4)).toEqual(new Date(START + 4000));
    expect(await edit.doneAt(20)).toEqual(new Date(START + 10 * MINUTE + 3000));
  });

  it('that a list does not tell are read first, and what is so already is left out', async () => {
    const { edit, chosen, a, atStrava, request } = await aSelection();
    const wanted = { description: 'With the club' };
    const { unread } = planEdits(chosen, wanted);
    expect(unread).toEqual(chosen);
    await request(`/activities/${a.id}`, {}, undefined, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wanted),
    });
    await edit.reading.start(unread);
    const read = edit.reading.done.map(({ item, result }) => [item.id, result] as const);
    const plan = planEdits(chosen, wanted, read);
    expect([plan.unread, plan.unchanged]).toEqual([[], [a]]);
    const before = await atStrava('description');
    await edit.write(plan.edits);
    expect(await atStrava('description')).toEqual(chosen.map(() => 'With the club'));
    await edit.takeBack();
    expect(await atStrava('description')).toEqual(before);
  });
});

describe('what goes wrong in the middle', () => {
  it('Strava asks to wait: it says until when, and goes on by itself with the same one', async () => {
    const { edit, planned, b, chosen, control, waits, jitter, askedFor, atStrava } = await aSelection();
    await control('faults', { path: `/activities/${b.id}$`, status: 429, body: {} });
    await edit.write(planned({ trainer: true }));
    expect(waits).toEqual([new Date(START + 10 * MINUTE + jitter)]);
    const puts = chosen.map(({ id }) => `PUT ${id}`);
    expect(askedFor()).toEqual([...puts.slice(0, 2), ...puts.slice(1)]);
    expect(await atStrava('trainer')).toEqual([true, true, true, true]);
  });

  it('one was deleted, and one got no proper answer: the others are written, and both can be tried again', async () => {
    const { edit, planned, chosen, b, c, control, atStrava } = await aSelection();
    await control(`activities/${b.id}`, undefined, 'DELETE');
    await control('faults', { path: `/activities/${c.id}$`, status: 500 });
    await edit.write(planned({ name: 'Club run' }));
    expect(edit.writing.standing).toEqual({ kind: 'done' });
    expect(edit.writing.failed).toMatchObject([
      { item: { id: b.id }, why: { title: 'Strava does not know this any more.' } },
      { item: { id: c.id }, why: { title: 'Strava has a problem.' } },
    ]);
    await edit.writing.retry();
    expect(edit.writing.failed.map(({ item }) => item.id)).toEqual([b.id]);
    await control('activities', { id: b.id });
    await edit.writing.retry();
    expect([edit.writing.failed, edit.writing.done.length]).toEqual([[], 4]);
    expect(await atStrava('name')).toEqual(chosen.map(() => 'Club run'));
  });

  it('an answer got lost: it waits and writes the same once more', async () => {
    const { edit, planned, a, control, atStrava, askedFor, waits } = await aSelection();
    await control('faults', { path: `/activities/${a.id}$`, outcome: 'lose' });
    await edit.write(planned({ commute: true }));
    expect(waits).toHaveLength(1);
    expect(askedFor().filter((one) => one === `PUT ${a.id}`)).toHaveLength(2);
    expect(await atStrava('commute')).toEqual([true, true, true, true]);
  });

  it('Strava is down: after three in a row nothing more is sent until somebody says so', async () => {
    const { edit, planned, askedFor, control, atStrava } = await aSelection();
    await control('faults', { path: '/activities/', status: 503, times: 3 });
    await edit.write(planned({ commute: true }));
    expect(edit.writing.standing).toMatchObject({ kind: 'stopped', why: { next: 'retry' }, lacksPermission: false });
    expect([askedFor().length, edit.writing.failed.length]).toEqual([3, 2]);
    await edit.writing.resume();
    await edit.writing.retry();
    expect(await atStrava('commute')).toEqual([true, true, true, true]);
  });

  it('the permission is missing: it stops at the first, and nothing is written', async () => {
    const { edit, planned, askedFor } = await aSelection({ scopes: ['read', 'activity:read_all'] });
    await edit.write(planned({ commute: true }));
    expect(edit.writing.standing).toMatchObject({ kind: 'stopped', lacksPermission: true });
    expect([askedFor().length, edit.writing.done, edit.writing.failed]).toEqual([1, [], []]);
  });

  it('somebody pauses: the one on its way is let end, and the rest waits', async () => {
    const { open, planned, request, chosen, atStrava } = await aSelection();
    const { writing, write } = await open(async (...asked) => {
      if (asked[0].endsWith(String(chosen[1]?.id))) writing.pause();
      return request(...asked);
    });
    await write(planned({ commute: true }));
    expect([writing.standing.kind, writing.done.length]).toEqual(['paused', 2]);
    expect(await atStrava('commute')).toEqual([true, true, false, false]);
    const resumed = writing.resume();
    expect(writing.isGoing).toBe(true);
    await resumed;
    expect([writing.standing.kind, writing.done.length]).toEqual(['done', 4]);
  });
});

describe('Undo', () => {
  it('writes the old values back, a read and a write each, here and at Strava', async () => {
    const { edit, planned, chosen, askedFor, atStrava, listed } = await aSelection();
    const before = [await atStrava('sport'), await atStrava('gearId')];
    await edit.write(planned({ sport: 'Walk', gearId: undefined }));
    expect(await atStrava('gearId')).toEqual(chosen.map(() => undefined));
    const from = askedFor().length;
    await edit.takeBack();
    expect(askedFor().slice(from)).toEqual(chosen.flatMap(({ id }) => [`GET ${id}`, `PUT ${id}`]));
    expect([await atStrava('sport'), await atStrava('gearId')]).toEqual(before);
    const fields = ({ sport, gearId }: (typeof chosen)[number]) => ({ sport, gearId });
    expect(await listed()).toMatchObject(chosen.map(fields));
  });

  it('leaves alone what somebody has changed at Strava since', async () => {
    const { edit, planned, a, b, control, atStrava } = await aSelection();
    const [, ...before] = await atStrava('name');
    await edit.write(planned({ name: 'Club run', commute: true }));
    await control(`activities/${a.id}`, { name: 'My own words' }, 'PATCH');
    await edit.takeBack();
    expect(await atStrava('name')).toEqual(['My own words', ...before]);
    expect(await atStrava('commute')).toEqual([false, false, false, false]);
    const results = new Map(edit.undoing.done.map(({ item, result }) => [item.id, result.leftAlone]));
    expect([results.get(a.id), results.get(b.id)]).toEqual([['name'], []]);
  });

  it('takes back what was written although its answer did not come', async () => {
    const { edit, planned, b, c, control, atStrava, askedFor } = await aSelection();
    // Strava writes it and the answer breaks off; the other one it never gets.
    await control('faults', { path: `/activities/${b.id}$`, outcome: 'truncate' });
    await control('faults', { path: `/activities/${c.id}$`, status: 502 });
    await edit.write(planned({ trainer: true }));
    expect(edit.writing.failed).toHaveLength(2);
    expect(await atStrava('trainer')).toEqual([true, true, false, true]);
    const from = askedFor().length;
    await edit.takeBack();
    expect(askedFor().slice(from)).not.toContain(`PUT ${c.id}`);
    expect(await atStrava('trainer')).toEqual([false, false, false, false]);
  });
});

describe('one activity', () => {
  it('is a selection of one, of which every value is read first: only what differs is written, and taken back', async () => {
    const { edit, a, askedFor, atStrava } = await aSelection();
    const before = [await atStrava('name'), await atStrava('description')];
    const from = askedFor().length;
    await edit.reading.start([a]);
    const told = edit.reading.done.map(({ item, result }) => [item.id, result] as const);
    const form = { ...wholeOf(a, told[0]?.[1] ?? {}), name: ' Club run ', description: 'Six times 800 m' };
    const { edits } = planEdits([a], form, told);
    expect(edits.map(({ changes }) => changes)).toEqual([{ name: 'Club run', description: 'Six times 800 m' }]);
    await edit.write(edits);
    expect((await atStrava('description'))[0]).toBe('Six times 800 m');
    // Of the old values those that are kept that may have to be written back.
    expect(edit.run?.edits.map((one) => one.before)).toEqual([{ name: before[0]?.[0], description: before[1]?.[0] }]);
    await edit.takeBack();
    expect([await atStrava('name'), await atStrava('description')]).toEqual(before);
    const writes = askedFor()
      .slice(from)
      .filter((request) => request.startsWith('PUT'));
    expect(writes).toEqual([`PUT ${a.id}`, `PUT ${a.id}`]);
  });
});
