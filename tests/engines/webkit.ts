import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { type Driver, until } from './driver.ts';
import { installed } from './install.ts';
import { startSession } from './webdriver.ts';

/** WebKitGTK's own little browser, driven by WebKitGTK's driver on a screen that nobody sees. Undefined where there is none. */
export async function openWebKit(): Promise<Driver | undefined> {
  const driver = installed(['WebKitWebDriver'], ['webkit2gtk-driver', 'xvfb']);
  const screen = installed(['Xvfb'], ['xvfb']);
  const binary = miniBrowser();
  if (driver === undefined || screen === undefined || binary === undefined) return undefined;

  const xvfb = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = (await once(xvfb.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${display.toString().trim()}`, LANG: 'en_IE.UTF-8', LANGUAGE: 'en_IE' };
  const webdriver = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const troubles: string[] = [];
  webdriver.stdout?.on('data', (text: Buffer) => troubles.push(...errorsIn(text.toString())));
  const base = `http://127.0.0.1:${port}`;
  await until(
    () => fetch(`${base}/status`),
    ({ ok }) => ok,
    'WebKitWebDriver',
  );
  const args = ['--automation', '--enable-write-console-messages-to-stdout=true'];
  const { version, end, ...session } = await startSession(base, { 'webkitgtk:browserOptions': { binary, args } });
  return {
    ...session,
    name: `WebKitGTK ${version}`,
    click: (path) =>
      until(
        () => session.click(path),
        () => true,
        `A click on ${path}`,
      ),
    troubles: () => troubles,
    async close() {
      await end();
      await Promise.all([ended(webdriver), ended(xvfb)]);
    },
  };
}

/** It stands beside WebKit's library, in a folder that is named after the machine and the version. */
function miniBrowser(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  const folders = readdirSync('/usr/lib').flatMap((folder) =>
    ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`),
  );
  return folders.find((path) => existsSync(path));
}

const errorsIn = (output: string) => output.split('\n').filter((line) => /CONSOLE.*\bERROR\b/.test(line));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function ended(program: ChildProcess): Promise<void> {
  const exited = once(program, 'exit');
  program.kill();
  await exited;
}
