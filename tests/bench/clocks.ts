/** How long P6 to P9, P15 and P16 take in a real Chromium, beside their targets; `--json` for machines. */
import { rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { serveApp } from '#edge/node/serve-app.ts';
import { buildApp } from '#local/build-app.ts';
import { inFreshPage, openBrowser } from './browser.ts';
import { bundleClock, CLOCK_PATH } from './bundle.ts';
import { clickFilters, type FilterClick } from './filter-clicks.ts';
import { type OpenedActivity, openActivity } from './one-activity.ts';
import { type Row, rowOf, table } from './report.ts';

const RUNS = 7;
/** Of the activities of many-activities.ts each tenth from here on is a run that was recorded. */
const FIRST_RUN = 9_000_000_000 + 37 * 3;
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
  READS_PER_QUARTER_HOUR: '100',
  READS_PER_DAY: '1000',
};
const app = await serveApp({ environment, buildFolder: 'build', port: 0 });
const origin = `http://localhost:${app.port}`;
const { browser, context } = await openBrowser(origin, clockFolder);
const clock = origin + CLOCK_PATH;
let opening = 0;

try {
  const [cpu] = cpus();
  const rows = [
    ...(await measure(10_000, { store: 40, read: 10, filter: 1 })),
    ...(await measureActivity(20_000, { lines: 150, move: 16 })),
    ...(await measureActivity(72_000)),
    ...(await measure(100_000, { filter: 5 })),
  ];
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

/** Everything with one size of history; a target where there is one for that size. */
async function measure(count: number, targets: { store?: number; read?: number; filter: number }): Promise<Row[]> {
  await inFreshPage(context, clock, (page) => page.evaluate((count) => window.clock.seed(count), count));
  const inPage = <Result>(work: (page: Page) => Promise<Result>) => inFreshPage(context, clock, work);
  const stores: number[] = [];
  const reads: { opening: number; reading: number; fetching: number }[] = [];
  const filters: number[][] = [];
  const fitness: number[][] = [];
  const weeks: number[][] = [];
  const zones: number[][] = [];
  const paces: number[][] = [];
  const charts: number[][] = [];
  for (let run = 0; run < RUNS; run++) {
    stores.push(await inPage((page) => page.evaluate((count) => window.clock.store(count), count)));
    reads.push(await inPage((page) => page.evaluate(() => window.clock.read())));
    filters.push(await inPage((page) => page.evaluate((count) => window.clock.filter(count), count)));
    fitness.push(await inPage((page) => page.evaluate((count) => window.clock.figures('fitness', count), count)));
    weeks.push(await inPage((page) => page.evaluate((count) => window.clock.figures('weeks', count), count)));
    zones.push(await inPage((page) => page.evaluate((count) => window.clock.figures('zones', count), count)));
    paces.push(await inPage((page) => page.evaluate((count) => window.clock.figures('pace', count), count)));
    charts.push(await inPage((page) => page.evaluate((count) => window.clock.chart(count), count)));
  }
  const clicks = await inFreshPage(context, `${origin}/dashboard?range=all`, clickFilters);
  const activities = count.toLocaleString('en');
  const part = (name: keyof (typeof reads)[number]) => reads.map((read) => read[name]);
  return [
    rowOf('P6', `store ${activities} activities`, targets.store, stores),
    rowOf('P7', `read ${activities} activities at start`, targets.read, part('reading')),
    rowOf('', '  of which waiting for the disk', undefined, part('fetching')),
    rowOf('', '  opening the database before', undefined, part('opening')),
    rowOf('P8', `re-aggregate ${activities} after a filter change`, targets.filter, filters.flat()),
    rowOf('P8', `load and fitness of ${activities}`, targets.filter, fitness.flat()),
    rowOf('P8', `trends by week of ${activities}`, targets.filter, weeks.flat()),
    rowOf('P8', `time in zones of ${activities}`, targets.filter, zones.flat()),
    rowOf('P8', `pace at 140 bpm of ${activities}`, targets.filter, paces.flat()),
    rowOf('P8', 'filter click to next paint, 520 weeks', 50, of(clicks, 'nextPaint')),
    rowOf('', '  until everything new is on the screen', undefined, of(clicks, 'allShown')),
    rowOf('P9', 'update a chart of 520 weeks, script', 10, charts.flat()),
  ];
}

/** An activity of so many samples, opened anew in each run; with targets where there are some for that size. */
async function measureActivity(samples: number, targets: { lines?: number; move?: number } = {}): Promise<Row[]> {
  const opened: OpenedActivity[] = [];
  for (let run = 0; run < RUNS; run++) {
    // What was opened before is kept, and another one is not.
    const id = FIRST_RUN + 370 * (opening += 1);
    opened.push(await openActivity(context, `${origin}/activities/${id}`, { id, samples }));
  }
  const all = (name: 'script' | 'paint') => opened.flatMap((one) => one[name]);
  return [
    rowOf(
      'P15',
      `open an activity of ${samples.toLocaleString('en')} samples`,
      targets.lines,
      opened.map((one) => one.lines),
    ),
    rowOf(
      '',
      '  until splits, zones and sketch are there too',
      undefined,
      opened.map((one) => one.all),
    ),
    rowOf('P16', '  its cursor moves, script', targets.move, all('script')),
    rowOf('P16', '  and until the next paint', targets.move, all('paint')),
  ];
}

function of(clicks: readonly FilterClick[], name: keyof FilterClick): number[] {
  return clicks.map((click) => click[name]);
}
