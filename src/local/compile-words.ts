/**
 * `npm run words`: compiles the catalogues of lib/words, when one of them is newer than what was compiled last.
 * `--for-a-build <folder>` gives each message a module of its own, which then goes where it is used; else every language is
 * one file, which is quicker to load for tests.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from './languages.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const PROJECT = path('../lib/words/project.inlang');
const COMPILED = path('../lib/words/compiled');

const [flag, folder] = process.argv.slice(2);
const forBuild = flag === '--for-a-build' ? folder : undefined;

if (forBuild !== undefined || !isUpToDate()) {
  const { compile } = await import('@inlang/paraglide-js');
  await compile({
    project: PROJECT,
    outdir: forBuild ?? COMPILED,
    outputStructure: forBuild ? 'message-modules' : 'locale-modules',
    strategy: ['globalVariable', 'baseLocale'],
    emitReadme: false,
  });
}
// The compiler leaves timers behind that would keep the process for half a minute.
process.exit();

/** Whether what was compiled is younger than every catalogue, the settings and the compiler. */
function isUpToDate(): boolean {
  const compiledAt = changedAt(join(COMPILED, 'messages.js'));
  const catalogues = LANGUAGES.flatMap((language) => filesIn(path(`../lib/words/${language}`)));
  const compiler = fileURLToPath(new URL('../package.json', import.meta.resolve('@inlang/paraglide-js')));
  return [...catalogues, join(PROJECT, 'settings.json'), compiler].every((file) => changedAt(file) < compiledAt);
}

function filesIn(folder: string): string[] {
  return [folder, ...readdirSync(folder).map((file) => join(folder, file))];
}

/** Milliseconds since 1970; 0 for what is not there. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
