import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VITE = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin/vite.js');

/** For an app that is served at the root of its origin, together with its function: as on this machine. */
export const AT_THE_ROOT = { BASE_PATH: '', EDGE_ORIGIN: '', SITE_URL: '' };

/**
 * Builds the production app into `build`, for the Strava whose API is at `apiBase`, or the real one, and for the root of
 * its own origin unless `place` says otherwise. In a process of its own, whose advice ("Run npm run preview") would
 * mislead here; what goes wrong is printed. Throws when it does.
 */
export async function buildApp(apiBase = '', place: Partial<typeof AT_THE_ROOT> = {}): Promise<void> {
  const env = { ...process.env, ...AT_THE_ROOT, ...place, STRAVA_API_BASE: apiBase };
  const command = spawn(process.execPath, [VITE, 'build', '--logLevel', 'error'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(command, 'exit');
  if (code !== 0) throw new Error('The app could not be built.');
}
