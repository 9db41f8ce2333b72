/**
 * The Content-Security-Policy of a build: nothing but its own files, and the Strava hosts that the build is for.
 * Plain JavaScript, because svelte.config.js reads it without a compiler.
 */

const STRAVA_API = 'https://www.strava.com/api/v3';

/** The API moves to one of the last two in 2027; a deployed page must not need a new build for that. */
const STRAVA_HOSTS = ['https://www.strava.com', 'https://www.api-v3.strava.com', 'https://api-v3.strava.com'];

/**
 * @param {Record<string, string | undefined>} environment STRAVA_API_BASE points a build at another Strava-compatible server
 * @returns {NonNullable<NonNullable<NonNullable<import('@sveltejs/kit').Config['kit']>['csp']>['directives']>}
 */
export function contentSecurityPolicy(environment) {
  const apiBase = environment['STRAVA_API_BASE'] || STRAVA_API;
  const apiHosts =
    apiBase === STRAVA_API ? STRAVA_HOSTS : [/** @type {`http://${string}`} */ (new URL(apiBase).origin)];
  return {
    'default-src': ['none'],
    'script-src': ['self'],
    'style-src': ['self'],
    'img-src': ['self', 'data:'],
    'font-src': ['self'],
    'manifest-src': ['self'],
    'worker-src': ['self'],
    'connect-src': ['self', ...apiHosts],
    'form-action': ['none'],
    'base-uri': ['none'],
    'object-src': ['none'],
  };
}
