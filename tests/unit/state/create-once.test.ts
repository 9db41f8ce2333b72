import { expect, it } from 'vitest';
import { createOnce } from '#lib/state/create-once.ts';
import { StravaError } from '#lib/strava/errors.ts';
import { createStravaRequest, type ReadGate } from '#lib/strava/request.ts';
import type { ManualActivity } from '#lib/training/manual-activity.ts';
import type { Activity } from '#lib/training/activity.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { aDay } from '#tests/builders.ts';
import { NOW } from '#tests/sandbox/few-activities.ts';
import { openSandbox } from '#tests/sandbox/open-sandbox.ts';

const TYPED: ManualActivity = {
  name: 'Track without a watch',
  sport: 'Run',
  day: aDay('2026-05-01'),
  timeOfDay: seconds(8.5 * 3600),
  utcOffset: 120,
  elapsedTime: seconds(2700),
  distance: metres(8400.04),
  description: '',
  commute: false,
  trainer: false,
};

interface Wish {
  readonly scope?: string;
  readonly gate?: ReadGate;
  readonly fetch?: typeof fetch;
}

/** A device whose list is empty at first, at a sandbox on a port. */
async function atTheSandbox({ scope = 'read,activity:read,activity:write', gate, fetch: way = fetch }: Wish = {}) {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect(scope);
  const token = () => Promise.resolve(access_token);
  const request = createStravaRequest({
    fetch: way,
    apiBase: `${sandbox.url}/api/v3`,
    accessToken: { current: token, replaceRefused: token },
    now: () => NOW,
    ...(gate && { gate }),
  });
  const listed: Activity[] = [];
  const list = (activities: readonly Activity[]) => Promise.resolve(listed.push(...activities) > 0);
  const noted: unknown[] = [];
  const note = async (typed: unknown) => void noted.push(typed);
  const once = createOnce({ request, now: () => NOW, known: () => Promise.resolve(listed), list, note });
  const { state } = sandbox.sandbox;
  return {
    ...once,
    listed,
    /** What was written down of it, first to last. */
    noted,
    fault: (path: string, outcome: string) => sandbox.control('/faults', { path, outcome }),
    /** What was asked since the token came. */
    asked: () =>
      state.requests
        .filter(({ path }) => path.startsWith('/api'))
        .map(({ method, path }) => `${method} ${path.slice(7)}`),
    there: () => state.athlete.activities.filter((one) => (one as { name?: string }).name === TYPED.name).length,
  };
}

const [POST, LIST] = ['POST /activities', 'GET /athlete/activities'];

it('what was created is there once, which a look at the list says', async () => {
  const strava = await atTheSandbox();
  expect(await strava.create(TYPED)).toMatchObject({ kind: 'there', activities: [{ name: TYPED.name }], listed: true });
  expect(strava.asked()).toEqual([POST, LIST]);
  expect(strava.noted).toEqual([{ activity: TYPED, hasLeft: true }, undefined]);
  expect(strava.listed).toMatchObject([{ start: Date.UTC(2026, 4, 1, 6, 30) / 1000, elapsedTime: 2700, manual: true }]);
});

it('an answer that was lost is found in the list, and nothing is sent again', async () => {
  const strava = await atTheSandbox();
  await strava.fault('/api/v3/activities$', 'lose');
  expect(await strava.create(TYPED)).toMatchObject({ kind: 'there', activities: [{ name: TYPED.name }] });
  expect(strava.asked()).toEqual([POST, LIST]);
  expect(strava.there()).toBe(1);
});

it('what did not arrive is not in the list, and may be sent by whoever has looked', async () => {
  const strava = await atTheSandbox();
  await strava.fault('/api/v3/activities$', 'drop');
  expect(await strava.create(TYPED)).toEqual({ kind: 'unknown', isLookedFor: true });
  expect(await strava.look(TYPED)).toEqual({ kind: 'unknown', isLookedFor: true });
  expect(strava.noted).toEqual([{ activity: TYPED, hasLeft: true }]);
  expect(strava.there()).toBe(0);
  expect(await strava.create(TYPED)).toMatchObject({ kind: 'there' });
  expect(strava.there()).toBe(1);
});

it('where the list cannot be read either it is said so, and a later look finds it', async () => {
  const strava = await atTheSandbox();
  await strava.fault('/api/v3/activities$', 'lose');
  await strava.fault('/athlete/activities', 'drop');
  expect(await strava.create(TYPED)).toEqual({ kind: 'unknown', isLookedFor: false });
  expect(await strava.look(TYPED)).toMatchObject({ kind: 'there', activities: [{ name: TYPED.name }] });
  expect(strava.asked()).toEqual([POST, LIST, LIST]);
});

it('what a browser has sent twice is found twice, and an earlier one that is the same is not counted', async () => {
  let isTwice = false;
  const strava = await atTheSandbox({
    async fetch(...parameters) {
      // As Chromium does when a connection breaks that it used before.
      if (isTwice && parameters[1]?.method === 'POST') await fetch(...parameters);
      return fetch(...parameters);
    },
  });
  await strava.create(TYPED);
  isTwice = true;
  const outcome = await strava.create(TYPED);
  const ids = outcome.kind === 'there' ? outcome.activities.map(({ id }) => id) : [];
  expect([new Set(ids).size, strava.there(), strava.listed.length]).toEqual([2, 3, 3]);
});

it.each([
  ['another time', { timeOfDay: seconds(9 * 3600) }],
  ['another name', { name: 'Track' }],
  ['another duration', { elapsedTime: seconds(2760) }],
  ['another distance', { distance: metres(8402) }],
])('an activity with %s is another one', async (_, change) => {
  const strava = await atTheSandbox();
  await strava.create(TYPED);
  strava.listed.length = 0;
  await strava.fault('/api/v3/activities$', 'drop');
  expect(await strava.create({ ...TYPED, ...change })).toEqual({ kind: 'unknown', isLookedFor: true });
});

it('what Strava refuses is not there, and nobody looks', async () => {
  const strava = await atTheSandbox({ scope: 'read,activity:read' });
  await expect(strava.create(TYPED)).rejects.toMatchObject({ code: 'scope_missing' });
  expect(strava.asked()).toEqual([POST]);
  expect(strava.noted).toEqual([
    { activity: TYPED, hasLeft: true },
    { activity: TYPED, hasLeft: false },
  ]);
});

it('what never left, because Strava is left alone for a while, is not unknown', async () => {
  const silent = () => Promise.resolve();
  const strava = await atTheSandbox({
    gate: {
      admit: () => Promise.reject(new StravaError('unreachable', 'closed')),
      count: silent,
      heard: silent,
      failed: (error) => Promise.resolve(error),
    },
  });
  await expect(strava.create(TYPED)).rejects.toMatchObject({ code: 'unreachable' });
  expect(strava.asked()).toEqual([]);
});
