import { expect, test } from 'vitest';
import { scopesToAsk } from '#lib/connect/scopes.ts';
import { connectQuery, mayWrite } from '#lib/state/write-permission.ts';

const granted =
  (...scopes: string[]) =>
  () =>
    Promise.resolve(scopes);
const nobody = () => Promise.resolve(undefined);

test('what is asked for at first is little, and whatever else the address says, it stays so', async () => {
  const first = { scopes: ['read', 'activity:read'], force: false };
  expect(await scopesToAsk(null, granted('read', 'activity:read_all'))).toEqual(first);
  for (const ask of ['', 'activity:write', 'profile:read_all', 'zones,less', 'constructor', 'Write']) {
    expect(await scopesToAsk(ask, nobody)).toEqual(first);
  }
});

test('who wants zones keeps what was granted, and sees Strava’s page', async () => {
  expect(await scopesToAsk('zones', granted('read', 'activity:read_all'))).toEqual({
    scopes: ['read', 'activity:read_all', 'profile:read_all'],
    force: true,
  });
  const twice = await scopesToAsk('zones', granted('read', 'profile:read_all', 'activity:read'));
  expect(twice.scopes).toEqual(['read', 'activity:read', 'profile:read_all']);
  expect((await scopesToAsk('zones', nobody)).scopes).toEqual(['read', 'activity:read', 'profile:read_all']);
});

test('who wants less gives up the complete profile and nothing else', async () => {
  expect(await scopesToAsk('less', granted('read', 'activity:read_all', 'profile:read_all'))).toEqual({
    scopes: ['read', 'activity:read_all'],
    force: true,
  });
});

test('who wants to write keeps what was granted, and sees Strava’s page', async () => {
  expect(await scopesToAsk('write', granted('read', 'activity:read_all', 'profile:read_all'))).toEqual({
    scopes: ['read', 'activity:read_all', 'profile:read_all', 'activity:write'],
    force: true,
  });
  const twice = await scopesToAsk('write', granted('read', 'activity:write', 'activity:read'));
  expect(twice.scopes).toEqual(['read', 'activity:read', 'activity:write']);
  expect((await scopesToAsk('write', nobody)).scopes).toEqual(['read', 'activity:read', 'activity:write']);
});

test('who gives writing up keeps the rest, and who gives up the profile may still write', async () => {
  const all = granted('read', 'activity:read', 'activity:write', 'profile:read_all');
  expect(await scopesToAsk('no-write', all)).toEqual({
    scopes: ['read', 'activity:read', 'profile:read_all'],
    force: true,
  });
  expect((await scopesToAsk('less', all)).scopes).toEqual(['read', 'activity:read', 'activity:write']);
});

test('the made-up runner of the demo allows everything', async () => {
  expect((await scopesToAsk('everything', nobody)).scopes).toEqual([
    'read',
    'activity:read',
    'profile:read_all',
    'activity:write',
  ]);
});

test('whether it was granted is what Strava said, and the way there leads back to where one was', () => {
  expect(mayWrite({ scopes: ['read', 'activity:read', 'activity:write'] })).toBe(true);
  expect(mayWrite({ scopes: ['read', 'activity:read', 'profile:write'] })).toBe(false);
  expect(`${connectQuery('write', '/activities/7?x=1')}`).toBe('ask=write&return_to=%2Factivities%2F7%3Fx%3D1');
});
