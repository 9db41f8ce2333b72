import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { disconnect } from '#lib/connect/disconnect.ts';
import { openTabs, type TabMessage } from '#lib/connect/tabs.ts';
import { readConnected, writeConnected } from '#lib/storage/before-paint.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { readSession } from '#lib/storage/session.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { FakeStorage } from '#tests/unit/storage/fake-storage.ts';
import { signedIn } from './signed-in.ts';

afterEach(() => vi.unstubAllGlobals());

/** A channel of this test's own, as one browser's tabs share it. */
function aTab(name: string) {
  const tabs = openTabs(new BroadcastChannel(name));
  onTestFinished(() => tabs.close());
  return { tabs, heard: new Promise<TabMessage>((resolve) => tabs.listen(resolve)) };
}

/** A browser with two tabs, in which the athlete 1001 is connected and has training. */
async function browser(name: string) {
  const { database, edge, locks, of, close } = await signedIn();
  await writeLog(database, 1001, EMPTY_LOG);
  const storage = new FakeStorage();
  const local = () => storage;
  writeConnected(true, local);
  const { heard } = aTab(name);
  const leave = (athleteId = 1001) => disconnect({ athleteId, database, edge, locks, local, tabs: aTab(name).tabs });
  return { database, of, close, local, heard, leave };
}

test('T12, S14: disconnecting revokes, leaves nothing on the device and tells the other tabs', async () => {
  const { database, of, local, heard, leave } = await browser('all');
  expect(await leave()).toEqual({ revoked: true });
  expect(await database.keys()).toEqual([]);
  expect(readConnected(local)).toBe(false);
  expect(await heard).toBe('wiped');
  expect(of('/api/revoke').map(({ body }) => body)).toEqual([{ refreshToken: 'sealed-1' }]);
});

test('T12: offline it does the same on the device, and reports that Strava was not told', async () => {
  const { database, close, heard, leave } = await browser('offline');
  await close();
  expect(await leave()).toMatchObject({ revoked: false, cause: { code: 'unreachable' } });
  expect(await database.keys()).toEqual([]);
  expect(await heard).toBe('wiped');
});

test('whoever was signed out already has nothing to revoke, and is wiped', async () => {
  const { database, of, leave } = await browser('signed out');
  await database.remove(['session']);
  expect(await leave()).toEqual({ revoked: false });
  expect(await database.keys()).toEqual([]);
  expect(of('/api/revoke')).toEqual([]);
});

test('O13: wiping another athlete leaves the one who is connected alone', async () => {
  const { database, of, local, leave } = await browser('another');
  await writeLog(database, 2002, EMPTY_LOG);
  expect(await leave(2002)).toEqual({ revoked: false });
  expect(await database.keys()).toEqual(['log:1001', 'session']);
  expect(await readSession(database)).toBeDefined();
  expect(readConnected(local)).toBe(true);
  expect(of('/api/revoke')).toEqual([]);
});
