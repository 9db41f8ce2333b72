import { expect, test } from 'vitest';
import { scopesToAsk } from '#lib/connect/scopes.ts';

const granted =
  (...scopes: string[]) =>
  () =>
    Promise.resolve(scopes);
const nobody = () => Promise.resolve(undefined);

test('what is asked for at first is little, and whatever else the address says, it stays so', async () => {
  const first = { scopes: ['read', 'activity:read'], force: false };
  expect(await scopesToAsk(null, granted('read', 'activity:read_all'))).toEqual(first);
  for (const ask of ['', 'activity:write', 'profile:read_all', 'zones,less', 'constructor']) {
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
