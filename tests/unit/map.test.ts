import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** The folders in which a document looks for the paths that it names, besides the root. */
const DOCUMENTS: Record<string, readonly string[]> = { 'README.md': [''], 'src/README.md': ['src', 'src/lib', ''] };

const dependencies = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: object }).devDependencies,
);

/** What looks like a path, as code or as the target of a link: it has a slash or a known ending, and no space. */
function pathsNamedIn(text: string): { written: string[]; linked: string[] } {
  const prose = text.replaceAll(/^ *```[^]*?^ *```/gm, '');
  const code = [...prose.matchAll(/`([^`]+)`/g)].map(([, words]) => words ?? '');
  const linked = [...prose.matchAll(/\]\(([^):#]+)(?:#[\w-]*)?\)/g)].map(([, target]) => target ?? '');
  const isPath = (words: string) =>
    /^\w[\w.()+/-]*$/.test(words) && /\/|\.(ts|js|json|md|html|css|svelte)$/.test(words);
  const written = code.filter((words) => isPath(words) && !dependencies.includes(words));
  return { written, linked };
}

test.each(Object.keys(DOCUMENTS))('every path that %s names exists', (document) => {
  const { written, linked } = pathsNamedIn(readFileSync(document, 'utf8'));
  expect(written.length).toBeGreaterThan(5);
  expect(linked.length).toBeGreaterThan(2);
  const missing = written.filter((path) => !DOCUMENTS[document]?.some((folder) => existsSync(join(folder, path))));
  const broken = linked.filter((target) => !existsSync(join(dirname(document), target)));
  expect({ missing, broken }).toEqual({ missing: [], broken: [] });
});

test('README.md gives a reason for every dependency, and for none that is gone', () => {
  const [, section = ''] = /^## Dependencies$([^]*)/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const rows = section.match(/^\| (`[^|]+`) +\| .+$/gm) ?? [];
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(dependencies.sort());
});
