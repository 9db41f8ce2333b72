import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { siteSettings } from './src/local/site-settings.js';
import { wordsAsTheyChange, wordsInOneLanguage } from './src/local/words.ts';

const { edgeOrigin, language, siteUrl } = siteSettings(process.env);

/** The files of lib/training that the first chart needs; whatever else is there belongs to the pages that use it. */
const TRAINING =
  'between|day|fold-text|heart-rate|log|pace|range|rolling-mean|selection|sport|this-week|totals|units|week|week-grid|weeks|year-to-date';

/** What every page of the app loads anyway. As one file it compresses better than as twenty. */
const SHARED = [
  'node_modules/(svelte/(?!.*/bindings/(input|select|size|window))|@sveltejs|esm-env|clsx|devalue|idb-keyval)/',
  '.svelte-kit/(.*/)?(generated/(root|client-optimized/app)|words/(registry|messages/(first|frame)_))',
  'src/lib/((app|site|world).ts|(connect|strava)/errors|connect/(strava-access|tabs))',
  'src/lib/state/(connection|fetching|preferences|redirect-query|today|training-log|view|view-selection)[.]',
  'src/lib/storage/(before-paint|column-shape|columns|database|errors|fields|log|migrations|preferences|session)[.]',
  'src/lib/format/(days|format|locale|measure|numbers|sport-words|times|units)[.]',
  `src/lib/training/(${TRAINING})[.]ts`,
  'src/lib/components/(Page|Plate|first-drawing|in-demo)',
  'src/routes/([+]layout|[+]error|[(]app[)]/([+]layout|app-context|demo-world))',
];

/** What the dashboard loads besides until its first chart: again as one file. */
const FIRST_CHART = [
  'src/lib/charts/(activity-words|bars|casing|cursor|direct-labels|drawing|hatch|nice-ticks|not-fetched|reading|theme|week-axis|weekly-distance)',
  'src/lib/components/(Chart|CursorPlot|ReadingPanel|WeekPlot|WeeklyMileage)[.]svelte',
  'src/routes/[(]app[)]/dashboard/([+]page|dashboard|WeekPlate)',
];

/**
 * What is loaded later, in few files: each has a name that the first one must carry around. What several pages show; what
 * most of them are made of; what leads to Strava and back; what asks the site's function and Strava.
 */
const LATER = [
  '.svelte-kit/(.*/)?words/messages/(problem_|parts_(connect|next_)|app_version_)',
  'node_modules/svelte/.*/bindings/(input|select|size|window)',
  'src/lib/components/(ConnectButton|NextStep|Notice|Segments)[.]svelte',
  'src/routes/[(]app[)]/(NewVersion[.]svelte|show[.]ts)',
  'src/demo/presence',
  'src/lib/(connect/scopes|state/(expla|keeping|new-version|rest|write-view)|sync/back-off)',
];
const PAGES = [
  'src/lib/components/(ActivityLink|ActivityList|Countdown|FiguresTable|Progress|SelectField|SportMark|StravaLink|WeekTable)[.]svelte',
  'src/lib/components/(choices|day-words|save-file|set-aside-words)[.]ts',
  'src/lib/(export/(columns|csv|file-name)|charts/spoken-units|format/countdown)[.]ts',
  'src/lib/(state|storage)/(athlete-list|body|chosen|conventions|goals|kept|opened|personal|sleep|strava-zones|write-permission)',
  'src/lib/training/(day-values|doubt|goal|metric|spans)[.]ts',
  'src/routes/[(]app[)]/(PageFrame|LeftOutNote|keep-equal|week-query|calendar-query|waiting-words)[.]',
];
const CONNECTING = [
  'src/lib/connect/(arrive|authorize|base64url|callback|complete|depart|disconnect|pending|return-path)[.]ts',
  'src/lib/storage/(athletes|wipe)[.]ts',
];
const FETCHING = [
  'src/lib/connect/(access-token|edge|failed-refresh|open-request|read-gate|rotation|session-keeper|token-lock)[.]ts',
  'src/lib/strava/(activities|athlete|athlete-zones|rate-limit|read-budget|request|wire|wire-values)[.]ts',
  'src/lib/sync/(?!back-off|expiry)',
  'src/lib/state/visit[.]ts',
  'src/lib/storage/(encode|read-budget|remove-session|write-log)[.]ts',
];

/**
 * SvelteKit takes two functions out of the namespace of Svelte by destructuring, so that the bundler keeps everything in
 * it. Imported by their names, what nobody calls goes: 0.7 KB less on every page.
 */
const svelteByName: Plugin = {
  name: 'svelte-by-name',
  enforce: 'pre',
  transform: {
    filter: { id: /@sveltejs[/]kit[/]src[/]runtime[/]client[/]client[.]js$/ },
    handler: (code) => code.replace('const { onMount, tick } = svelte;', "import { onMount, tick } from 'svelte';"),
  },
};

/**
 * Terser sees that Chart.js's unregistered parts are dead, which the bundler cannot: 6 KB less until the first chart. What
 * prerenders the pages is thrown away and may be large.
 */
const minifyForBrowsers: Plugin = {
  name: 'minify-for-browsers',
  config: {
    order: 'post',
    handler: ({ build }) => ({ build: { minify: build?.minify ?? (build?.ssr ? false : 'terser') } }),
  },
};

/** The first page carries the names of all files around: seven letters of a hash tell them apart, without words. */
const shortNames: Plugin = {
  name: 'short-names',
  config: {
    order: 'post',
    handler: ({ build }) => {
      const output = build?.rolldownOptions?.output;
      if (!output || Array.isArray(output)) return;
      for (const kind of ['entryFileNames', 'chunkFileNames', 'assetFileNames'] as const) {
        const name = output[kind];
        const short = kind === 'assetFileNames' ? '[hash:7]' : '[name].[hash:7]';
        if (typeof name === 'string') output[kind] = name.replace('[name].[hash]', short).replace('[hash]', '[hash:7]');
      }
    },
  },
};

/** Tests of functions that have no state. */
const PURE = 'tests/unit/{charts,components,format,oracles,routes,training,words}/**/*.test.ts';

export default defineConfig({
  plugins: [
    ...wordsInOneLanguage(language),
    wordsAsTheyChange(),
    svelteByName,
    minifyForBrowsers,
    sveltekit(),
    shortNames,
  ],
  define: {
    'import.meta.env.LANGUAGE': JSON.stringify(language),
    'import.meta.env.EDGE_ORIGIN': JSON.stringify(edgeOrigin),
    'import.meta.env.SITE_URL': JSON.stringify(siteUrl),
  },
  // Chart.js mixes colours for animations and hovering only, and there are neither: 4 KB less until the first chart.
  resolve: {
    alias: { '@kurkle/color': fileURLToPath(new URL('src/lib/components/no-mixed-colours.ts', import.meta.url)) },
  },
  build: {
    target: 'es2022',
    // What a page is made of it names itself; naming it here as well would be 0.7 KB in what is loaded first.
    modulePreload: {
      resolveDependencies: (file, needed) =>
        file.includes('/nodes/') ? needed.filter((name) => name.endsWith('.css')) : needed,
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', test: new RegExp(SHARED.join('|')) },
            { name: 'first-chart', test: new RegExp(FIRST_CHART.join('|')) },
            { name: 'later', test: new RegExp(LATER.join('|')) },
            { name: 'pages', test: new RegExp(PAGES.join('|')) },
            { name: 'connecting', test: new RegExp(CONNECTING.join('|')) },
            { name: 'fetching', test: new RegExp(FETCHING.join('|')) },
            // What several pages say: otherwise each such word would be a file.
            { name: 'said', test: /[/]words[/]messages[/]/, minShareCount: 2 },
          ],
        },
      },
    },
    terserOptions: { module: true, safari10: false, compress: { passes: 3 } },
  },
  test: {
    // One for each core: the default leaves one idle, half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,edge,sandbox}/**/*.test.ts'],
          exclude: [PURE],
          setupFiles: 'tests/seed.ts',
        },
      },
      {
        extends: true,
        // Functions from data to data leave nothing behind, so their files share what they import: a third of the time.
        test: { name: 'pure', environment: 'node', include: [PURE], setupFiles: 'tests/seed.ts', isolate: false },
      },
      {
        extends: true,
        // The commands as they are run. They build, and builds share a folder.
        test: { name: 'commands', environment: 'node', include: ['tests/local/**/*.test.ts'], fileParallelism: false },
      },
    ],
  },
});
