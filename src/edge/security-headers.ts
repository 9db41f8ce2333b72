/**
 * What every answer of the site carries, wherever it is hosted. The rest of the Content-Security-Policy stands in each
 * page's meta tag; `frame-ancestors` would be ignored there. `static/_headers` says the same to Cloudflare.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
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

/** Files under `/_app/immutable/` carry a hash of their content in their name. */
export const immutableCaching = 'public, max-age=31536000, immutable';

/** A copy of the answer with the headers above. What it says itself (the function's own policy) stands. */
export function secured(response: Response, isHttps: boolean): Response {
  const headers = new Headers(response.headers);
  const wanted = { ...securityHeaders, ...(isHttps ? httpsOnlyHeaders : {}) };
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
