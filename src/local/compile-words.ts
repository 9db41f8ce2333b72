/**
 * `npm run words`: compiles the catalogues of lib/words. `--for-a-build <folder>` gives each message a module of its own, which
 * then goes where it is used; else every language is one file, which is quicker to load for tests.
 */
import { fileURLToPath } from 'node:url';
import { compile } from '@inlang/paraglide-js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const [flag, folder] = process.argv.slice(2);
const forBuild = flag === '--for-a-build' ? folder : undefined;

await compile({
  project: path('../lib/words/project.inlang'),
  outdir: forBuild ?? path('../lib/words/compiled'),
  outputStructure: forBuild ? 'message-modules' : 'locale-modules',
  strategy: ['globalVariable', 'baseLocale'],
  emitReadme: false,
});
// The compiler leaves timers behind that would keep the process for half a minute.
process.exit();
