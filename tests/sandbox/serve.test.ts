import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { readFlags } from '#sandbox/flags.ts';
import { openSandbox } from './open-sandbox.ts';

function start(...flags: string[]) {
  const command = spawn(process.execPath, ['--import', 'tsx', 'src/sandbox/serve.ts', ...flags]);
  onTestFinished(() => void command.kill('SIGKILL'));
  return command;
}

/** Runs the command to its end: exit code and what it said. */
async function run(...flags: string[]) {
  const command = start(...flags);
  const [out, error, [code]] = await Promise.all([text(command.stdout), text(command.stderr), once(command, 'exit')]);
  return { out, error, code: code as number };
}

async function aFile(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'activities.json');
  await writeFile(file, content);
  return file;
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the command prints its address, serves a file as it is, and ends on %s',
  async (signal) => {
    const file = await aFile('[{"id":7,"odd":true},null]');
    const command = start('--port', '0', '--athlete', file, '--now', '2026-05-20T08:05:00Z');
    const [line] = (await once(command.stdout, 'data')) as [Buffer];
    const url = /^Strava sandbox at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line.toString())?.[1] ?? '';
    const overview = await (await fetch(`${url}/__control`)).json();
    expect(overview).toMatchObject({ activities: 2, now: expect.stringMatching(/^2026-05-20T08:0/) as unknown });
    command.kill(signal);
    expect(await once(command, 'exit')).toEqual([0, null]);
  },
);

test.each([
  [['--port', 'x'], 'sandbox: --port must be a whole number from 0 to 65535, not "x"\n'],
  [['--athlete', '/does/not/exist.json'], "sandbox: ENOENT: no such file or directory, open '/does/not/exist.json'\n"],
])('%j is one clear line and exit code 1', async (flags, error) => {
  expect(await run(...flags)).toEqual({ out: '', error, code: 1 });
});

test('a port that is taken is one clear line and exit code 1', async () => {
  const { port } = await openSandbox();
  const error = `sandbox: listen EADDRINUSE: address already in use 127.0.0.1:${port}\n`;
  expect(await run('--port', String(port), '--activities', '1')).toEqual({ out: '', error, code: 1 });
});

test('a file that is no list of activities is one clear line and exit code 1', async () => {
  const notJson = await aFile('{');
  expect(await run('--athlete', notJson)).toEqual({ out: '', error: `sandbox: ${notJson} is not JSON\n`, code: 1 });
  const { error, code } = await run('--athlete', await aFile('{}'));
  expect(error).toMatch(/^sandbox: .*JSON array.*\n$/);
  expect(code).toBe(1);
});

test('without flags it is port 4280, seed 1 and 900 activities', () => {
  expect(readFlags([])).toEqual({
    port: 4280,
    clientId: undefined,
    clientSecret: undefined,
    seed: 1,
    activities: 900,
    now: undefined,
    athleteFile: undefined,
  });
});

test('every flag is read', () => {
  const line =
    '--port 0 --client-id 7 --client-secret s --seed 9 --activities 100000 --now 2026-05-20T08:00:00Z --athlete a';
  expect(readFlags(line.split(' '))).toEqual({
    port: 0,
    clientId: '7',
    clientSecret: 's',
    seed: 9,
    activities: 100_000,
    now: new Date('2026-05-20T08:00:00Z'),
    athleteFile: 'a',
  });
});

test.each([
  ['--activities', '100001'],
  ['--activities', '-1'],
  ['--seed', '1.5'],
  ['--port', '65536'],
  ['--now', 'soon'],
  ['--now', '2026-13-01'],
  ['--client-id', 'abc'],
  ['--client-secret', ''],
])('%s %j is refused by name', (flag, value) => {
  expect(() => readFlags([`${flag}=${value}`])).toThrow(flag);
});

test('an unknown flag is refused', () => {
  expect(() => readFlags(['--verbose'])).toThrow(/--verbose/);
});
