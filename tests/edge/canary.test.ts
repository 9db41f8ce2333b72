import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import { canaries, canariesIn, filesHolding } from './canary.ts';
import { mistakes } from './environments.ts';

const values = Object.values(canaries);

it('E16: the setting that is wrong is named for the owner, without its value', () => {
  const right = { STRAVA_CLIENT_ID: '12345', STRAVA_CLIENT_SECRET: canaries.clientSecret };
  for (const [variable, wrongs] of Object.entries(mistakes)) {
    for (const value of wrongs) {
      const settings = readSettings({ ...right, [variable]: value ?? undefined });
      expect(settings).toEqual({ wrong: variable });
      expect(canariesIn(JSON.stringify(settings))).toEqual([]);
    }
  }
});

it('E16: an error that somebody throws around the edge with the secret in it comes out as a bare code', async () => {
  const leak = new Error(`connect failed: ${values.join(' ')}`);
  const environment = {
    STRAVA_CLIENT_ID: '12345',
    STRAVA_CLIENT_SECRET: canaries.clientSecret,
    fetch: () => Promise.reject(leak),
    clientAddress: () => {
      throw leak;
    },
  };
  const headers = { origin: 'https://app.example', 'content-type': 'application/json' };
  const body = JSON.stringify({ grant: 'code', code: canaries.code });
  for (const one of [environment, { ...environment, clientAddress: undefined }]) {
    const request = new Request('https://app.example/api/token', { method: 'POST', headers, body });
    const answer = await handle(request, one);
    expect([answer.status, await answer.text()]).toEqual([502, '{"error":"upstream"}']);
  }
});

it('a secret in a folder is found however deep it lies, and a clean folder is clean', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'canary-'));
  try {
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await writeFile(join(folder, 'a/clean.js'), 'export const secret = undefined;');
    expect(await filesHolding(folder, values)).toEqual([]);
    await writeFile(join(folder, 'a/b/leak.js'), `x="${canaries.clientSecret}"`);
    expect(await filesHolding(folder, values)).toEqual([join(folder, 'a/b/leak.js')]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
