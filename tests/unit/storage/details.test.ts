import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeOldLogs } from '#lib/storage/athletes.ts';
import { type Database, openDatabase } from '#lib/storage/database.ts';
import { noteUse, NOTHING_KNOWN, readKnown, removeKnown, writeKnown } from '#lib/storage/details.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { writeSession } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { aSession } from '#tests/unit/connect/signed-in.ts';
import { aDetail, aRecording, recorded } from './a-recording.ts';

const DAY = 86_400;
const NOW = epochSeconds(1_780_000_000);
const ME = 1001;
/** Bytes of an entry of `known`, as the index counts them; asserted below. */
const at = (seconds: number) => epochSeconds(NOW + seconds);
const known = (id: number, readAt: number = NOW) => ({
  detail: aDetail(id, readAt),
  recorded: recorded(),
  recordedAt: epochSeconds(readAt),
});

let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  await writeSession(database, aSession());
});
afterEach(() => vi.unstubAllGlobals());

const write = (id: number, now: number = NOW, limit?: number) =>
  writeKnown(database, ME, id, known(id, now), epochSeconds(now), limit);
const read = (id: number, now: number = NOW) => readKnown(database, ME, id, epochSeconds(now));
const streamKeys = async () => (await database.keys()).filter((key) => /^(stream|efforts)/.test(key)).sort();
const index = async () => (await database.get(`stream-index:${ME}`)) as { id: number; bytes: number }[];

describe('what is kept of one activity', () => {
  it('comes back as it was, but for where it went', async () => {
    expect(await write(5)).toBe(true);
    const back = await read(5);
    expect(back.detail).toEqual(aDetail(5, NOW));
    expect(back.recordedAt).toBe(NOW);
    if (back.recorded?.kind !== 'recorded') throw new Error('Nothing came back');
    const { streams, track, hadTrack, repairs } = back.recorded.recording;
    expect([track, hadTrack, repairs]).toEqual([undefined, true, ['cut', 'silent']]);
    const before = aRecording().streams;
    for (const [key, values] of Object.entries(streams)) {
      const [kept, sent] = [[...values], [...(before[key as keyof typeof before] ?? [])]];
      expect([key, kept.map((value) => value.toFixed(4))]).toEqual([key, sent.map((value) => value.toFixed(4))]);
    }
  });

  it('says nothing of where it went, anywhere on this device', async () => {
    await write(5);
    const values = await Promise.all((await database.keys()).map((key) => database.get(key)));
    const text = JSON.stringify(values, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? [...(value as never)] : value,
    );
    expect(text).toContain('Windy');
    // 52.51… and 13.41… degrees, in whatever unit, and one second later.
    expect(text).not.toMatch(/5251|1341|5351|1441|latitude|longitude|track"/);
  });

  it('takes 23 bytes a sample and its words', async () => {
    await write(5);
    const words = 2 * JSON.stringify(aDetail(5, NOW)).length;
    expect(await index()).toEqual([{ id: 5, bytes: 200 + words + 60 * 23, readAt: NOW, usedAt: NOW }]);
  });

  it('may be one of the two without the other, or that there is no recording', async () => {
    await writeKnown(database, ME, 5, { ...NOTHING_KNOWN, recorded: { kind: 'none' }, recordedAt: NOW }, NOW);
    expect(await read(5)).toEqual({ detail: undefined, recorded: { kind: 'none' }, recordedAt: NOW });
    await writeKnown(database, ME, 6, { ...NOTHING_KNOWN, detail: aDetail(6, NOW) }, NOW);
    expect(await read(6)).toEqual({ ...NOTHING_KNOWN, detail: aDetail(6, NOW) });
    expect(await read(7)).toEqual(NOTHING_KNOWN);
    expect(await writeKnown(database, ME, 8, NOTHING_KNOWN, NOW)).toBe(false);
  });

  it('is not given back after seven days, each part by its own age', async () => {
    await writeKnown(database, ME, 5, { ...known(5), detail: aDetail(5, NOW - DAY) }, NOW);
    expect(await read(5, NOW + 6 * DAY)).toMatchObject({ detail: { id: 5 }, recorded: { kind: 'recorded' } });
    expect(await read(5, NOW + 6 * DAY + 1)).toMatchObject({ detail: undefined, recorded: { kind: 'recorded' } });
    expect(await read(5, NOW + 7 * DAY + 1)).toEqual(NOTHING_KNOWN);
  });

  it.each([
    ['a text', 'streams'],
    ['a detail of another kind', { detail: { ...aDetail(5, NOW), laps: [{ name: 'Lap' }] } }],
    ['a detail of another activity', { detail: aDetail(6, NOW) }],
    [
      'a list of another kind',
      { recorded: { kind: 'recorded', hadTrack: false, repairs: [], time: [0], distance: [0] } },
    ],
    ['time that falls', brokenBy({ time: Int32Array.of(100, 0), distance: Int32Array.of(0, 1) })],
    ['lists of different lengths', brokenBy({ time: Int32Array.of(0, 100), distance: Int32Array.of(0) })],
    ['a sensor of another length', brokenBy({ heartRate: Int16Array.of(1500) })],
    ['a sensor of another kind', brokenBy({ heartRate: Float32Array.of(150, 151) })],
    ['repairs nobody knows', brokenBy({ repairs: ['glued'] })],
  ])('is nothing in %s', async (_, value) => {
    await database.set([[`stream:5:${ME}`, value]]);
    expect(await read(5)).toMatchObject({ detail: undefined, recorded: undefined });
  });

  it('is there in the unbroken form of these', async () => {
    await database.set([[`stream:5:${ME}`, brokenBy({})]]);
    expect((await read(5)).recorded).toMatchObject({ kind: 'recorded' });
  });
});

function brokenBy(differing: object): object {
  const lists = { time: Int32Array.of(0, 100), distance: Int32Array.of(0, 310) };
  return { recorded: { kind: 'recorded', hadTrack: false, repairs: [], ...lists, ...differing }, recordedAt: NOW };
}

describe('too much of it', () => {
  it('makes room: what was looked at least recently leaves first', async () => {
    await write(1);
    const [{ bytes } = { bytes: 0 }] = await index();
    const limit = 3 * bytes + 10;
    await write(2, at(1), limit);
    await write(3, at(2), limit);
    await noteUse(database, ME, 1, at(3));
    await write(4, at(4), limit);
    expect((await index()).map(({ id }) => id)).toEqual([4, 1, 3]);
    expect(await streamKeys()).toEqual([`stream-index:${ME}`, ...[1, 3, 4].map((id) => `stream:${id}:${ME}`)]);
    expect(await write(3, at(5), limit)).toBe(true);
    expect((await index()).map(({ id }) => id)).toEqual([3, 4, 1]);
  });

  it('is more than 40 MB', async () => {
    await write(3);
    const [{ bytes } = { bytes: 0 }] = await index();
    const old = (id: number, bytes: number) => ({ id, bytes, readAt: NOW, usedAt: NOW - id });
    const others = [old(1, 30_000_000), old(2, 10_000_000 - bytes)];
    await database.set([[`stream-index:${ME}`, others]]);
    await write(3);
    expect((await index()).map(({ id }) => id)).toEqual([3, 1, 2]);
    await database.set([[`stream-index:${ME}`, [old(1, 30_000_000), old(2, 10_000_001 - bytes)]]]);
    await write(3);
    expect((await index()).map(({ id }) => id)).toEqual([3, 1]);
  });

  it('at once is not kept, and drives out nothing', async () => {
    await write(1);
    expect(await write(2, NOW, 500)).toBe(false);
    expect((await index()).map(({ id }) => id)).toEqual([1]);
  });

  it('for the device lets half of it go, and then tries once more', async () => {
    for (const id of [1, 2, 3, 4]) await write(id, at(id));
    let refused = 0;
    const full: Database = {
      ...database,
      set: (entries, ...conditions) =>
        entries.length > 1 && refused++ < 1
          ? Promise.reject(new StorageError('full'))
          : database.set(entries, ...conditions),
    };
    expect(await writeKnown(full, ME, 9, known(9), at(9))).toBe(true);
    expect((await index()).map(({ id }) => id)).toEqual([9, 4, 3]);
  });

  it('for a device without any room is not kept, and that is no error; a blocked one is', async () => {
    const failing = (code: 'full' | 'blocked'): Database => ({
      ...database,
      set: () => Promise.reject(new StorageError(code)),
    });
    expect(await writeKnown(failing('full'), ME, 9, known(9), NOW)).toBe(false);
    await expect(writeKnown(failing('blocked'), ME, 9, known(9), NOW)).rejects.toMatchObject({ code: 'blocked' });
  });

  it('of two tabs that write at once loses nothing', async () => {
    const other = await openDatabase();
    await Promise.all([
      write(1),
      writeKnown(other, ME, 2, known(2), NOW),
      write(3),
      writeKnown(other, ME, 4, known(4), NOW),
    ]);
    expect((await index()).map(({ id }) => id).sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('it goes', () => {
  it('after seven days, of everybody, with what no list names', async () => {
    await write(1, NOW - 7 * DAY - 1);
    await write(2, NOW - 7 * DAY);
    await database.set([
      ['stream-index:8', [{ id: 3, bytes: 1, readAt: NOW - 8 * DAY, usedAt: NOW }]],
      ['stream:3:8', known(3)],
      [`stream:77:${ME}`, known(77)],
    ]);
    await removeOldLogs(database, epochSeconds(NOW - 7 * DAY), ME);
    expect(await streamKeys()).toEqual([`stream-index:${ME}`, 'stream-index:8', `stream:2:${ME}`]);
  });

  it('with the athlete, and nothing of theirs comes back', async () => {
    await write(1);
    await wipeAthlete(database, ME);
    expect(await streamKeys()).toEqual([]);
    expect(await write(1)).toBe(false);
    expect(await streamKeys()).toEqual([]);
  });

  it('alone, when it changed at Strava', async () => {
    await write(1);
    await write(2);
    await removeKnown(database, ME, 1);
    expect(await streamKeys()).toEqual([`stream-index:${ME}`, `stream:2:${ME}`]);
  });
});
