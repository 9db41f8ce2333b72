/** `npm run bench`: how long P6 to P9 take in a real Chromium, beside their targets; `--json` for machines. Never a test. */
import { rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { serveApp } from '#edge/node/serve-app.ts';
import { buildApp } from '#local/build-app.ts';
import { inFreshPage, openBrowser } from './browser.ts';
import { bundleClock, CLOCK_PATH } from './bundle.ts';
import { clickFilters } from './filter-clicks.ts';
import { type Row, rowOf, table } from './report.ts';

const RUNS = 7;
const STRAVA = 'http://127.0.0.1:9';

const asJson = process.argv.includes('--json');
if (!asJson) console.log('Building …');
await buildApp(`${STRAVA}/api/v3`);
const clockFolder = await bundleClock();
const environment = {
  STRAVA_CLIENT_ID: '12345',
  STRAVA_CLIENT_SECRET: 'not-needed-here',
  STRAVA_OAUTH_BASE: `${STRAVA}/oauth`,
  STRAVA_API_BASE: `${STRAVA}/api/v3`,
};
const app = await serveApp({ environment, buildFolder: 'build', port: 0 });
const origin = `http://localhost:${app.port}`;
const { browser, context } = await openBrowser(origin, clockFolder);
const clock = origin + CLOCK_PATH;

try {
  const [cpu] = cpus();
  const rows = await measure();
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  const machine = { cpu: cpu?.model ?? 'unknown', cores: cpus().length, chromium: browser.version(), load };
  if (asJson) console.log(JSON.stringify({ machine, runs: RUNS, rows }, null, 2));
  else console.log(`${table(rows)}\n\n${inWords(machine)}`);
} finally {
  await browser.close();
  await app.close();
  await rm(clockFolder, { recursive: true });
}

function inWords({
  cpu,
  cores,
  chromium,
  load,
}: {
  cpu: string;
  cores: number;
  chromium: string;
  load: number;
}): string {
  const busy = load > cores ? '\nMore was running than there are cores: trust the fastest runs.' : '';
  return `${cpu}, ${cores} cores, load ${load}, Chromium ${chromium}${busy}`;
}

async function measure(): Promise<Row[]> {
  await inFreshPage(context, clock, (page) => page.evaluate(() => window.clock.seed(10_000)));
  const stores: number[] = [];
  const reads: { opening: number; reading: number; fetching: number }[] = [];
  const filters: number[][] = [];
  const manyFilters: number[][] = [];
  const charts: number[][] = [];
  for (let run = 0; run < RUNS; run++) {
    stores.push(await inFreshPage(context, clock, (page) => page.evaluate(() => window.clock.store(10_000))));
    reads.push(await inFreshPage(context, clock, (page) => page.evaluate(() => window.clock.read())));
    filters.push(await inFreshPage(context, clock, (page) => page.evaluate(() => window.clock.filter(10_000))));
    manyFilters.push(await inFreshPage(context, clock, (page) => page.evaluate(() => window.clock.filter(100_000))));
    charts.push(await inFreshPage(context, clock, (page) => page.evaluate(() => window.clock.chart())));
  }
  const clicks = await inFreshPage(context, `${origin}/dashboard?range=all`, clickFilters);
  return [
    rowOf('P6', 'store 10,000 activities', 40, stores),
    rowOf(
      'P7',
      'read 10,000 activities at start',
      10,
      reads.map(({ reading }) => reading),
    ),
    rowOf(
      '',
      '  of which waiting for the disk',
      undefined,
      reads.map(({ fetching }) => fetching),
    ),
    rowOf(
      '',
      '  opening the database before',
      undefined,
      reads.map(({ opening }) => opening),
    ),
    rowOf('P8', 're-aggregate 10,000 after a filter change', 1, filters.flat()),
    rowOf('P8', 're-aggregate 100,000 after a filter change', 5, manyFilters.flat()),
    rowOf(
      'P8',
      'filter click to next paint, 520 weeks',
      50,
      clicks.map(({ nextPaint }) => nextPaint),
    ),
    rowOf(
      '',
      '  until everything new is on the screen',
      undefined,
      clicks.map(({ allShown }) => allShown),
    ),
    rowOf('P9', 'update a chart of 520 weeks, script', 10, charts.flat()),
  ];
}
