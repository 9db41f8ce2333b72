import { spawnSync } from 'node:child_process';
import type { Problem } from './edge-variables.ts';

/** A problem when git tracks the `.env` of a folder; none where there is no git, or no repository. */
export function trackedEnv(folder: string): Problem[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '--', '.env'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0 || stdout === '') return [];
  const text = 'is tracked by git, which gives its secrets to everybody who gets a copy of the repository.';
  const next = 'Run: git rm --cached .env, and commit. If it was ever pushed, let Strava make a new client secret.';
  return [{ variable: '.env', text, next }];
}
