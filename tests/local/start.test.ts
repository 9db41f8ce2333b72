/** Builds into the folder that every command builds into, so the files here run one after the other. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { canaries, filesHolding } from '#tests/edge/canary.ts';
import { openSandbox } from '#tests/sandbox/open-sandbox.ts';

const BUILD_TAKES = { timeout: 240_000 };

/** A free port, and no Strava: an empty variable keeps out what a .env file may hold. */
const withoutStrava = {
  ...process.env,
  PORT: '0',
  STRAVA_CLIENT_ID: '',
  STRAVA_CLIENT_SECRET: '',
  STRAVA_OAUTH_BASE: '',
  STRAVA_API_BASE: '',
};

/** What `npm start` runs. */
function start(environment: Record<string, string> = {}, flags: string[] = []) {
  const command = spawn(process.execPath, ['--import', 'tsx', 'src/local/start.ts', ...flags], {
    env: { ...withoutStrava, ...environment },
  });
  onTestFinished(() => void command.kill('SIGKILL'));
  return command;
}

/** What the command says once it serves, and the two addresses in it. */
async function started(command: ChildProcess) {
  let said = '';
  command.stdout?.on('data', (chunk) => (said += String(chunk)));
  command.stderr?.on('data', (chunk) => (said += String(chunk)));
  await new Promise<void>((resolve, reject) => {
    command.stdout?.on('data', () => said.includes('Connected to') && resolve());
    command.once('exit', () => reject(new Error(`ended with: ${said}`)));
  });
  const [own = '', strava = ''] = said.match(/http:\/\/[\w.]+:\d+|(?<=Strava at )[\w.]+:\d+/g) ?? [];
  return { said, own, strava };
}

async function stopped(command: ChildProcess) {
  const exit = once(command, 'exit');
  command.kill('SIGTERM');
  return exit;
}

/** The sources to which the built dashboard may connect. */
async function builtFor(): Promise<string> {
  const page = await readFile('build/dashboard.html', 'utf8');
  return /connect-src ([^;"]*)/.exec(page)?.[1] ?? '';
}

/** Takes a port as another program would; 4280 may be taken already, which is as good. */
async function takePort(port: number): Promise<number> {
  const server = createServer();
  const listening = new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!(await listening)) return port;
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test(
  'without credentials it prints one address and plays Strava itself, on a free port if need be',
  BUILD_TAKES,
  async () => {
    await takePort(4280);
    const command = start({}, ['--activities', '3']);
    const { said, own, strava } = await started(command);
    expect(said.replaceAll(/:\d+/g, ':PORT')).toBe(
      'Building …\n\nMilepost is at http://localhost:PORT\n' +
        'Connected to the built-in Strava sandbox at http://127.0.0.1:PORT (no credentials given)\n\n',
    );
    expect(strava).not.toBe('http://127.0.0.1:4280');

    const page = await fetch(own);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Connect with Strava')]);
    const config = (await (await fetch(`${own}/api/config`)).json()) as unknown;
    expect(config).toMatchObject({
      clientId: '12345',
      authorizeUrl: `${strava}/oauth/authorize`,
      apiBase: `${strava}/api/v3`,
    });
    expect(await builtFor()).toBe(`'self' ${strava}`);
    expect(await (await fetch(`${strava}/__control`)).json()).toMatchObject({ activities: 3 });

    expect(await stopped(command)).toEqual([0, null]);
    await expect(fetch(own)).rejects.toThrow();
    await expect(fetch(strava)).rejects.toThrow();
  },
);

test('with credentials it uses the Strava they are for, and the secret is in no built file', BUILD_TAKES, async () => {
  const sandbox = await openSandbox();
  const secrets = [canaries.clientSecret, btoa(`777:${canaries.clientSecret}`)];
  const command = start({
    STRAVA_CLIENT_ID: '777',
    STRAVA_CLIENT_SECRET: canaries.clientSecret,
    STRAVA_OAUTH_BASE: `${sandbox.url}/oauth`,
    STRAVA_API_BASE: `${sandbox.url}/api/v3`,
  });
  const { said, own, strava } = await started(command);
  expect(said).toBe(`Building …\n\nMilepost is at ${own}\nConnected to Strava at ${strava}\n\n`);
  expect(`http://${strava}`).toBe(sandbox.url);
  const config = (await (await fetch(`${own}/api/config`)).json()) as unknown;
  expect(config).toMatchObject({ clientId: '777', apiBase: `${sandbox.url}/api/v3` });
  expect(await builtFor()).toBe(`'self' ${sandbox.url}`);
  expect(await filesHolding('build', secrets)).toEqual([]);
  expect(await filesHolding('.svelte-kit/output', secrets)).toEqual([]);
  expect(await stopped(command)).toEqual([0, null]);
});

test('npm run dev serves the same app, and ends with the npm that started it', BUILD_TAKES, async () => {
  const command = spawn('npm', ['run', 'dev', '--', '--port', '0', '--activities', '3'], { env: withoutStrava });
  onTestFinished(() => void command.kill('SIGKILL'));
  const { own, strava } = await started(command);
  const page = await fetch(`${own}/dashboard`);
  expect(page.headers.get('content-security-policy')).toContain(`connect-src 'self' ${strava};`);
  expect(await (await fetch(`${own}/api/config`)).json()).toMatchObject({ apiBase: `${strava}/api/v3` });
  command.kill('SIGTERM');
  const isServed = () => fetch(own).then(Boolean, () => false);
  await expect.poll(isServed, { timeout: 20_000 }).toBe(false);
});

test('a port that is taken is one line that says what to do, before anything is built', async () => {
  const port = await takePort(0);
  const command = start({ PORT: String(port) });
  const [said, [code]] = await Promise.all([text(command.stderr), once(command, 'exit')]);
  expect(said).toMatch(/^Port \d+ is taken: stop what uses it, or choose another one: PORT=\d+ npm start\n$/);
  expect([said.includes(`Port ${port} `), code]).toEqual([true, 1]);
});

test('a sandbox port that was asked for and is taken is one line as well', async () => {
  const port = await takePort(0);
  const command = start({}, ['--port', String(port)]);
  const [said, [code]] = await Promise.all([text(command.stderr), once(command, 'exit')]);
  expect([said, code]).toEqual([`Port ${port} is taken: give the sandbox another one with --port.\n`, 1]);
});

test('half of the credentials is one line that names the other half', async () => {
  const command = start({ STRAVA_CLIENT_ID: '777' });
  const said = await text(command.stderr);
  expect(said).toBe('STRAVA_CLIENT_SECRET is missing: set both, or neither to use the sandbox.\n');
});
