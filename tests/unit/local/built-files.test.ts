import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { leakedSecrets, weigh } from '#local/built-files.ts';

const secret = '0123456789abcdef0123456789abcdef01234567';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'deep/down'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test('a folder is weighed all the way down', async () => {
  const folder = folderWith({ 'a.js': 'a'.repeat(1000), 'deep/down/b.html': 'b'.repeat(500) });
  expect(await weigh(folder)).toMatchObject({ files: 2, bytes: 1500 });
  expect((await weigh(folder)).compressed).toBeLessThan(100);
  expect(await weigh(folder, '.js')).toMatchObject({ files: 1, bytes: 1000 });
});

test.each([
  ['as it is', secret],
  ['in base64', btoa(secret)],
  ['as a password, in base64', btoa(`1:${secret}`)],
  ['as another password, in base64', btoa(`12345:${secret}`)],
  ['inside something in base64', btoa(`{"secret":"${secret}"}`)],
])('a secret is found %s, and named without being shown', async (_, written) => {
  const folder = folderWith({ 'a.js': 'nothing', 'deep/down/b.js': `const x = "${written}";` });
  const found = await leakedSecrets([folder], { STRAVA_CLIENT_SECRET: secret, SEAL_KEY: 'k'.repeat(40) });
  expect(found).toEqual([`STRAVA_CLIENT_SECRET in ${join(folder, 'deep/down/b.js')}`]);
});

test('files without a secret pass', async () => {
  const folder = folderWith({ 'a.js': secret.slice(1), 'deep/down/b.js': btoa(secret.slice(2)) });
  expect(await leakedSecrets([folder], { STRAVA_CLIENT_SECRET: secret })).toEqual([]);
});
