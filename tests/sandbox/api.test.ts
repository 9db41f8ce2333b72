import { expect, test } from 'vitest';
import { openSandbox } from './open-sandbox.ts';

const NO_TOKEN = {
  message: 'Authorization Error',
  errors: [{ resource: 'Athlete', field: 'access_token', code: 'invalid' }],
};

test('missing, made-up and expired tokens are refused alike', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  await sandbox.control('/expire-tokens');
  for (const token of [undefined, 'f'.repeat(40), access_token]) {
    const answer = await sandbox.get('/api/v3/athlete', token);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual(NO_TOKEN);
  }
});

test('the token may stand in the access_token parameter, and the prefix may be missing', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  expect((await sandbox.get(`/api/v3/athlete?access_token=${access_token}`)).status).toBe(200);
  expect((await sandbox.get('/athlete', access_token)).status).toBe(200);
});

test.each([
  ['/athlete/activities', 'activity:read_permission'],
  ['/activities/105', 'activity:read_permission'],
  ['/activities/105/laps', 'activity:read_permission'],
  ['/activities/105/zones', 'activity:read_permission'],
  ['/activities/105/streams', 'activity:read_permission'],
  ['/athlete/zones', 'profile:read_permission'],
])('%s without its scope is 401 %s missing', async (path, field) => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  const answer = await sandbox.get(`/api/v3${path}`, access_token);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({
    message: 'Authorization Error',
    errors: [{ resource: 'AccessToken', field, code: 'missing' }],
  });
});

test('an app without a subscription gets 403 Inactive for data', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  await sandbox.control('/switches', { appActive: false });
  const answer = await sandbox.get('/api/v3/athlete', access_token);
  expect(answer.status).toBe(403);
  expect(await answer.json()).toEqual({
    message: 'Forbidden',
    errors: [{ resource: 'Application', field: 'Status', code: 'Inactive' }],
  });
});

test('the athlete is a summary, and detailed with profile:read_all', async () => {
  const sandbox = await openSandbox();
  const { profile } = sandbox.sandbox.state.athlete;
  const summary = await sandbox.get('/api/v3/athlete', (await sandbox.connect('read')).access_token);
  const short = (await summary.json()) as Record<string, unknown>;
  expect(short).toMatchObject({ id: profile.id, resource_state: 2, firstname: profile['firstname'] });
  expect(short).not.toHaveProperty('measurement_preference');
  const { access_token } = await sandbox.connect('read,profile:read_all');
  expect(await (await sandbox.get('/api/v3/athlete', access_token)).json()).toEqual(profile);
  expect(profile['resource_state']).toBe(3);
});

test('zones need profile:read_all', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,profile:read_all');
  const zones = await (await sandbox.get('/api/v3/athlete/zones', access_token)).json();
  expect(zones).toEqual(sandbox.sandbox.state.athlete.zones);
});

test('statistics count activities for everyone, and are the athlete’s own', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  const { id } = sandbox.sandbox.state.athlete.profile;
  const own = await sandbox.get(`/api/v3/athletes/${id}/stats`, access_token);
  expect(await own.json()).toMatchObject({ all_run_totals: { count: 4 }, recent_run_totals: { count: 4 } });
  expect((await sandbox.get(`/api/v3/athletes/${id + 1}/stats`, access_token)).status).toBe(403);
});

test('gear is answered by id', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  const [gear] = sandbox.sandbox.state.athlete.gear;
  const found = await sandbox.get(`/api/v3/gear/${gear?.id ?? ''}`, access_token);
  expect(await found.json()).toEqual(gear);
  expect((await sandbox.get('/api/v3/gear/g999', access_token)).status).toBe(404);
});

test.each(['/api/v3/activities', '/api/v3/clubs/1', '/', '/oauth/token'])('%s does not exist', async (path) => {
  const sandbox = await openSandbox();
  const answer = await sandbox.get(path);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({
    message: 'Record Not Found',
    errors: [{ resource: 'resource', field: 'path', code: 'invalid' }],
  });
});

test('activities cannot be deleted through the API', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read,activity:read_all,activity:write');
  const headers = { authorization: `Bearer ${access_token}` };
  const answer = await fetch(`${sandbox.url}/api/v3/activities/105`, { method: 'DELETE', headers });
  expect(answer.status).toBe(404);
});
