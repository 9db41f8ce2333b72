import adapter from '@sveltejs/adapter-static';
import { contentSecurityPolicy } from './src/local/content-security-policy.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: '404.html', precompress: false }),
    // Registered by lib/state/new-version.svelte.ts, when the first chart is drawn.
    files: { serviceWorker: 'src/offline/service-worker' },
    serviceWorker: { register: false },
    csp: { mode: 'hash', directives: contentSecurityPolicy(process.env) },
  },
};
