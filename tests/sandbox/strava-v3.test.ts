import { createRequire } from 'node:module';
import strava from 'strava-v3';
import { expect, onTestFinished, test } from 'vitest';
import { codeIn, openSandbox, type OpenSandbox } from './open-sandbox.ts';

/** The part of the client's HTTP layer that this test turns: axios' own, public interceptors. */
interface HttpLayer {
  axiosInstance: {
    interceptors: {
      request: {
        use(change: (request: { url?: string; baseURL?: string }) => object): number;
        eject(id: number): void;
      };
    };
  };
}

const { axiosInstance } = createRequire(import.meta.url)('strava-v3/axiosUtility.js') as HttpLayer;
const STRAVA = 'https://www.strava.com';

/**
 * The client writes Strava's host into its addresses, the OAuth ones beyond configuration. An interceptor of its own
 * HTTP library exchanges the host and nothing else: what is sent, and what is made of the answer, stays the client's.
 */
function pointAt({ url: sandbox }: OpenSandbox): void {
  const { request } = axiosInstance.interceptors;
  const id = request.use(({ url, baseURL, ...rest }) => ({
    ...rest,
    url: url?.replace(STRAVA, sandbox),
    baseURL: baseURL?.replace(STRAVA, sandbox),
  }));
  onTestFinished(() => request.eject(id));
  strava.config({ client_id: '12345', client_secret: 'sandbox-secret', redirect_uri: 'http://localhost/callback' });
}

/** Follows the client's link to the consent page, presses Authorize, and exchanges the code. */
async function authorise(sandbox: OpenSandbox, scope: string) {
  const link = new URL(strava.oauth.getRequestAccessURL({ scope, state: 'abc' }));
  expect(link.origin).toBe(STRAVA);
  const ticked = scope.split(',').map((name): [string, string] => ['scope', name]);
  const answer = await sandbox.consent(Object.fromEntries(link.searchParams), [...ticked, ['decision', 'authorize']]);
  return strava.oauth.getToken(codeIn(answer));
}

test('strava-v3, a client that knows nothing of us, authorises, refreshes, and reads profile, pages and streams', async () => {
  const sandbox = await openSandbox();
  pointAt(sandbox);
  const granted = await authorise(sandbox, 'read,activity:read_all,profile:read_all');
  expect(granted).toMatchObject({ token_type: 'Bearer', expires_in: 21_600 });

  await sandbox.control('/clock', { advanceSeconds: 6 * 3600 });
  const refreshed = await strava.oauth.refreshToken(granted.refresh_token);
  expect(refreshed.access_token).not.toBe(granted.access_token);

  const client = new strava.client(refreshed.access_token);
  expect(await client.athlete.get({})).toMatchObject({
    id: sandbox.sandbox.state.athlete.profile.id,
    resource_state: 3,
  });
  const ids: unknown[][] = [];
  for (let page = 1; ids.at(-1)?.length !== 0; page++) {
    const activities = await client.athlete.listActivities({ page, per_page: 2 });
    ids.push(activities.map(({ id }) => id));
  }
  expect(ids).toEqual([[105, 104], [103, 102], [101], []]);

  const streams: unknown = await client.streams.activity({
    id: '105',
    keys: ['time', 'heartrate'],
    key_by_type: true,
  } as never);
  expect(streams).toMatchObject({
    time: { series_type: 'distance', resolution: 'high' },
    distance: { series_type: 'distance', resolution: 'high' },
  });
  expect(await client.activities.get({ id: '105' })).toMatchObject({ id: 105, resource_state: 3 });
});

test('strava-v3 reads the rate limits, and deauthorises', async () => {
  const sandbox = await openSandbox();
  pointAt(sandbox);
  const { access_token } = await authorise(sandbox, 'read,activity:read');
  const client = new strava.client(access_token);
  await client.athlete.listActivities({});
  await client.athlete.get({});
  expect(strava.rateLimiting).toMatchObject({ readShortTermUsage: 2, readShortTermLimit: 100, longTermLimit: 2000 });
  expect(await strava.oauth.deauthorize({ access_token } as never)).toMatchObject({ access_token });
  await expect(client.athlete.get({})).rejects.toMatchObject({ statusCode: 401 });
});

test('strava-v3 sees Strava’s own refusals', async () => {
  const sandbox = await openSandbox();
  pointAt(sandbox);
  await expect(strava.oauth.getToken('none')).rejects.toMatchObject({
    statusCode: 400,
    data: { errors: [{ resource: 'AuthorizationCode', field: 'code', code: 'invalid' }] },
  });
  const { access_token } = await authorise(sandbox, 'read');
  await expect(new strava.client(access_token).athlete.listActivities({})).rejects.toMatchObject({
    statusCode: 401,
    data: { errors: [{ resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }] },
  });
});
