/**
 * Parses a comma-separated list of origins. Each must be written exactly as a browser sends it in `Origin`.
 * Gives undefined when one is not an origin: an empty entry, `*`, `null`, a path, an upper-case host, a default port.
 */
export function parseOrigins(list: string): ReadonlySet<string> | undefined {
  const origins = list.split(',').map((entry) => entry.trim());
  return origins.every(isOrigin) ? new Set(origins) : undefined;
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:\/\/[\w.[\]:-]+$/.test(text) && url.origin === text;
}

/**
 * Whether this page may ask. Compared as exact text, so a look-alike has nothing to hold on to.
 *
 * Browsers send no `Origin` with a same-origin GET. Such a request may only read what is public, and it is still refused
 * when `Sec-Fetch-Site` says that another site's page made it.
 */
export function isAllowed(request: Request, own: string, others: ReadonlySet<string>): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === own || others.has(origin);
  if (request.method !== 'GET') return false;
  return [null, 'same-origin', 'none'].includes(request.headers.get('sec-fetch-site'));
}
