import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeOldLogs } from '#lib/storage/athletes.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { unsureOf } from '#lib/training/edit-run.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { fullAfter, ids, lastRun } from './a-resumed-edit.ts';
import { aBrowser } from './an-upload-queue.ts';
import { aSelection } from './a-selection.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('two tabs', () => {
  it('never write at once, and the second goes on where the first was paused', async () => {
    const strava = await aSelection();
    const { b, c, d, planned, open, request, askedFor, atStrava } = strava;
    const browser = aBrowser();
    const other = await open(request, browser);
    const refused: string[] = [];
    const first = await open(async (...asked) => {
      if (asked[0].endsWith(String(b.id))) {
        await other.write(planned({ sport: 'Hike' }));
        const twin = await open(request, browser);
        await twin.writing.resume();
        refused.push(other.writing.standing.kind, twin.writing.standing.kind);
        first.writing.pause();
      }
      return request(...asked);
    }, browser);
    await first.write(planned({ sport: 'Walk' }));
    expect([refused, askedFor().length]).toEqual([['elsewhere', 'elsewhere'], 2]);
    // What is not through is not replaced either.
    await other.writing.resume();
    expect([other.writing.standing.kind, askedFor().length]).toEqual(['elsewhere', 2]);

    const second = await open(request, browser);
    await second.writing.resume();
    await first.writing.resume();
    expect(askedFor().slice(2)).toEqual([`PUT ${c.id}`, `PUT ${d.id}`]);
    expect([first.writing.standing.kind, first.writing.done.length]).toEqual(['done', 4]);
    expect(await atStrava('sport')).toEqual(Array(4).fill('Walk'));
  });

  it.each(['finish', 'takeBack', 'forget'] as const)('do not go on with what one of them ended: %s', async (ending) => {
    const strava = await aSelection();
    const { b, planned, open, request, askedFor } = strava;
    const browser = aBrowser();
    const first = await open(async (...asked) => {
      if (asked[0].endsWith(String(b.id))) first.writing.pause();
      return request(...asked);
    }, browser);
    await first.write(planned({ sport: 'Walk' }));
    const second = await open(request, browser);
    await second[ending]();
    const from = askedFor().length;
    await first.writing.resume();
    expect([first.writing.standing.kind, askedFor().length - from]).toEqual(['elsewhere', 0]);
  });
});

it('what is through makes room for the next, which is taken back alone', async () => {
  const { edit, a, b, planned, atStrava, askedFor } = await aSelection();
  const [first, second] = planned({ sport: 'Walk' });
  await edit.write(first ? [first] : []);
  await edit.takeBack();
  expect([edit.isUndo, edit.run?.isUndo]).toEqual([true, true]);
  await edit.write(second ? [second] : []);
  expect([edit.isUndo, edit.run?.isUndo, ids(edit.run?.edits ?? [])]).toEqual([false, false, [b.id]]);
  const from = askedFor().length;
  await edit.takeBack();
  expect(askedFor().slice(from)).toEqual([`GET ${b.id}`, `PUT ${b.id}`]);
  expect(await atStrava('sport')).toEqual(['Run', 'Run', 'Run', 'Run']);
  expect(askedFor().filter((request) => request === `PUT ${a.id}`)).toHaveLength(2);
});

describe('what this device keeps', () => {
  it('not at all: it says so before anything is written at Strava', async () => {
    const { id, edit, planned, askedFor } = await aSelection();
    fullAfter(0, id);
    await edit.write(planned({ commute: true }));
    expect(edit.writing.standing).toMatchObject({ kind: 'stopped', why: { title: 'This device is full.' } });
    expect(askedFor()).toEqual([]);
    vi.restoreAllMocks();
    await edit.writing.resume();
    expect([edit.writing.standing.kind, askedFor().length]).toEqual(['done', 4]);
  });

  it('no more from the middle on: nothing is sent that is not written down before', async () => {
    const strava = await aSelection();
    const { id, a, edit, open, planned, askedFor } = strava;
    // The run, the first one's leaving, and no answer any more.
    fullAfter(2, id);
    await edit.write(planned({ commute: true }));
    expect([edit.writing.standing.kind, askedFor()]).toEqual(['stopped', [`PUT ${a.id}`]]);
    expect(edit.writing.done).toHaveLength(1);
    const { run } = await open();
    expect(ids(run ? unsureOf(run) : [])).toEqual([a.id]);
  });

  it('goes with the athlete, even in the middle, and belongs to nobody else', async () => {
    const strava = await aSelection();
    const { id, b, database, planned, open, request, askedFor } = strava;
    const edit = await open(async (...asked) => {
      const answer = await request(...asked);
      if (asked[0].endsWith(String(b.id))) await wipeAthlete(database, id);
      return answer;
    });
    await edit.write(planned({ commute: true }));
    expect([edit.writing.standing.kind, askedFor().length]).toEqual(['elsewhere', 2]);
    expect(await database.keys()).toEqual([]);
  });

  it('goes in the middle of an Undo: nothing more is taken back', async () => {
    const strava = await aSelection();
    const { b, edit, planned, open, request, askedFor } = strava;
    await edit.write(planned({ commute: true }));
    const next = await open(async (...asked) => {
      if (asked[0].endsWith(String(b.id))) await edit.forget();
      return request(...asked);
    });
    const from = askedFor().length;
    await next.takeBack();
    expect([next.undoing.standing.kind, next.undoing.done.length, askedFor().length - from]).toEqual([
      'elsewhere',
      2,
      4,
    ]);
  });

  it('is not gone on with after seven days, and goes when old values go', async () => {
    const strava = await aSelection();
    const { database, id, a, clock, edit, planned, now } = strava;
    await edit.write(planned({ commute: true }));
    expect(await lastRun(strava)).toBeDefined();
    clock.at = (a.readAt + KEPT_FOR + 1) * 1000;
    expect(await lastRun(strava)).toBeUndefined();
    await removeOldLogs(database, epochSeconds(now().getTime() / 1000 - KEPT_FOR), id);
    expect(await database.keys()).not.toContain(`edit-run:${id}`);
  });

  it.each([
    ['no id', { id: '' }],
    ['an unknown sport', { edits: [{ changes: { sport: 'Chess' } }] }],
    ['a number for a title', { edits: [{ before: { name: 7 } }] }],
    ['another activity', { edits: [{ id: 1 }] }],
    ['no edit', { edits: [] }],
  ])('is passed over with %s in it, and replaced', async (_, change) => {
    const strava = await aSelection();
    const { database, id, edit, open, planned } = strava;
    const [first, ...others] = planned({ sport: 'Walk' });
    await edit.write(first ? [first] : others);
    const run = (await database.get(`edit-run:${id}`)) as { edits: object[] };
    const edits = 'edits' in change ? change.edits.map((one) => ({ ...run.edits[0], ...one })) : run.edits;
    await database.set([[`edit-run:${id}`, { ...run, ...change, edits }]]);
    const next = await open();
    expect(next.run).toBeUndefined();
    await next.write(others);
    expect(ids((await lastRun(strava))?.edits ?? [])).toEqual(ids(others));
  });
});
