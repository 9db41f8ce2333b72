/** Which answers another origin's page may read: data and tokens, but neither the consent page nor the ways out. */
export function hasCors(path: string): boolean {
  return !path.includes('/oauth/') || path.endsWith('/oauth/token');
}

/** Marks an answer as readable. No `Access-Control-Expose-Headers`: pages cannot see the rate-limit headers. */
export function allowAnyOrigin(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*');
  return response;
}

/** The answer to `OPTIONS`. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
      'access-control-allow-headers': 'authorization, content-type',
    },
  });
}
