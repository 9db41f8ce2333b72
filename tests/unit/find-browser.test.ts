import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { browserOnPath } from '#tests/e2e/find-browser.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function aProgram(folder: string, name: string, script = 'exit 1', mode = 0o755): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode });
  return file;
}

test('the first folder of the PATH wins, and in a folder Chromium before Chrome', () => {
  const [first, second] = [aFolder(), aFolder()];
  const chrome = aProgram(first, 'google-chrome');
  const chromium = aProgram(second, 'chromium');
  expect(browserOnPath([first, second].join(delimiter))).toBe(chrome);
  expect(browserOnPath([second, first].join(delimiter))).toBe(chromium);
  const browser = aProgram(first, 'chromium-browser');
  expect(browserOnPath(first)).toBe(browser);
});

test('a folder or a file that cannot be run is no browser, and neither is what lies in the working directory', () => {
  const [first, second] = [aFolder(), aFolder()];
  mkdirSync(join(first, 'chromium'));
  aProgram(first, 'google-chrome', '', 0o644);
  const chrome = aProgram(second, 'google-chrome-stable');
  expect(browserOnPath(['', first, second].join(delimiter))).toBe(chrome);
  expect(browserOnPath(first)).toBeUndefined();
  expect(browserOnPath('')).toBeUndefined();
  expect(browserOnPath(undefined)).toBeUndefined();
});

/** The command that looks for a browser, on a machine that has nothing but this folder. */
function npmTest(folder: string) {
  const env = { PATH: folder, PLAYWRIGHT_BROWSERS_PATH: folder, HOME: folder };
  return spawnSync(process.execPath, ['--import', 'tsx', 'tests/e2e/run.ts'], { env, encoding: 'utf8' });
}

// A Mac keeps its browsers outside the PATH.
test.runIf(process.platform === 'linux')('without a browser and without a way to one, one line says what to do', () => {
  const { status, stderr } = npmTest(aFolder());
  expect(stderr).toMatch(
    /^No Chromium found: install one .*npx playwright install chromium.* and run npm test again.\n$/,
  );
  expect(status).toBe(1);
});

test.runIf(process.platform === 'linux')('a browser that is missing is installed, and then used', () => {
  const folder = aFolder();
  // Whatever its last argument names is there afterwards.
  const install = `for name; do :; done
  case "$*" in
    *"playwright test"*) echo "testing with $CHROMIUM_PATH";;
    *"install"*) printf '#!/bin/sh\\n' > "${folder}/$name"; /bin/chmod +x "${folder}/$name";;
  esac`;
  aProgram(folder, 'apt-get', install);
  aProgram(folder, 'npx', install);
  const { status, stdout } = npmTest(folder);
  const [, browser = ''] = /(?:apt-get install -y|npx playwright install) (chromium\S*)\n/.exec(stdout) ?? [];
  expect(browser).toMatch(/^chromium(-headless-shell)?$/);
  expect(stdout).toContain(`testing with ${join(folder, browser)}\n`);
  expect(status).toBe(0);
});

test.runIf(process.platform === 'linux')('the build without windows is taken before any other that is there', () => {
  const folder = aFolder();
  aProgram(folder, 'chromium');
  const headless = aProgram(folder, 'chromium-headless-shell');
  aProgram(folder, 'npx', 'echo "testing with $CHROMIUM_PATH"');
  expect(npmTest(folder).stdout).toBe(`testing with ${headless}\n`);
});
