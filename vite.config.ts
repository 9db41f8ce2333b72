import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const EVERY_PAGE_OF_THE_APP =
  /node_modules\/(svelte|@sveltejs|esm-env|clsx|devalue|idb-keyval)\/|src\/lib\/(app\.ts|state\/(?!explain)|storage|format|training)/;

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    target: 'es2022',
    // Terser sees that Chart.js's unregistered parts are dead, which the bundler cannot: 6 KB less until the first chart.
    minify: 'terser',
    rolldownOptions: {
      output: {
        // Small files compress badly: what every page of the app loads anyway is one file.
        advancedChunks: { groups: [{ name: 'app', test: EVERY_PAGE_OF_THE_APP }] },
      },
    },
    terserOptions: { module: true, compress: { passes: 3 } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,edge,sandbox}/**/*.test.ts'],
        },
      },
    ],
  },
});
