import { expect, test } from 'vitest';
import { ASKED, openSandbox } from './open-sandbox.ts';

const ORIGIN = 'access-control-allow-origin';

test('data, refusals and tokens can be read by any page, but not the rate-limit headers', async () => {
  const sandbox = await openSandbox();
  const { access_token } = await sandbox.connect('read');
  const answers = await Promise.all([
    sandbox.get('/api/v3/athlete', access_token),
    sandbox.get('/athlete', access_token),
    sandbox.get('/api/v3/athlete/activities', access_token),
    sandbox.get('/api/v3/athlete'),
    sandbox.refresh('none'),
  ]);
  expect(answers.map(({ headers }) => headers.get(ORIGIN))).toEqual(['*', '*', '*', '*', '*']);
  expect(answers.map(({ headers }) => headers.get('access-control-expose-headers'))).toEqual(Array(5).fill(null));
});

test.each(['/api/v3/athlete/activities', '/activities/105/streams', '/oauth/token'])(
  'a preflight for %s allows the authorization header and costs nothing',
  async (path) => {
    const sandbox = await openSandbox();
    const headers = { origin: 'https://app.example', 'access-control-request-headers': 'authorization' };
    const answer = await fetch(sandbox.url + path, { method: 'OPTIONS', headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get(ORIGIN)).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(sandbox.sandbox.state.usage.overall.day).toBe(0);
  },
);

test('the consent page and the ways out cannot be read by other pages', async () => {
  const sandbox = await openSandbox();
  const answers = await Promise.all([
    sandbox.authorize({ ...ASKED, scope: 'read' }),
    sandbox.authorize({}),
    fetch(`${sandbox.url}/oauth/revoke`, { method: 'POST' }),
    fetch(`${sandbox.url}/oauth/authorize`, { method: 'OPTIONS' }),
  ]);
  expect(answers.map(({ headers }) => headers.get(ORIGIN))).toEqual([null, null, null, null]);
});
