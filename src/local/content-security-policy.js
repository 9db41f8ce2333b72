/**
 * The Content-Security-Policy of a build: nothing but its own files, the Strava hosts that the build is for, and the
 * edge function where that has an origin of its own.
 * Plain JavaScript, because svelte.config.js reads it without a compiler.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { siteSettings } from './site-settings.js';

/** @typedef {NonNullable<NonNullable<NonNullable<import('@sveltejs/kit').Config['kit']>['csp']>['directives']>} Directives */
/** @typedef {NonNullable<Directives['connect-src']>} Sources */

const STRAVA_API = 'https://www.strava.com/api/v3';

/**
 * The API moves to one of the last two in 2027; a deployed page must not need a new build for that.
 * @type {Sources}
 */
const STRAVA_HOSTS = ['https://www.strava.com', 'https://www.api-v3.strava.com', 'https://api-v3.strava.com'];

/**
 * @param {Record<string, string | undefined>} environment STRAVA_API_BASE points a build at another
 *   Strava-compatible server, EDGE_ORIGIN at a function that is not beside the app
 * @returns {Directives}
 */
export function contentSecurityPolicy(environment) {
  const apiBase = environment['STRAVA_API_BASE'] || STRAVA_API;
  const apiHosts = apiBase === STRAVA_API ? STRAVA_HOSTS : /** @type {Sources} */ ([new URL(apiBase).origin]);
  const { edgeOrigin } = siteSettings(environment);
  const edgeHosts = /** @type {Sources} */ (edgeOrigin ? [edgeOrigin] : []);
  return {
    'default-src': ['none'],
    'script-src': ['self', ...inlineScriptHashes()],
    'style-src': ['self'],
    // The style attribute of SvelteKit's route announcer, and no other.
    'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
    'img-src': ['self', 'data:'],
    'font-src': ['self'],
    'manifest-src': ['self'],
    'worker-src': ['self'],
    'connect-src': ['self', ...edgeHosts, ...apiHosts],
    'form-action': ['none'],
    'base-uri': ['none'],
    'object-src': ['none'],
    'require-trusted-types-for': ['script'],
    // Svelte's templates and the addresses of the two workers, and no other policy.
    'trusted-types': ['svelte-trusted-html', 'milepost-service-worker', 'milepost-recordings'],
  };
}

/**
 * Hashes of the scripts that stand in app.html itself; SvelteKit adds those of the scripts that it writes.
 * @returns {Sources}
 */
function inlineScriptHashes() {
  const page = readFileSync(new URL('../app.html', import.meta.url), 'utf8');
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return scripts.map(
    (script) => /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`),
  );
}
