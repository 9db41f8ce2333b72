/** What another tab does between this tab's last look at the store and its writing. */
import { afterEach, expect, test, vi } from 'vitest';
import type { Database } from '#lib/storage/database.ts';
import { readLog } from '#lib/storage/log.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { readAthlete, readSession, stillOf, writeSession } from '#lib/storage/session.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { anAthlete, invalidGrant, rotating } from './edge-on-http.ts';
import { aSession, signedIn } from './signed-in.ts';

afterEach(() => vi.unstubAllGlobals());

/** The same database, where something happens right before the first entry is written. */
function justBeforeWriting(database: Database, happen: () => Promise<unknown>): Database {
  let waiting = true;
  return {
    ...database,
    async set(entries, ...conditions) {
      if (entries.length > 0 && waiting) {
        waiting = false;
        await happen();
      }
      return database.set(entries, ...conditions);
    },
  };
}

test('T12, S14: new tokens are revoked, not stored, when another tab wipes right before they are', async () => {
  const { tab, database, of } = await signedIn({ answer: rotating() });
  const tokens = tab({ database: justBeforeWriting(database, () => wipeAthlete(database, 1001)) });
  await expect(tokens.current()).rejects.toMatchObject({ code: 'signed_out' });
  expect(await database.keys()).toEqual([]);
  expect(of('/api/revoke').map(({ body }) => body)).toEqual([{ refreshToken: 'sealed-2' }]);
});

test('D12: new tokens are not stored over another athlete, who connected right before', async () => {
  const other = aSession({ athlete: { ...anAthlete, id: 2002 }, refreshToken: 'sealed-b' });
  const { tab, database } = await signedIn({ answer: rotating() });
  const tokens = tab({ database: justBeforeWriting(database, () => writeSession(database, other)) });
  await expect(tokens.current()).rejects.toMatchObject({ code: 'signed_out' });
  expect(await readSession(database)).toEqual(other);
});

test('T6: tokens that another tab stores right before these are found void are not removed', async () => {
  const newer = aSession({ accessToken: 'access-2', refreshToken: 'sealed-2', generation: 2 });
  const { tab, database } = await signedIn({ answer: () => invalidGrant });
  const changes: unknown[] = [];
  const watched = justBeforeWriting(database, () => writeSession(database, newer));
  const tokens = tab({ database: watched, onChange: (session) => changes.push(session) });
  expect(await tokens.current()).toBe('access-2');
  expect(await readSession(database)).toEqual(newer);
  expect(changes).toEqual([]);
});

test('T12, S14: whoever is signed out while another tab wipes does not come back', async () => {
  const { tab, database } = await signedIn({ answer: () => invalidGrant });
  const tokens = tab({ database: justBeforeWriting(database, () => wipeAthlete(database, 1001)) });
  await expect(tokens.current()).rejects.toMatchObject({ code: 'signed_out' });
  expect(await database.keys()).toEqual([]);
});

/** Lets two things begin, the second that many turns of the event loop later. */
async function apart(turns: number, first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<void> {
  const begun = first();
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([begun, second()]);
}

test('T12, S14: a page that is stored while another tab wipes leaves nothing, whoever is first', async () => {
  for (let turns = 0; turns < 20; turns++) {
    for (const isWipeFirst of [true, false]) {
      const { database } = await signedIn();
      const wipe = () => wipeAthlete(database, 1001);
      const keep = () => writeLog(database, 1001, EMPTY_LOG, stillOf(1001));
      await (isWipeFirst ? apart(turns, wipe, keep) : apart(turns, keep, wipe));
      expect(await database.keys()).toEqual([]);
    }
  }
});

test('T12, S14: a page that waits to be written while another tab wipes is not, though whoever looked saw the athlete', async () => {
  const { database } = await signedIn();
  expect(await readAthlete(database)).toEqual(anAthlete);
  await wipeAthlete(database, 1001);
  expect(await writeLog(database, 1001, EMPTY_LOG, stillOf(1001))).toBe(false);
  expect(await database.keys()).toEqual([]);
  expect(await writeLog(database, 1001, EMPTY_LOG)).toBe(true);
  expect(await database.keys()).toEqual(['log:1001']);
});

test('T12, S14: what another tab stores while the keys are being wiped goes too', async () => {
  const { database } = await signedIn();
  let isFirst = true;
  const late = async () => {
    const before = await database.keys();
    if (isFirst) await writeLog(database, 1001, EMPTY_LOG, stillOf(1001));
    isFirst = false;
    return before;
  };
  await wipeAthlete({ ...database, keys: late }, 1001);
  expect(await database.keys()).toEqual([]);
});

test('D12: a page of an athlete whose place another one took is not stored', async () => {
  const { database } = await signedIn();
  await writeSession(database, aSession({ athlete: { ...anAthlete, id: 2002 } }));
  expect(await writeLog(database, 1001, EMPTY_LOG, stillOf(1001))).toBe(false);
  expect(await readLog(database, 1001)).toBeUndefined();
  expect(await writeLog(database, 2002, EMPTY_LOG, stillOf(2002))).toBe(true);
});
