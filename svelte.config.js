import adapter from '@sveltejs/adapter-static';
import { contentSecurityPolicy } from './src/local/content-security-policy.js';
import { siteSettings } from './src/local/site-settings.js';

// Two builds at once need a folder each: a test makes a second one beside the first.
const { BUILD_FOLDER = 'build', BUILD_WORK_FOLDER = '.svelte-kit' } = process.env;

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: BUILD_FOLDER, fallback: '404.html', precompress: false }),
    outDir: BUILD_WORK_FOLDER,
    paths: { base: siteSettings(process.env).basePath },
    // Registered by lib/state/new-version.svelte.ts, when the first chart is drawn.
    files: { serviceWorker: 'src/offline/service-worker' },
    serviceWorker: { register: false },
    csp: { mode: 'hash', directives: contentSecurityPolicy(process.env) },
  },
};
