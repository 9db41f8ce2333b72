/** How the catalogues of lib/words get into the app. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const run = promisify(execFile);
const compileWords = (...flags: string[]) =>
  run(process.execPath, ['--import', 'tsx', path('compile-words.ts'), ...flags]);

/** Builds at the same time have a folder each. */
const { BUILD_WORK_FOLDER = '.svelte-kit' } = process.env;
const BUILT = join(BUILD_WORK_FOLDER, 'words');

/**
 * For a build in one language, which is known: the other ones are dead code then, and a message is the text itself. A
 * build for the browser and one for prerendering follow each other; both read the same words.
 */
export function wordsInOneLanguage(language: string): Plugin {
  let compiled: Promise<unknown> | undefined;
  return {
    name: 'words-in-one-language',
    apply: 'build',
    config: () => ({ resolve: { alias: { '#words': resolve(BUILT, 'messages.js') } } }),
    buildStart: async () => void (await (compiled ??= compileWords('--for-a-build', BUILT))),
    transform: {
      filter: { id: /[/]words[/]messages[/]/ },
      handler: (code) => code.replaceAll(/= experimentalStaticLocale [?][?] .*/g, `= ${JSON.stringify(language)}`),
    },
  };
}

/** For `npm run dev`: compiles again whenever a catalogue changes. */
export function wordsAsTheyChange(): Plugin {
  return {
    name: 'words-as-they-change',
    apply: 'serve',
    configureServer({ watcher }) {
      watcher.on('change', (file) => {
        if (/[/]lib[/]words[/].*[.]json$/.test(file)) void compileWords();
      });
    },
  };
}
