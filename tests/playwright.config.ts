import { defineConfig } from '@playwright/test';
import { STRAVA_ORIGIN } from './e2e/strava-address.ts';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: 'list',
  timeout: 60_000,
  // Waiting longer makes no test weaker, and a busy machine is no reason to fail. A test that needs its second try is
  // named as flaky in the report.
  expect: { timeout: 10_000 },
  retries: 1,
  use: {
    locale: 'en-IE',
    timezoneId: 'Europe/Dublin',
    trace: 'on-first-retry',
    // A worker would fetch the whole app in every test and answer where a test looks on; platform.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: 'npx tsx tests/e2e/serve-stravas.ts',
    cwd: '..',
    url: `${STRAVA_ORIGIN}/of`,
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: 'pipe',
  },
});
