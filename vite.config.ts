import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** The files of lib/training that the first chart needs; whatever else is there belongs to the pages that use it. */
const TRAINING =
  'between|day|fold-text|heart-rate|log|pace|range|rolling-mean|selection|sport|this-week|totals|units|week|week-grid|weeks|year-to-date';

/** What every page of the app loads anyway. As one file it compresses better than as twenty. */
const SHARED = [
  'node_modules/(svelte/(?!.*/bindings/(input|select|size|window))|@sveltejs|esm-env|clsx|devalue|idb-keyval)/',
  '.svelte-kit/generated/(root|client-optimized/app)',
  'src/lib/(app.ts|connect/(strava-access|tabs)|state/(?!expla|goals|keeping|new-version|read-share|rest|visit|write-view))',
  'src/lib/(storage/(?!athletes|encode|goals|memory|read-budget|remove-session|wipe|write-log)|format/(?!countdown))',
  `src/lib/training/(${TRAINING})[.]ts`,
  'src/lib/components/(Page|Plate|first-drawing)',
  'src/routes/([+]layout|[+]error|[(]app[)]/([+]layout|app-context))',
];

/** What the dashboard loads besides until its first chart: again as one file. */
const FIRST_CHART = [
  'src/lib/charts/(?!gaps|pace|panel|points|sentence|table)',
  'src/lib/components/(Chart|ReadingPanel|WeekPlot|WeeklyMileage)[.]svelte',
  'src/routes/[(]app[)]/dashboard/([+]page|dashboard|WeekPlate)',
];

/** What several pages show later: one name less for each to carry around until then. */
const LATER = [
  'node_modules/svelte/.*/bindings/(input|select|size|window)',
  'src/lib/components/(ConnectButton|FiguresTable|NextStep|Notice|Segments|WeekTable)[.]svelte',
  'src/routes/[(]app[)]/(NewVersion[.]svelte|(show|keep-equal|calendar-query|week-query)[.]ts)',
  'src/lib/state/write-view',
  'src/lib/state/(expla|keeping|new-version)',
];

export default defineConfig({
  plugins: [sveltekit()],
  // Chart.js mixes colours for animations and hovering only, and there are neither: 4 KB less until the first chart.
  resolve: {
    alias: { '@kurkle/color': fileURLToPath(new URL('src/lib/components/no-mixed-colours.ts', import.meta.url)) },
  },
  build: {
    target: 'es2022',
    // Terser sees that Chart.js's unregistered parts are dead, which the bundler cannot: 6 KB less until the first chart.
    minify: 'terser',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', test: new RegExp(SHARED.join('|')) },
            { name: 'first-chart', test: new RegExp(FIRST_CHART.join('|')) },
            { name: 'errors', test: /src\/lib\/(connect|strava)\/errors/ },
            { name: 'later', test: new RegExp(LATER.join('|')) },
          ],
        },
      },
    },
    terserOptions: { module: true, compress: { passes: 3 } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,edge,sandbox}/**/*.test.ts'],
          setupFiles: 'tests/seed.ts',
        },
      },
      {
        extends: true,
        // The commands as they are run. They build, and builds share a folder.
        test: { name: 'commands', environment: 'node', include: ['tests/local/**/*.test.ts'], fileParallelism: false },
      },
    ],
  },
});
