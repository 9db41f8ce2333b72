/**
 * `npm run words`: compiles the catalogues of lib/words. `--for-a-build` gives each message a module of its own, which
 * then goes where it is used; else every language is one file, which is quicker to load for tests.
 */
import { fileURLToPath } from 'node:url';
import { compile } from '@inlang/paraglide-js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const forBuild = process.argv.includes('--for-a-build');

await compile({
  project: path('../lib/words/project.inlang'),
  outdir: path(forBuild ? '../../.svelte-kit/words' : '../lib/words/compiled'),
  outputStructure: forBuild ? 'message-modules' : 'locale-modules',
  strategy: ['globalVariable', 'baseLocale'],
  emitReadme: false,
});
// The compiler leaves timers behind that would keep the process for half a minute.
process.exit();
