import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '#local/settings.ts';

const credentials = { STRAVA_CLIENT_ID: '777', STRAVA_CLIENT_SECRET: 'made-up' };

test('without credentials there is no Strava to connect to, wherever one is said to be', () => {
  const nothing = { port: 8787, strava: undefined };
  expect(readSettings({})).toEqual(nothing);
  expect(readSettings({ STRAVA_CLIENT_ID: '', STRAVA_CLIENT_SECRET: ' ', PORT: '' })).toEqual(nothing);
  expect(readSettings({ STRAVA_API_BASE: 'nonsense' })).toEqual(nothing);
});

test('with credentials alone it is the real Strava', () => {
  expect(readSettings(credentials)).toEqual({
    port: 8787,
    strava: {
      clientId: '777',
      clientSecret: 'made-up',
      oauthBase: 'https://www.strava.com/oauth',
      apiBase: 'https://www.strava.com/api/v3',
    },
  });
});

test('addresses point it elsewhere, without the slashes at their ends', () => {
  const addresses = {
    STRAVA_OAUTH_BASE: 'http://127.0.0.1:4280/oauth/',
    STRAVA_API_BASE: ' https://strava.example// ',
  };
  expect(readSettings({ ...credentials, ...addresses }).strava).toEqual({
    clientId: '777',
    clientSecret: 'made-up',
    oauthBase: 'http://127.0.0.1:4280/oauth',
    apiBase: 'https://strava.example',
  });
});

test.each([
  ['8080', 8080],
  [' 8080 ', 8080],
  ['0', 0],
  ['65535', 65_535],
])('PORT "%s" is port %i', (PORT, port) => {
  expect(readSettings({ PORT }).port).toBe(port);
});

test.each([
  [{ PORT: '65536' }, 'PORT is not a port number: 65536'],
  [{ PORT: '-1' }, 'PORT is not a port number: -1'],
  [{ PORT: '80.5' }, 'PORT is not a port number: 80.5'],
  [{ PORT: 'http' }, 'PORT is not a port number: http'],
  [{ STRAVA_CLIENT_ID: '777' }, 'STRAVA_CLIENT_SECRET is missing: set both, or neither to use the sandbox.'],
  [{ STRAVA_CLIENT_SECRET: 'made-up' }, 'STRAVA_CLIENT_ID is missing: set both, or neither to use the sandbox.'],
  [{ ...credentials, STRAVA_API_BASE: 'strava.com' }, 'STRAVA_API_BASE is not a web address: strava.com'],
  [
    { ...credentials, STRAVA_OAUTH_BASE: 'ftp://strava.com' },
    'STRAVA_OAUTH_BASE is not a web address: ftp://strava.com',
  ],
])('%j is refused in one line that names the variable', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(new Error(message));
});

test('a .env file is read, and a variable that is set wins over it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dotenv-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, '.env'), 'STRAVA_CLIENT_ID=1\nSTRAVA_CLIENT_SECRET="from the file"\nPORT=1234\n');
  const settings = resolve('src/local/settings.ts');
  const script = `import { localEnvironment, readSettings } from ${JSON.stringify(settings)};
    console.log(JSON.stringify(readSettings(localEnvironment())));`;
  const parameters = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script];
  const { stdout } = spawnSync(process.execPath, parameters, { cwd: folder, env: { PORT: '99' }, encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ port: 99, strava: { clientId: '1', clientSecret: 'from the file' } });
});
