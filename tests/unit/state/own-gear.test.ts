import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { OwnGear } from '#lib/state/own-gear.svelte.ts';
import { readSession, writeSession } from '#lib/storage/session.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import { metres } from '#lib/training/units.ts';
import { openSession } from '#sandbox/token-store.ts';
import { budgeted, MINUTE, START } from '#tests/unit/connect/budgeted.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

/** An athlete with shoes and bikes at a sandbox, and pages of /gear. */
async function anOwner(wish: Parameters<typeof budgeted>[0] & { readonly seesAll?: boolean } = {}) {
  const strava = await budgeted({ activities: 60, ...wish });
  const session = await readSession(strava.database);
  if (!session) throw new Error('Nobody is connected');
  if (wish.seesAll) {
    const scopes = ['read', 'activity:read_all', 'profile:read_all'];
    const accessToken = openSession(strava.sandbox.state, scopes).accessTokens[0]?.value ?? '';
    await writeSession(strava.database, { ...session, scopes, accessToken });
  }
  const page = async () => {
    const own = new OwnGear({
      database: strava.database,
      athleteId: strava.id,
      request: await strava.tab(),
      tabs: openTabs(new BroadcastChannel('gear of this test')),
      now: strava.now,
    });
    onTestFinished(() => own.close());
    await own.restore();
    return own;
  };
  const gear = strava.sandbox.state.athlete.gear.map(({ id, retired }) => ({ id, retired: retired === true }));
  return { ...strava, page, gear, ids: gear.map(({ id }) => id) };
}

const known = (own: OwnGear) => own.gear.map(({ id }) => id).sort();

it('nothing is asked until it is asked for; then each costs a read, and is known after a reload', async () => {
  const { page, ids, asked } = await anOwner();
  const own = await page();
  expect([own.gear, own.standing, asked()]).toEqual([[], { kind: 'idle' }, 0]);
  expect([own.unknown(ids), own.readsFor(ids)]).toEqual([ids, ids.length]);
  await own.load(ids);
  expect([own.standing, known(own), asked()]).toEqual([{ kind: 'idle' }, ids.toSorted(), ids.length]);
  const later = await page();
  expect([known(later), later.readsFor(ids)]).toEqual([ids.toSorted(), 0]);
  await later.load(ids);
  expect(asked()).toBe(0);
});

it('with permission one read names all in use, and what is retired costs one each', async () => {
  const { page, gear, ids, asked } = await anOwner({ activities: 900, seesAll: true });
  const own = await page();
  expect(own.readsFor(ids)).toBe(1);
  await own.load(ids);
  const retired = gear.filter((one) => one.retired).map(({ id }) => id);
  expect([asked(), own.unknown(ids)]).toEqual([1, retired]);
  expect([retired.length > 0, own.readsFor(ids)]).toEqual([true, retired.length]);
  await own.load(ids);
  expect([asked(), own.gear.filter((one) => one.retired).map(({ id }) => id)]).toEqual([retired.length, retired]);
});

it('what Strava does not know is not asked for again', async () => {
  const { page, ids, asked } = await anOwner();
  const own = await page();
  await own.load(['g1', ids[0] ?? '']);
  expect([own.standing, known(own), own.unknown(['g1']), asked()]).toEqual([{ kind: 'idle' }, [ids[0]], [], 2]);
});

it('after seven days it is unknown again', async () => {
  const { page, ids, clock } = await anOwner();
  await (await page()).load(ids.slice(0, 1));
  clock.at += KEPT_FOR * 1000 - 1000;
  expect(known(await page())).toEqual(ids.slice(0, 1));
  clock.at += 2000;
  expect(known(await page())).toEqual([]);
});

it('the share is kept to: what came stays, and it is said until when to wait', async () => {
  const { page, ids, asked, jitter, clock } = await anOwner({ perQuarterHour: 2 });
  const own = await page();
  await own.load(ids.slice(0, 3));
  const until = new Date(START + 10 * MINUTE + jitter);
  expect(own.standing).toMatchObject({ kind: 'failed', until });
  expect([known(own), asked()]).toEqual([ids.slice(0, 2).toSorted(), 2]);
  clock.at = until.getTime();
  await own.load(ids.slice(0, 3));
  expect([own.standing, known(own)]).toEqual([{ kind: 'idle' }, ids.slice(0, 3).toSorted()]);
});

it('an error of Strava is said, with what to do', async () => {
  const { page, ids, control } = await anOwner();
  await control('faults', { path: '/gear/', status: 503 });
  const own = await page();
  await own.load(ids.slice(0, 1));
  expect(own.standing).toMatchObject({ kind: 'failed', why: { next: 'retry' }, until: undefined });
});

it('a limit belongs to this device: every tab has it, nothing is sent, and it can be taken back', async () => {
  const { page, ids, asked } = await anOwner();
  const [own, other] = [await page(), await page()];
  const gearId = ids[0] ?? '';
  await own.setLimit(gearId, { gearId, distance: metres(25_000) });
  await own.setLimit(gearId, { gearId, distance: metres(30_000) });
  expect(own.limits).toEqual([{ gearId, distance: 30_000 }]);
  await vi.waitFor(() => expect(other.limits).toEqual(own.limits));
  expect((await page()).limits).toEqual(own.limits);
  await other.setLimit(gearId, undefined);
  expect([(await page()).limits, asked()]).toEqual([[], 0]);
});
