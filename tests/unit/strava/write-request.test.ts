import { expect, it } from 'vitest';
import { StravaError } from '#lib/strava/errors.ts';
import type { ReadGate } from '#lib/strava/request.ts';
import { sendForm, sendJson } from '#lib/strava/write-request.ts';
import { atStrava, json, refusedToken } from './at-strava.ts';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

it('a form and JSON arrive as such, with the token, and their answer comes back', async () => {
  const { request, arrived } = atStrava(() => json(201, { id: 7 }));
  expect(await request('/a', {}, undefined, sendForm({ name: 'Ä & b', trainer: true, left: undefined }))).toEqual({
    id: 7,
  });
  await request('/b', {}, undefined, sendJson('PUT', { commute: false }));
  expect(arrived).toMatchObject([
    { method: 'POST', path: '/a', fields: { name: 'Ä & b', trainer: '1' }, token: 'token-0' },
    { method: 'PUT', path: '/b', type: 'application/json', body: '{"commute":false}' },
  ]);
});

it('a refused token is the only reason to send again: nothing was taken then', async () => {
  const { request, arrived } = atStrava(({ token }) => (token === 'token-0' ? refusedToken() : json(201, {})));
  await request('/a', {}, undefined, sendForm({ name: 'once' }));
  expect(arrived.map(({ token, fields }) => [token, fields['name']])).toEqual([
    ['token-0', 'once'],
    ['token-1', 'once'],
  ]);
});

it.each([
  [500, 'strava_down'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [400, 'rejected'],
  [409, 'rejected'],
  [413, 'rejected'],
  [422, 'rejected'],
])('an answer %i to something sent is %s, and is not asked for twice', async (status, code) => {
  const { request, arrived } = atStrava(() => json(status, { error: 'why' }));
  const error = await failure(request('/a', {}, undefined, sendForm({})));
  expect(error).toMatchObject({ code, cause: code === 'rejected' ? { error: 'why' } : undefined });
  expect(arrived).toHaveLength(1);
});

it('a connection that breaks is unreachable, and is not tried twice', async () => {
  const { request, arrived } = atStrava(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await failure(request('/a', {}, undefined, sendForm({})))).toMatchObject({ code: 'unreachable' });
  expect(arrived).toHaveLength(1);
});

it('a closed limit says when it opens', async () => {
  const { request } = atStrava(() => json(429, {}));
  const error = await failure(request('/a', {}, undefined, sendForm({})));
  expect(error).toMatchObject({ code: 'rate_limited', retryAt: new Date('2026-05-18T11:45:00Z') });
});

it('what is sent says so right before it leaves, and can still be stopped', async () => {
  const { request, arrived } = atStrava(() => json(201, {}));
  const seen: number[] = [];
  const leaving = async () => void seen.push(arrived.length);
  await request('/a', {}, undefined, { ...sendForm({}), leaving });
  expect(seen).toEqual([0]);
  const stop = () => Promise.reject(new Error('the disk is full'));
  expect(await failure(request('/a', {}, undefined, { ...sendForm({}), leaving: stop }))).toEqual(
    new Error('the disk is full'),
  );
  expect(arrived).toHaveLength(1);
});

it('nothing is sent through a closed gate; what is posted is no read, and a change is one', async () => {
  const counted: string[] = [];
  let isOpen = false;
  const gate: ReadGate = {
    admit: () => (isOpen ? Promise.resolve() : Promise.reject(new StravaError('share_used', 'wait'))),
    count: async () => void counted.push('read'),
    heard: () => Promise.resolve(),
    failed: (error) => Promise.resolve(error),
  };
  const { request, arrived } = atStrava(() => json(200, {}), { gate });
  expect(await failure(request('/a', {}, undefined, sendForm({})))).toMatchObject({ code: 'share_used' });
  expect(arrived).toEqual([]);
  isOpen = true;
  await request('/a', {}, undefined, sendForm({}));
  expect(counted).toEqual([]);
  await request('/a', {}, undefined, sendJson('PUT', {}));
  await request('/a', {});
  expect(counted).toEqual(['read', 'read']);
});
