/** How the catalogues of lib/words get into the app. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const run = promisify(execFile);
const compileWords = (...flags: string[]) =>
  run(process.execPath, ['--import', 'tsx', path('compile-words.ts'), ...flags]);

const wordsOf = (workFolder: string) => join(workFolder, 'words');

/** Compiles the words as builds need them, once for all that share them, and says into which folder. */
export async function compileWordsForBuilds(workFolder: string): Promise<string> {
  const folder = wordsOf(workFolder);
  await compileWords('--for-a-build', folder);
  return folder;
}

/**
 * For a build in one language, which is known: the other ones are dead code then, a message is a function that says its
 * text, and one without anything to fill in is the text itself. Builds that share their words find them in BUILD_WORDS.
 */
export function wordsInOneLanguage(language: string): Plugin[] {
  const { BUILD_WORDS, BUILD_WORK_FOLDER = '.svelte-kit' } = process.env;
  const words = BUILD_WORDS ?? wordsOf(BUILD_WORK_FOLDER);
  let compiled: Promise<unknown> | undefined;
  const texts = plainTexts(language);
  return [
    {
      name: 'words-in-one-language',
      apply: 'build',
      config: () => ({ resolve: { alias: { '#words': resolve(words, 'messages.js') } } }),
      // The builds for the browser and for prerendering follow each other; both read the same words.
      buildStart: async () => {
        if (BUILD_WORDS === undefined) await (compiled ??= compileWords('--for-a-build', words));
      },
      transform: {
        filter: { id: /[/]words[/]messages[/]/ },
        handler: (code, id) =>
          id.endsWith('/_index.js') ? withFunctionsOnly(code, texts) : inOneLanguage(code, language),
      },
    },
    {
      name: 'plain-words',
      apply: 'build',
      enforce: 'pre',
      transform: {
        filter: { id: /[/]src[/].*[.](svelte|ts)$/, code: '#words' },
        handler: (code) =>
          code.replaceAll(/\bm[.](\w+)[(][)]/g, (call, key: string) => {
            const text = texts.get(key);
            return text === undefined ? call : JSON.stringify(text);
          }),
      },
    },
  ];
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

/** The messages of a language that are only a text. */
function plainTexts(language: string): ReadonlyMap<string, string> {
  const folder = path(`../lib/words/${language}`);
  const catalogues = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>,
  );
  const messages = catalogues.flatMap((catalogue) => Object.entries(catalogue));
  return new Map(
    messages.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !/[{}\\]/.test(entry[1])),
  );
}

/** A compiled message, as what it says in that language: its function alone, without asking which language it is. */
function inOneLanguage(code: string, language: string): string {
  const known = code.replaceAll(/= experimentalStaticLocale [?][?] .*/g, `= ${JSON.stringify(language)}`);
  return known
    .replace(/^import .* from '[.][.]\/runtime[.]js';$/m, '')
    .replace(/^(export const (\w+) = .*) [(][(]inputs[^]*?^}[)];?$/m, `$1 ${language}_$2;`);
}

/** The list of all messages without those that are replaced by their texts: nobody asks for them, and they are three quarters. */
function withFunctionsOnly(index: string, texts: ReadonlyMap<string, string>): string {
  return index.replaceAll(/^export [*] from '[.]\/(\w+)[.]js'\n/gm, (line, key: string) =>
    texts.has(key) ? '' : line,
  );
}
