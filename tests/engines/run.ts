/**
 * `npm run test:engines`: the main job in the browser engines besides Chromium that this machine has or, as root on Debian,
 * gets. One that is missing is named and skipped; when none is there, that is a failure.
 */
import { athleteFromFile } from '#sandbox/athlete/file.ts';
import { deploySite } from '#tests/deployed/site.ts';
import { SUMMARIES } from './athlete.ts';
import type { Driver } from './driver.ts';
import { openFirefox } from './firefox.ts';
import { mainJob } from './main-job.ts';
import { openWebKit } from './webkit.ts';

const ENGINES: readonly [name: string, what: string, open: () => Promise<Driver | undefined>][] = [
  ['firefox', 'Firefox: install Firefox, or Debian’s firefox-esr', openFirefox],
  ['webkit', 'WebKitGTK: install Debian’s webkit2gtk-driver and xvfb', openWebKit],
];

// The athlete's days are those of Greenwich, so the browser's must be, too.
process.env['TZ'] = 'UTC';
const wanted = process.argv.slice(2);
console.log('Building …');
const site = await deploySite(athleteFromFile(SUMMARIES, new Date()));
let ran = 0;
try {
  for (const [name, what, open] of ENGINES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const driver = await open();
    if (driver) await run(driver);
    else console.log(`Not tested with ${what}.`);
    if (driver) ran += 1;
  }
} finally {
  await site.close();
}
if (ran === 0) {
  console.error('There is no second browser engine on this machine.');
  process.exitCode = 1;
}

async function run(driver: Driver): Promise<void> {
  // Where the engine before has failed, Strava would not ask again.
  site.strava.state.consent = undefined;
  console.log(driver.name);
  const started = Date.now();
  try {
    await mainJob(driver, site, (step) => console.log(`  ✓ ${step}`));
    if (driver.troubles().length > 0) throw new Error(driver.troubles().join('\n'));
    console.log(`  ${Math.round((Date.now() - started) / 1000)} s`);
  } catch (error) {
    console.error('  ✗', error, driver.troubles());
    process.exitCode = 1;
  } finally {
    await driver.close();
  }
}
