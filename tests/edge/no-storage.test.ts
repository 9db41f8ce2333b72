import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('the Worker is given no place to keep anything, and no log', async () => {
  const text = await readFile('src/edge/cloudflare/wrangler.jsonc', 'utf8');
  const settings = [...text.matchAll(/^ {2}"([$\w]+)":/gm)].map((match) => match[1] ?? '');
  const about = [
    '$schema',
    'name',
    'main',
    'minify',
    'keep_names',
    'compatibility_date',
    'compatibility_flags',
    'workers_dev',
    'vars',
  ];
  // The counters hold a number for a minute and nothing else; `assets` is the built site.
  expect(settings.filter((name) => !about.includes(name))).toEqual(['assets', 'ratelimits']);
});
