import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom: the arrows of src/README.md as data. A layer may always import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/training': [],
  'lib/words': [],
  'lib/recordings': ['lib/training'],
  'lib/format': ['lib/training', 'lib/words'],
  'lib/oracles': ['lib/format', 'lib/training', 'lib/words'],
  'lib/export': ['lib/format', 'lib/training', 'lib/words'],
  'lib/charts': ['lib/format', 'lib/training', 'lib/words'],
  'lib/components': ['lib/charts', 'lib/export', 'lib/format', 'lib/training', 'lib/words'],
  'lib/strava': ['lib/training'],
  'lib/storage': [
    'lib/recordings/recording.ts',
    'lib/strava/edge-protocol.ts',
    'lib/strava/read-budget.ts',
    'lib/format/format.ts',
    'lib/training',
  ],
  'lib/connect': ['lib/strava', 'lib/storage', 'lib/training'],
  'lib/sync': ['lib/strava', 'lib/training'],
  'lib/state': [
    'lib/recordings',
    'lib/connect',
    'lib/sync',
    'lib/strava',
    'lib/storage',
    'lib/format',
    'lib/training',
    'lib/words',
  ],
  'lib/site.ts': [],
  'lib/world.ts': ['lib/app.ts'],
  'lib/app.ts': [
    'lib/site.ts',
    'lib/world.ts',
    'lib/state',
    'lib/connect',
    'lib/sync',
    'lib/strava',
    'lib/storage',
    'lib/format',
    'lib/training',
    'lib/words',
  ],
  routes: [
    'lib/app.ts',
    'lib/site.ts',
    'lib/world.ts',
    'demo',
    'lib/components',
    'lib/charts',
    'lib/export',
    'lib/oracles',
    'lib/recordings',
    'lib/state',
    'lib/format',
    'lib/training',
    'lib/words',
  ],
  'hooks.client.ts': ['lib/state'],
  'hooks.server.ts': ['lib/site.ts', 'lib/words'],
  edge: ['lib/strava/edge-protocol.ts'],
  sandbox: [],
  offline: [],
  demo: ['edge', 'sandbox'],
  local: ['edge', 'sandbox'],
};

const FOLDERS: Record<string, string> = {
  '#words': 'lib/words/compiled/messages.js',
  '#routes/': 'routes/',
  '#lib/': 'lib/',
  '#demo/': 'demo/',
  '#edge/': 'edge/',
  '#sandbox/': 'sandbox/',
  '#local/': 'local/',
  '#offline/': 'offline/',
};

const sourceFiles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|js|svelte)$/.test(file))
  .filter((file) => !file.startsWith('lib/words/compiled/'));

/** The layer a path below src belongs to: the longest name of the table that it begins with. */
function layerOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((layer) => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Every module that the file imports, statically or not, as it is written there. */
function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s*\(?\s*)['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
}

/** The path below src of an imported module of ours, or undefined for a package. */
function pathBelowSource(specifier: string): string | undefined {
  const prefix = Object.keys(FOLDERS).find((name) => specifier.startsWith(name));
  return prefix && FOLDERS[prefix] + specifier.slice(prefix.length);
}

test('no layer reaches up', () => {
  const offenders = sourceFiles.flatMap((file) => {
    const layer = layerOf(file);
    const allowed = layer === undefined ? [] : [layer, ...(MAY_IMPORT[layer] ?? [])];
    return importsOf(file)
      .map(pathBelowSource)
      .filter((path) => path !== undefined)
      .filter((path) => !allowed.some((entry) => path === entry || path.startsWith(`${entry}/`)))
      .map((path) => `${file} imports ${path}`);
  });
  expect(offenders).toEqual([]);
});

test('inside a layer files are siblings, and nothing climbs with ../', () => {
  const offenders = sourceFiles
    .filter((file) => layerOf(file) !== undefined && !file.endsWith('.js'))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('../') && !name.endsWith('.css'))
        .map((name) => `${file} imports ${name}`),
    );
  expect(offenders).toEqual([]);
});

test('every source file belongs to a layer', () => {
  const homeless = sourceFiles.filter((file) => layerOf(file) === undefined && file !== 'app.d.ts');
  expect(homeless).toEqual([]);
});

test('only Chart.svelte and what it loads know Chart.js, only database.ts knows IndexedDB', () => {
  const users = (packageName: string) =>
    sourceFiles.filter((file) =>
      importsOf(file).some((name) => name === packageName || name.startsWith(`${packageName}/`)),
    );
  expect(users('idb-keyval').map((file) => relative('lib', file))).toEqual(['storage/database.ts']);
  const drawing = users('chart.js').filter(
    (file) => !/^lib\/(charts\/|components\/(Chart\.svelte|chart-(library|picture)\.ts)$)/.test(file),
  );
  expect(drawing).toEqual([]);
});
