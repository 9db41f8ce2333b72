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
  use: {
    locale: 'en-IE',
    timezoneId: 'Europe/Dublin',
    trace: 'retain-on-failure',
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
