import { afterEach, expect, test, vi } from 'vitest';
import { readSession } from '#lib/storage/session.ts';
import { connectedToTheSandbox } from './at-the-sandbox.ts';

vi.setConfig({ testTimeout: 20_000 });
afterEach(() => vi.unstubAllGlobals());

const LIST = '/api/v3/athlete/activities';
const TOKEN = '/oauth/token';

const times = (count: number, status: number) => Array.from({ length: count }, () => status);

test('T1: twenty requests that Strava refuses at once lead to one refresh and twenty retries', async () => {
  const { database, tab, statuses, expireTokens } = await connectedToTheSandbox();
  await expireTokens();
  const request = tab();
  const answers = await Promise.all(Array.from({ length: 20 }, () => request('/athlete/activities', {})));
  expect(answers.every(Array.isArray)).toBe(true);
  expect(statuses(LIST).sort()).toEqual([...times(20, 200), ...times(20, 401)]);
  expect(statuses(TOKEN)).toEqual([200]);
  expect(await readSession(database)).toMatchObject({ generation: 2 });
});

test('T1, T2: five refused requests in each of eight tabs lead to one refresh', async () => {
  const { tab, statuses, expireTokens } = await connectedToTheSandbox();
  await expireTokens();
  const tabs = Array.from({ length: 8 }, tab);
  const requests = tabs.flatMap((request) => Array.from({ length: 5 }, () => request('/athlete', {})));
  expect(await Promise.all(requests)).toHaveLength(40);
  expect(statuses(TOKEN)).toEqual([200]);
});

test('T8: a request that is refused with the renewed token too is not tried a third time', async () => {
  const { tab, statuses, expireTokens, control } = await connectedToTheSandbox();
  await expireTokens();
  await control('/faults', { path: LIST, times: 'always', status: 401 });
  await expect(tab()('/athlete/activities', {})).rejects.toMatchObject({ code: 'unauthorized' });
  expect(statuses(LIST)).toEqual([401, 401]);
  expect(statuses(TOKEN)).toEqual([200]);
});

test('T11: after a revocation one refusal and one void token are enough to be signed out', async () => {
  const { database, tab, statuses, expireTokens, control } = await connectedToTheSandbox();
  await expireTokens();
  await control('/revoke-athlete');
  await expect(tab()('/athlete/activities', {})).rejects.toMatchObject({ code: 'signed_out' });
  await expect(tab()('/athlete/activities', {})).rejects.toMatchObject({ code: 'signed_out' });
  expect(statuses(LIST)).toEqual([401]);
  expect(statuses(TOKEN)).toEqual([400]);
  expect(await readSession(database)).toBeUndefined();
});
