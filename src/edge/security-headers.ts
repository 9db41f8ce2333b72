/**
 * What every answer of the site carries, wherever it is hosted. The rest of the Content-Security-Policy stands in each
 * page's meta tag; `frame-ancestors` would be ignored there. `static/_headers` says the same to Cloudflare and Netlify.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Only where the page came over https: over http a browser ignores it. */
export const httpsOnlyHeaders: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
};

/** The first language is at the root of the site, each other one in a folder of the same shape. */
const LANGUAGE_FOLDERS = ['', '/de'];

/** What some of the files carry besides, in each language. A `*` at the end of a path stands for anything. */
const headersByFile: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // These files carry a hash of their content in their name.
  '/_app/immutable/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
  // Its address holds the code and the state.
  '/callback': { 'Cache-Control': 'no-store' },
  // What it is answered with depends on who asks.
  '/reset/done': { 'Cache-Control': 'no-store' },
};

/** The same by their paths in the site. */
export const headersByPath: typeof headersByFile = Object.fromEntries(
  LANGUAGE_FOLDERS.flatMap((folder) =>
    Object.entries(headersByFile).map(([file, headers]) => [folder + file, headers]),
  ),
);

/** The headers above for one path. */
export function headersAt(path: string): Readonly<Record<string, string>> {
  const rule = Object.entries(headersByPath).find(([pattern]) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
  return rule?.[1] ?? {};
}

/** A copy of the answer with the headers above. What it says itself (the function's own policy) stands. */
export function secured(response: Response, isHttps: boolean): Response {
  const headers = new Headers(response.headers);
  const wanted = { ...securityHeaders, ...(isHttps ? httpsOnlyHeaders : {}) };
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
