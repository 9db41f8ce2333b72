/** `npm run test:e2e`: finds (or installs) a Chromium and hands over to Playwright. Arguments go to Playwright. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

try {
  const env = { ...process.env, CHROMIUM_PATH: findBrowser() };
  const parameters = ['playwright', 'test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)];
  process.exitCode = spawnSync('npx', parameters, { stdio: 'inherit', env }).status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
