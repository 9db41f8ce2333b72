/** `npm run size`: builds the app and the edge function and holds their gzip sizes against their budgets; `--json` for machines. */
import { build as buildEdge } from 'esbuild';
import { buildApp } from '#local/build-app.ts';
import { gzipSize, scriptsOfGroup, scriptsOfModule, scriptsOfPage, sizeOf } from './bundles.ts';

const KB = 1000;

/** What the dashboard loads on demand before its first chart is on the screen; everything else waits for that. */
const BEFORE_THE_CHART = [
  'src/lib/components/chart-library.ts',
  // The root error page, which SvelteKit loads with every page although no page names it.
  '.svelte-kit/generated/client-optimized/nodes/1.js',
];

/** What is loaded besides, after the first chart; or before it when nothing is stored and the weeks must come from Strava. */
const FIRST_VISIT = ['fetching'];

interface Row {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
}

const asJson = process.argv.includes('--json');
if (!asJson) console.log('Building …');
await buildApp();

const dashboard = scriptsOfPage('dashboard');
const firstChart = union([dashboard, ...BEFORE_THE_CHART.map(scriptsOfModule)]);
const firstVisit = union([firstChart, ...FIRST_VISIT.map(scriptsOfGroup)]);
const rows: Row[] = [
  { name: 'P1 JavaScript until the first chart', bytes: sizeOf(firstChart), budget: 95 * KB },
  { name: 'the same with what asks Strava', bytes: sizeOf(firstVisit), budget: 105 * KB },
  { name: 'P2 JavaScript of the landing page', bytes: sizeOf(scriptsOfPage('index')), budget: 32 * KB },
  { name: 'P13 edge function', bytes: await edgeSize(), budget: 5 * KB },
];

if (asJson) console.log(JSON.stringify(rows, null, 2));
else for (const row of rows) console.log(line(row));
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;

async function edgeSize(): Promise<number> {
  const entryPoints = ['src/edge/cloudflare/worker.ts'];
  const { outputFiles } = await buildEdge({ entryPoints, bundle: true, minify: true, format: 'esm', write: false });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSize(Buffer.from(contents)), 0);
}

function union(sets: readonly Set<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

function line({ name, bytes, budget }: Row): string {
  const verdict = bytes > budget ? 'TOO BIG' : 'ok';
  return `${name.padEnd(38)} ${(bytes / KB).toFixed(1).padStart(6)} KB of ${(budget / KB).toFixed(0).padStart(3)} KB  ${verdict}`;
}
