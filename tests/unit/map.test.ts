import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** The folders in which a document looks for the paths that it names, besides its own and the root. */
const DOCUMENTS: Record<string, readonly string[]> = {
  'README.md': [],
  'src/README.md': ['src/lib'],
  'src/demo/README.md': ['src'],
  'src/edge/README.md': ['src/edge/cloudflare'],
  'src/lib/charts/README.md': ['src/lib', 'src/lib/components'],
  'src/lib/recordings/README.md': [],
  'src/lib/strava/README.md': ['src'],
  'src/lib/training/README.md': ['src', 'src/lib/training/stream'],
  'src/lib/words/README.md': ['src', 'src/lib/words/en'],
  'src/sandbox/README.md': [],
  'src/sandbox/athlete/README.md': [],
};

const { devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'devDependencies' | 'scripts',
  Record<string, string>
>;
const dependencies = Object.keys(devDependencies);

/**
 * What looks like a path, as code or as the target of a link: it has a slash or a known ending, and no space. What begins
 * with a capital and has no ending is Strava's name of an error.
 */
function pathsNamedIn(text: string): { written: string[]; linked: string[] } {
  const prose = text.replaceAll(/^ *```[^]*?^ *```/gm, '');
  const code = [...prose.matchAll(/`([^`]+)`/g)].map(([, words]) => words ?? '');
  const linked = [...prose.matchAll(/\]\(([^):#]+)(?:#[\w-]*)?\)/g)].map(([, target]) => target ?? '');
  const isPath = (words: string) =>
    /^\w[\w.()[\]+/-]*$/.test(words) && /^[^A-Z].*\/|\.(ts|js|json|md|html|css|svelte)$/.test(words);
  const written = code.filter((words) => isPath(words) && !dependencies.includes(words));
  return { written, linked };
}

test('every document in src is looked at', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  // What compiles the words leaves a text of its own behind, which git ignores.
  const documents = files.filter((file) => file.endsWith('.md') && !file.includes('project.inlang'));
  expect(['README.md', ...documents.map((file) => `src/${file}`)].sort()).toEqual(Object.keys(DOCUMENTS).sort());
});

test.each(Object.keys(DOCUMENTS))('every path that %s names exists, and no merge is left in it', (document) => {
  const text = readFileSync(document, 'utf8');
  const { written, linked } = pathsNamedIn(text);
  const folders = ['', dirname(document), ...(DOCUMENTS[document] ?? [])];
  const missing = written.filter((path) => !folders.some((folder) => existsSync(join(folder, path))));
  const broken = linked.filter((target) => !existsSync(join(dirname(document), target)));
  // Formatted, a mark of a merge is indented, escaped or taken for a quotation.
  const marks = text.match(/^\W*(?:<{7}|={7}|(?:> ?){7}).*$/gm) ?? [];
  expect({ missing, broken, marks }).toEqual({ missing: [], broken: [], marks: [] });
});

test.each(Object.keys(DOCUMENTS))('every command that %s names is one', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test.each(['README.md', 'src/README.md'])('paths are found in %s at all', (document) => {
  const { written, linked } = pathsNamedIn(readFileSync(document, 'utf8'));
  expect(written.length).toBeGreaterThan(5);
  expect(linked.length).toBeGreaterThan(2);
});

test('README.md gives a reason for every dependency, and for none that is gone', () => {
  const [, section = ''] = /^## Dependencies$([^]*)/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const rows = section.match(/^\| (`[^|]+`) +\| .+$/gm) ?? [];
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(dependencies.sort());
});
