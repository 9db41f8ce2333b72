import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const WORK_FOLDER = '.svelte-kit/below';

export interface OtherBuild {
  readonly folder: string;
  readonly remove: () => void;
}

/** Builds the app for another place, beside the build that every other test uses. Takes as long as a build takes. */
export function buildFor(place: Readonly<Record<'BASE_PATH' | 'EDGE_ORIGIN' | 'STRAVA_API_BASE', string>>): OtherBuild {
  const folder = `${WORK_FOLDER}/site`;
  const env = { ...process.env, ...place, BUILD_WORK_FOLDER: WORK_FOLDER, BUILD_FOLDER: folder };
  const { status, stderr } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed: ${stderr}`);
  return { folder, remove: () => rmSync(WORK_FOLDER, { recursive: true }) };
}
