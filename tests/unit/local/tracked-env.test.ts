import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { trackedEnv } from '#local/tracked-env.ts';

function folderWithEnv(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tracked-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, '.env'), 'STRAVA_CLIENT_ID=12345\n');
  return folder;
}

const git = (folder: string, ...words: string[]) => expect(spawnSync('git', words, { cwd: folder }).status).toBe(0);

test('a .env that git tracks is a problem, until git forgets it', () => {
  const folder = folderWithEnv();
  git(folder, 'init', '--quiet');
  expect(trackedEnv(folder)).toEqual([]);
  git(folder, 'add', '.env');
  expect(trackedEnv(folder)).toEqual([
    {
      variable: '.env',
      text: 'is tracked by git, which gives its secrets to everybody who gets a copy of the repository.',
      next: 'Run: git rm --cached .env, and commit. If it was ever pushed, let Strava make a new client secret.',
    },
  ]);
  git(folder, 'rm', '--quiet', '--cached', '.env');
  expect(trackedEnv(folder)).toEqual([]);
});

test('a folder that is no repository has no such problem', () => {
  expect(trackedEnv(folderWithEnv())).toEqual([]);
});
