/** A build that was told its address, in folders of its own. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const BUILD_FOLDER = 'test-results/link-preview';
const SITE_URL = 'https://milepost.example/milepost';

test(
  'a build that knows its address names it in every page, and in the link to share',
  { timeout: 240_000 },
  async () => {
    const told = { SITE_URL, BASE_PATH: '/milepost', BUILD_FOLDER, BUILD_WORK_FOLDER: '.svelte-kit/link-preview' };
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
    await promisify(execFile)(process.execPath, vite, { env: { ...process.env, ...told } });
    const html = (page: string) => readFile(`${BUILD_FOLDER}/${page}.html`, 'utf8');
    const start = await html('index');
    expect(start).toMatch(/<meta property="og:url" content="https:\/\/milepost\.example\/milepost\/?">/);
    expect(start).toContain(`<meta property="og:image" content="${SITE_URL}/card.png">`);
    const share = await html('share');
    expect(share).toContain(`<meta property="og:url" content="${SITE_URL}/share">`);
    expect(share).toContain(`value="${SITE_URL}"`);
    expect(share).toContain(`aria-label="QR code for ${SITE_URL}"`);
    expect(await html('404')).not.toContain('og:');
  },
);
