import { afterEach, describe, expect, it } from 'vitest';
import { fetchExpectedCount } from '#lib/strava/athlete.ts';
import { createStravaRequest } from '#lib/strava/request.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { generateAthlete } from '#sandbox/athlete/generate.ts';
import { serveSandbox, type ServedSandbox } from '#sandbox/serve-sandbox.ts';
import { openSession } from '#sandbox/token-store.ts';
import { DAY, NOW, visit } from './visits.ts';

let served: ServedSandbox | undefined;
afterEach(() => served?.close());

/** A sandbox athlete with that many activities, connected; and what a test does to them and to Strava. */
async function connect(activities: number, scopes = ['read', 'activity:read_all']) {
  const now = () => new Date(NOW * 1000);
  served = await serveSandbox({ port: 0, athlete: generateAthlete({ seed: 7, activities, now: now() }), now });
  const { url, sandbox } = served;
  const newToken = () => Promise.resolve(openSession(sandbox.state, scopes).accessTokens[0]?.value ?? '');
  const first = await newToken();
  const accessToken = { current: () => Promise.resolve(first), replaceRefused: newToken };
  return {
    request: createStravaRequest({ fetch, apiBase: `${url}/api/v3`, accessToken, now }),
    athlete: sandbox.state.athlete,
    control: (path: string, body: unknown, method = 'POST') =>
      fetch(`${url}/__control/${path}`, { method, body: JSON.stringify(body) }),
    listRequests: () => sandbox.state.requests.filter(({ path }) => path.endsWith('/athlete/activities')).length,
    forgetRequests: () => void (sandbox.state.requests = []),
  };
}

const idsOf = (activities: readonly unknown[]) => activities.map((activity) => (activity as { id: number }).id);

describe('over HTTP, the sandbox athlete', () => {
  it.each([
    [0, 1],
    [1, 2],
    [200, 2],
    [400, 3],
    [2000, 11],
  ])(
    'P10, P11, R9, R10: with %i activities is read with %i list requests, and with one when nothing is new',
    async (count, requests) => {
      const { request, athlete, listRequests } = await connect(count);
      const { log } = await visit({ request });
      expect(idsOf(log.activities)).toEqual(idsOf(athlete.activities));
      expect(log.coverage).toMatchObject({ complete: true, setAside: 0 });
      expect(listRequests()).toBe(requests);

      const later = await visit({ request, log });
      expect(listRequests()).toBe(requests + 1);
      expect(later.steps).toMatchObject([{ changed: false, finished: true }]);
    },
  );

  it('S13, P10: with 2000 activities is read again with 12 list requests, on the sixth day', async () => {
    const { request, athlete, listRequests, forgetRequests } = await connect(2000);
    const { log } = await visit({ request });
    forgetRequests();
    const after = await visit({ request, log, at: NOW + 6 * DAY });
    expect(listRequests()).toBe(12);
    expect(idsOf(after.log.activities)).toEqual(idsOf(athlete.activities));
  });

  it('is expected to have about as many activities as there are', async () => {
    const { request, athlete } = await connect(500);
    const expected = (await fetchExpectedCount(request, athlete.profile.id)) ?? 0;
    expect(expected).toBeGreaterThan(250);
    expect(expected).toBeLessThanOrEqual(500);
    expect(await fetchExpectedCount(request, athlete.profile.id + 1)).toBeUndefined();
  });

  it('R11: uploads, edits and deletes, and the next visit sees it with one request', async () => {
    const { request, athlete, control, listRequests, forgetRequests } = await connect(450);
    const { log } = await visit({ request });
    const [first, second] = idsOf(athlete.activities);
    await control(`activities/${first}`, {}, 'DELETE');
    await control(`activities/${second}`, { name: 'Renamed' }, 'PATCH');
    await control('activities', { name: 'By hand' });
    forgetRequests();
    const after = await visit({ request, log });
    expect(listRequests()).toBe(1);
    expect(idsOf(after.log.activities)).toEqual(idsOf(athlete.activities));
    expect(after.log.activities.find(({ id }) => id === second)?.name).toBe('Renamed');
  });

  it('R8: is read whole from short pages', async () => {
    const { request, athlete, control } = await connect(700);
    await control('switches', { shortPages: 37 });
    const { log } = await visit({ request });
    expect(idsOf(log.activities)).toEqual(idsOf(athlete.activities));
  });

  it('shows the good activities of a list with bad ones in it', async () => {
    const { request, athlete, control } = await connect(300);
    const good = idsOf(athlete.activities);
    const [some, other] = [athlete.activities[3], athlete.activities[250]] as object[];
    await control(
      'activities',
      [...athlete.activities, { ...other, id: 5, distance: '5000' }, null, { ...some, id: 'x', id_str: '' }],
      'PUT',
    );
    const { log } = await visit({ request });
    expect(idsOf(log.activities)).toEqual(good);
    expect(log.coverage.complete).toBe(true);
  });
});

describe('over HTTP, a page that fails', () => {
  const answers = [
    ['strava_down', { status: 500 }],
    ['strava_down', { status: 200, body: '<html>500 Internal Server Error</html>' }],
    ['strava_down', { outcome: 'truncate' }],
    ['unreachable', { outcome: 'drop' }],
    ['rate_limited', { status: 429, body: {} }],
  ] as const;

  it.each(answers)('R6, R13: is %s after %j, and the pages before it stand', async (code, fault) => {
    const { request, athlete, control } = await connect(500);
    let { log } = await visit({ request, steps: 2 });
    await control('faults', { path: '/athlete/activities', ...fault });
    await expect(visit({ request, log })).rejects.toMatchObject({ name: 'StravaError', code });
    expect(log.activities).toHaveLength(400);
    ({ log } = await visit({ request, log }));
    expect(idsOf(log.activities)).toEqual(idsOf(athlete.activities));
  });

  it('R1, R3: for the quarter hour is tried again at the next one, for the day at midnight UTC', async () => {
    const { request, control } = await connect(500);
    await control('usage', { read: [100, 500] });
    const inAQuarter = new Date((NOW + 900) * 1000);
    await expect(visit({ request })).rejects.toMatchObject({ code: 'rate_limited', retryAt: inAQuarter });
    await control('usage', { read: [0, 1000] });
    const midnight = new Date((NOW - (NOW % DAY) + DAY) * 1000);
    await expect(visit({ request })).rejects.toMatchObject({ code: 'rate_limited', retryAt: midnight });
  });

  it('says whose fault it is', async () => {
    const { request, control } = await connect(5);
    await control('switches', { appActive: false });
    await expect(visit({ request })).rejects.toMatchObject({ code: 'app_inactive' });
    await served?.close();
    const { request: withoutScope } = await connect(5, ['read']);
    await expect(visit({ request: withoutScope })).rejects.toMatchObject({ code: 'scope_missing' });
  });

  it('because its token expired is read with another one', async () => {
    const { request, control, listRequests } = await connect(5);
    await control('expire-tokens', {});
    const { log } = await visit({ request, log: EMPTY_LOG });
    expect(log.activities).toHaveLength(5);
    expect(listRequests()).toBe(4);
  });
});
