import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Debian's build without windows: the same engine, and tests take half the time. */
const HEADLESS = 'chromium-headless-shell';
const NAMES = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium to test with: Playwright's own, else one of the system, else one that gets installed now.
 * Throws an error whose message is one line that says what to do.
 */
export function findBrowser(): string {
  const found = playwrightBrowser() ?? fastBrowser() ?? systemBrowser();
  if (found) return found;
  install();
  const installed = playwrightBrowser() ?? systemBrowser();
  if (installed) return installed;
  throw new Error(
    'No Chromium found: install one ("npx playwright install chromium", or the package "chromium") and run npm test again.',
  );
}

function playwrightBrowser(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

const systemBrowser = () => browserOnPath(process.env['PATH']) ?? MAC.find(isProgram);

/** The build without windows, which is also installed beside another Chromium where that is done in seconds. */
function fastBrowser(): string | undefined {
  const find = () => browserOnPath(process.env['PATH'], [HEADLESS]);
  return find() ?? (hasApt() && run('apt-get', ['install', '-y', HEADLESS]) ? find() : undefined);
}

/** The first Chromium in the folders of a PATH, which come in the order of preference. */
export function browserOnPath(path = '', names: readonly string[] = NAMES): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

/** Whether packages can be installed without asking anybody: as root on Debian and its kin. */
const hasApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function install(): void {
  if (hasApt()) {
    run('apt-get', ['update']);
    if (run('apt-get', ['install', '-y', HEADLESS]) || run('apt-get', ['install', '-y', 'chromium'])) return;
  }
  run('npx', ['playwright', 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium']);
}

/** Whether the command ended well; what it printed is shown, because an installation takes a while. */
function run(command: string, parameters: string[]): boolean {
  console.log(`Getting a Chromium to test with: ${command} ${parameters.join(' ')}`);
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000, env });
    return true;
  } catch {
    return false;
  }
}
