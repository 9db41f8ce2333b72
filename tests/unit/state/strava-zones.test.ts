import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { openPersonal } from '#lib/state/personal.svelte.ts';
import type { Database } from '#lib/storage/database.ts';
import { removeOldLogs } from '#lib/storage/athletes.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { createMemoryDatabase } from '#lib/storage/memory-database.ts';
import { SESSION_KEY, type Session } from '#lib/storage/session.ts';
import { readStravaZones, writeStravaZones } from '#lib/storage/strava-zones.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';
import { createStravaRequest } from '#lib/strava/request.ts';
import { beatsPerMinute, epochSeconds } from '#lib/training/units.ts';
import { openSession } from '#sandbox/token-store.ts';
import { openSandbox } from '#tests/sandbox/open-sandbox.ts';
import { TODAY } from '#tests/unit/training/arbitraries.ts';

const DAY = 86_400;
const NOW = Date.parse('2026-05-21T10:00:00Z') / 1000;
const OF_THE_SANDBOX = [0, 117, 145, 160, 174];
const COMPLETE = ['read', 'activity:read', 'profile:read_all'];
const kept = (days: number) => ({ lower: [0, 100].map(beatsPerMinute), readAt: epochSeconds(NOW - days * DAY) });

let database: Database;

beforeEach(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  database = createMemoryDatabase(new StorageError('blocked'));
  await signIn(COMPLETE);
});
afterEach(() => vi.unstubAllGlobals());

function signIn(scopes: readonly string[]): Promise<unknown> {
  const athlete = { id: 7, firstName: 'Ada', lastName: 'Example' };
  const tokens = { accessToken: 'a', refreshToken: 'r', expiresIn: 21_600, receivedAt: NOW * 1000, generation: 1 };
  return database.set([[SESSION_KEY, { athlete, scopes, ...tokens } satisfies Session]]);
}

/** A Strava that grants these scopes, and one tab of an athlete who looks at zones. */
async function open(scopes: readonly string[] = COMPLETE) {
  const { sandbox, url, control } = await openSandbox({ now: () => new Date(NOW * 1000) });
  const token = () => Promise.resolve(openSession(sandbox.state, scopes).accessTokens[0]?.value ?? '');
  const first = await token();
  const accessToken = { current: () => Promise.resolve(first), replaceRefused: token };
  const request = createStravaRequest({
    fetch,
    apiBase: `${url}/api/v3`,
    accessToken,
    now: () => new Date(NOW * 1000),
  });
  const tabs = openTabs(new BroadcastChannel('strava-zones of this test'));
  const personal = await openPersonal(database, 7, { tabs, request, now: () => NOW * 1000 });
  onTestFinished(() => personal.close());
  const asked = () => sandbox.state.requests.filter(({ path }) => path.endsWith('/athlete/zones')).length;
  return { personal, asked, control };
}

describe('zones at Strava', () => {
  it('are asked for once, when they are chosen and not before', async () => {
    const { personal, asked } = await open();
    expect(asked()).toBe(0);
    await personal.choose({ zones: 'reserve' });
    expect(asked()).toBe(0);
    await personal.choose({ zones: 'strava' });
    expect(personal.stravaZones).toEqual({ lower: OF_THE_SANDBOX, readAt: NOW });
    expect(personal.zonesOn(TODAY, 'run')?.lower).toEqual(OF_THE_SANDBOX);
    await personal.strava.refresh();
    expect(asked()).toBe(1);
    expect(await readStravaZones(database, 7)).toEqual({ lower: OF_THE_SANDBOX, readAt: NOW });
  });

  it('are asked for by nobody who was not given the permission', async () => {
    await signIn(['read', 'activity:read']);
    const { personal, asked } = await open();
    await personal.choose({ zones: 'strava' });
    expect(personal.strava.standing).toEqual({ kind: 'not allowed' });
    expect(asked()).toBe(0);
  });

  it.each([
    ['names the permission', undefined],
    ['says nothing at all', { path: '/athlete/zones', status: 401, body: '', times: 'always' }],
  ])('are not allowed when Strava refuses and %s, and what was kept goes', async (_, fault) => {
    await writeStravaZones(database, 7, kept(6));
    const { personal, control } = await open(['read', 'activity:read']);
    if (fault) await control('/faults', fault);
    await personal.choose({ zones: 'strava' });
    expect(personal.strava.standing).toEqual({ kind: 'not allowed' });
    expect(await readStravaZones(database, 7)).toBeUndefined();
  });

  it('are none where the athlete has set none', async () => {
    const { personal, control } = await open();
    await control('/faults', { path: '/athlete/zones', status: 200, body: { heart_rate: { zones: [] } } });
    await personal.choose({ zones: 'strava' });
    expect(personal.strava.standing).toEqual({ kind: 'none' });
    await personal.strava.refresh(true);
    expect(personal.strava.standing).toEqual({ kind: 'there' });
  });

  it('that could not be fetched say why, and stay as they were', async () => {
    await writeStravaZones(database, 7, kept(6));
    const { personal, control } = await open();
    await control('/faults', { path: '/athlete/zones', status: 502 });
    await personal.choose({ zones: 'strava' });
    expect(personal.strava.standing).toMatchObject({ kind: 'failed', why: { title: 'Strava has a problem.' } });
    expect(personal.stravaZones?.lower).toEqual([0, 100]);
  });

  it.each([
    ['four days old are shown as they are', 4, [0, 100], 0],
    ['six days old are asked for again', 6, OF_THE_SANDBOX, 1],
    ['seven days old are asked for again', 7, OF_THE_SANDBOX, 1],
  ])('that are %s', async (_, days, lower, requests) => {
    await writeStravaZones(database, 7, kept(days));
    const { personal, asked } = await open();
    expect(personal.stravaZones?.lower).toEqual([0, 100]);
    await personal.choose({ zones: 'strava' });
    expect(personal.stravaZones?.lower).toEqual(lower);
    expect(asked()).toBe(requests);
  });

  it('that are older go before they are seen', async () => {
    await writeStravaZones(database, 7, { ...kept(7), readAt: epochSeconds(NOW - 7 * DAY - 1) });
    const { personal } = await open();
    expect(personal.stravaZones).toBeUndefined();
    expect(await readStravaZones(database, 7)).toBeUndefined();
  });

  it('go when the permission was given up', async () => {
    await writeStravaZones(database, 7, kept(1));
    await signIn(['read', 'activity:read']);
    await open();
    expect(await readStravaZones(database, 7)).toBeUndefined();
  });

  it('of others go after seven days, and those of an athlete with everything of theirs', async () => {
    for (const [id, zones] of [
      [7, kept(8)],
      [8, kept(8)],
      [9, kept(1)],
    ] as const)
      await database.set([[`strava-zones:${id}`, zones]]);
    await removeOldLogs(database, epochSeconds(NOW - 7 * DAY), 7);
    expect((await database.keys()).filter((key) => key.startsWith('strava'))).toEqual([
      'strava-zones:7',
      'strava-zones:9',
    ]);
    await wipeAthlete(database, 7);
    expect(await readStravaZones(database, 7)).toBeUndefined();
  });
});
