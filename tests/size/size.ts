/** `npm run size`: builds the app and the edge function and holds their gzip sizes against their budgets; `--json` for machines. */
import { build as buildEdge } from 'esbuild';
import { buildApp } from '#local/build-app.ts';
import { folderOf, type Language, LANGUAGES } from '#local/languages.js';
import { type Built, gzipSize, scriptsOfGroup, scriptsOfModule, scriptsOfPage, sizeOf } from './bundles.ts';

const KB = 1000;

/** What the dashboard loads on demand before its first chart is on the screen; everything else waits for that. */
const BEFORE_THE_CHART = ['src/lib/components/chart-library.ts'];

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

const rows: Row[] = [
  ...LANGUAGES.flatMap((language) => rowsOf(language)),
  { name: 'P13 edge function', bytes: await edgeSize(), budget: 5 * KB },
];

if (asJson) console.log(JSON.stringify(rows, null, 2));
else for (const row of rows) console.log(line(row));
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;

/** What a page loads in a language, which is a build of its own: some say the same in more letters. */
function rowsOf(language: Language): Row[] {
  const folder = folderOf(language);
  const built: Built = { site: `build${folder}`, work: `.svelte-kit${folder}` };
  // The root error page, which SvelteKit loads with every page although no page names it.
  const generated = `${built.work}/generated/client-optimized/nodes/1.js`;
  const dashboard = scriptsOfPage(built, 'dashboard');
  const modules = [...BEFORE_THE_CHART, generated].map((source) => scriptsOfModule(built, source));
  const firstChart = union([dashboard, ...modules]);
  const firstVisit = union([firstChart, ...FIRST_VISIT.map((group) => scriptsOfGroup(built, group))]);
  return [
    { name: `P1 JavaScript until the first chart, ${language}`, bytes: sizeOf(built, firstChart), budget: 95 * KB },
    { name: `the same with what asks Strava, ${language}`, bytes: sizeOf(built, firstVisit), budget: 106 * KB },
    {
      name: `P2 JavaScript of the landing page, ${language}`,
      bytes: sizeOf(built, scriptsOfPage(built, 'index')),
      budget: 32 * KB,
    },
  ];
}

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
