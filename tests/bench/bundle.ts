import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** Where the clock's page stands on the app's own origin, so that both see the same database. */
export const CLOCK_PATH = '/bench/';

/** Bundles the clock with the app's modules, minified as the app is; answers the folder. */
export async function bundleClock(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'milepost-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('page', import.meta.url)),
    base: CLOCK_PATH,
    plugins: [svelte({ configFile: false })],
    resolve: {
      alias: { '@kurkle/color': fileURLToPath(import.meta.resolve('#lib/components/no-mixed-colours.ts')) },
    },
    build: {
      outDir,
      target: 'es2022',
      minify: 'terser',
      terserOptions: { module: true, compress: { passes: 3 } },
    },
  });
  return outDir;
}
