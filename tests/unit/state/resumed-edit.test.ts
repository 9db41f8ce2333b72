import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isThrough, unsureOf, writtenOf } from '#lib/training/edit-run.ts';
import { goesAt, ids, lastRun } from './a-resumed-edit.ts';
import { aSelection } from './a-selection.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

describe('a page that goes in the middle of writing', () => {
  it('leaves what is written, what is open, and which one may be written', async () => {
    const strava = await aSelection();
    const { a, b, c, d, planned, open } = strava;
    await goesAt(strava, c.id, (page) => void page.write(planned({ commute: true })));
    const { run, writing } = await open();
    expect(ids(writing.done.map(({ item }) => item))).toEqual([a.id, b.id]);
    expect(ids(run ? unsureOf(run) : [])).toEqual([c.id]);
    expect(run?.edits.filter((edit) => edit.written === undefined).map(({ activity }) => activity)).toEqual([
      { id: d.id, name: d.name, day: d.day, readAt: d.readAt },
    ]);
    expect(writing.standing).toEqual({ kind: 'paused' });
  });

  it('goes on with what has no answer, and writes nothing else again', async () => {
    const strava = await aSelection();
    const { c, d, planned, open, askedFor, atStrava } = strava;
    await goesAt(strava, c.id, (page) => void page.write(planned({ sport: 'TrailRun', gearId: undefined })));
    const { writing, run } = await open();
    const from = askedFor().length;
    await writing.resume();
    expect(askedFor().slice(from)).toEqual([`PUT ${c.id}`, `PUT ${d.id}`]);
    expect([writing.standing.kind, writing.done.length]).toEqual(['done', 4]);
    expect(await atStrava('sport')).toEqual(Array(4).fill('TrailRun'));
    expect(await atStrava('gearId')).toEqual(Array(4).fill(undefined));
    const after = await open();
    expect([after.run?.id, after.run && isThrough(after.run)]).toEqual([run?.id, true]);
  });

  it('is undone by the next one: old values for what was written or may be, but not over what somebody changed', async () => {
    const strava = await aSelection();
    const { a, b, c, d, planned, open, control, askedFor, atStrava } = strava;
    const before = [await atStrava('name'), await atStrava('commute')] as const;
    await goesAt(strava, c.id, (page) => void page.write(planned({ name: 'Club run', commute: true })));
    await control(`activities/${a.id}`, { name: 'My own words' }, 'PATCH');
    const next = await open();
    const from = askedFor().length;
    await next.takeBack();
    expect(askedFor().slice(from)).toEqual([a, b, c].flatMap(({ id }) => [`GET ${id}`, `PUT ${id}`]));
    expect(await atStrava('name')).toEqual(['My own words', ...before[0].slice(1)]);
    expect(await atStrava('commute')).toEqual(before[1]);
    expect(next.undoing.done.map(({ item, result }) => [item.id, result.leftAlone])).toEqual([
      [a.id, ['name']],
      [b.id, []],
      [c.id, []],
    ]);
    expect(askedFor()).not.toContain(`PUT ${d.id}`);
    expect(await lastRun(strava)).toBeUndefined();
  });

  it('in the middle of its Undo, goes on with that and with nothing else', async () => {
    const strava = await aSelection();
    const { a, b, c, d, planned, open, edit, askedFor, atStrava } = strava;
    const before = await atStrava('sport');
    await edit.write(planned({ sport: 'Walk' }));
    await goesAt(strava, b.id, (page) => void page.takeBack());
    const next = await open();
    expect([next.undoing.standing.kind, ids(next.undoing.items)]).toEqual(['paused', ids([a, b, c, d])]);
    const from = askedFor().length;
    await next.undoing.resume();
    // The one on its way has arrived: it is read, and there is nothing to write.
    expect(askedFor().slice(from)).toEqual([`GET ${b.id}`, ...[c, d].flatMap(({ id }) => [`GET ${id}`, `PUT ${id}`])]);
    expect(await atStrava('sport')).toEqual(before);
  });

  it('while Strava asks to wait: what was refused is open, and may not be written', async () => {
    const strava = await aSelection();
    const { a, b, planned, open, control, edit, atStrava, sleeps } = strava;
    await control('faults', { path: `/activities/${b.id}$`, status: 429, body: {} });
    const asleep = sleeps();
    void edit.write(planned({ trainer: true }));
    await asleep;
    edit.close();
    const { run, writing } = await open();
    expect(run?.edits.map(({ written }) => written !== undefined)).toEqual([true, false, false, false]);
    expect(ids(writing.done.map(({ item }) => item))).toEqual([a.id]);
    await writing.resume();
    expect(await atStrava('trainer')).toEqual(Array(4).fill(true));
  });

  it('leaves the rest as it is when somebody says so, and the Undo of what was written', async () => {
    const strava = await aSelection();
    const { b, planned, open } = strava;
    await goesAt(strava, b.id, (page) => void page.write(planned({ trainer: true })));
    await (await open()).finish();
    const after = await open();
    expect(after.run?.edits.map((edit) => writtenOf(edit) !== undefined)).toEqual([true, false]);
    await after.forget();
    expect([(await open()).run, await lastRun(strava)]).toEqual([undefined, undefined]);
  });
});

describe('a silence', () => {
  it('after which Strava refuses leaves it as what may be written', async () => {
    const strava = await aSelection();
    const { a, planned, open, control, edit, request } = strava;
    await control('faults', { path: `/activities/${a.id}$`, outcome: 'lose' });
    await control('faults', { path: `/activities/${a.id}$`, status: 403 });
    await edit.write(planned({ commute: true }));
    expect(edit.writing.standing.kind).toBe('stopped');
    const { run } = await open(request);
    expect(ids(run ? unsureOf(run) : [])).toEqual([a.id]);
  });
});
