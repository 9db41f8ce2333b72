import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium to test with: Playwright's own, else one of the system, else one that gets installed now.
 * Throws an error whose message is one line that says what to do.
 */
export function findBrowser(): string {
  const found = playwrightBrowser() ?? systemBrowser();
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

/** The first Chromium in the folders of a PATH, which come in the order of preference. */
export function browserOnPath(path = ''): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function install(): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    if (run('apt-get', ['install', '-y', 'chromium'])) return;
  }
  run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
}

/** Whether the command ended well; what it printed is shown, because an installation takes a while. */
function run(command: string, parameters: string[]): boolean {
  console.log(`No Chromium yet: ${command} ${parameters.join(' ')}`);
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000, env });
    return true;
  } catch {
    return false;
  }
}
