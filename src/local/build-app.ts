import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { folderOf, type Language, LANGUAGES } from './languages.js';
import { compileWordsForBuilds } from './words.ts';

const VITE = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin/vite.js');

/** For an app that is served at the root of its origin, together with its function: as on this machine. */
export const AT_THE_ROOT = { BASE_PATH: '', EDGE_ORIGIN: '', SITE_URL: '' };

/** Instructions to hosts, which look for them at the root only. */
const FOR_HOSTS = '_headers';

/**
 * Builds the production app into `build`, for the Strava whose API is at `apiBase`, or the real one, and for the root of
 * its own origin unless `place` says otherwise. Each language is a build of its own; all but the first are put into a
 * folder of the first one's, as `build/de`. In processes of their own, whose advice ("Run npm run preview") would
 * mislead here; what goes wrong is printed. Throws when it does.
 */
export async function buildApp(apiBase = '', place: Partial<typeof AT_THE_ROOT> = {}): Promise<void> {
  const { BUILD_FOLDER = 'build', BUILD_WORK_FOLDER = '.svelte-kit' } = process.env;
  const env = { ...process.env, ...AT_THE_ROOT, ...place, STRAVA_API_BASE: apiBase };
  const workFolder = (language: Language) => BUILD_WORK_FOLDER + folderOf(language);
  const siteFolder = (language: Language) =>
    folderOf(language) === '' ? BUILD_FOLDER : join(workFolder(language), 'site');

  const words = await compileWordsForBuilds(BUILD_WORK_FOLDER);
  await Promise.all(
    LANGUAGES.map((language) =>
      build({
        ...env,
        SITE_LANGUAGE: language,
        BUILD_WORDS: words,
        BUILD_FOLDER: siteFolder(language),
        BUILD_WORK_FOLDER: workFolder(language),
      }),
    ),
  );
  for (const language of LANGUAGES.filter((one) => folderOf(one) !== '')) {
    await rm(join(siteFolder(language), FOR_HOSTS), { force: true });
    await rename(siteFolder(language), BUILD_FOLDER + folderOf(language));
  }
}

async function build(env: NodeJS.ProcessEnv): Promise<void> {
  const command = spawn(process.execPath, [VITE, 'build', '--logLevel', 'error'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(command.stderr), once(command, 'exit')]);
  if (code === 0) return;
  // Only then: SvelteKit finds fault with a tsconfig.json that is right for the first language.
  console.error(said);
  throw new Error('The app could not be built.');
}
