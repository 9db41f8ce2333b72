import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VITE = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin/vite.js');

/**
 * Builds the production app into `build`, for the Strava whose API is at `apiBase`, or the real one. In a process of
 * its own, whose advice ("Run npm run preview") would mislead here; what goes wrong is printed. Throws when it does.
 */
export async function buildApp(apiBase?: string): Promise<void> {
  const env = apiBase === undefined ? process.env : { ...process.env, STRAVA_API_BASE: apiBase };
  const command = spawn(process.execPath, [VITE, 'build', '--logLevel', 'error'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(command, 'exit');
  if (code !== 0) throw new Error('The app could not be built.');
}
