/**
 * What a build has to know of the place it will be served at, from the environment.
 * Plain JavaScript, because svelte.config.js reads it without a compiler.
 */

/**
 * @typedef {object} SiteSettings
 * @property {'' | `/${string}`} basePath the folder the app is served from, '' for the root; `BASE_PATH`
 * @property {string} edgeOrigin the origin of the edge function, '' for the app's own; `EDGE_ORIGIN`
 * @property {string} siteUrl the public address of the start page without a slash at its end, '' when unknown; `SITE_URL`
 */

/** @typedef {Record<string, string | undefined>} Environment */

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const FOLDERS = /^(\/[a-z\d_~-][\w.~-]*)+$/i;

/**
 * An empty variable counts as none.
 * @param {Environment} environment
 * @returns {SiteSettings}
 * @throws {Error} one line that names the variable and says how it is written
 */
export function siteSettings(environment) {
  const basePath = readBasePath(environment);
  return { basePath, edgeOrigin: readEdgeOrigin(environment), siteUrl: readSiteUrl(environment, basePath) };
}

/** @param {Environment} environment */
function readBasePath({ BASE_PATH: text = '' }) {
  if (text !== '' && !FOLDERS.test(text)) {
    throw new Error(`BASE_PATH is written like /milepost, with a slash before and none after; it is: ${text}`);
  }
  return /** @type {SiteSettings['basePath']} */ (text);
}

/** @param {Environment} environment */
function readEdgeOrigin({ EDGE_ORIGIN: text = '' }) {
  if (text !== '' && (!isPublic(text) || new URL(text).origin !== text)) {
    throw new Error(`EDGE_ORIGIN is written like https://edge.example, without a path or a slash; it is: ${text}`);
  }
  return text;
}

/**
 * @param {Environment} environment
 * @param {string} basePath
 */
function readSiteUrl({ SITE_URL: text = '' }, basePath) {
  if (text === '') return text;
  const written = `https://milepost.example${basePath}`;
  const url = isPublic(text) ? new URL(text) : undefined;
  if (url === undefined || `${url.origin}${url.pathname.replace(/\/$/, '')}` !== text) {
    throw new Error(`SITE_URL is written like ${written}, without a slash at its end; it is: ${text}`);
  }
  if (text !== url.origin + basePath) {
    throw new Error(`SITE_URL must end with BASE_PATH, like ${written}; it is: ${text}`);
  }
  return text;
}

/**
 * An https address; plain http only on this machine.
 * @param {string} text
 */
function isPublic(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}
