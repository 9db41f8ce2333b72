/**
 * The parameters of a request, wherever they are: the query, a form, a multipart form or a JSON object. The body wins
 * over the query. A body that cannot be read counts as empty, which is what an endpoint then complains about.
 */
export async function parametersOf(request: Request): Promise<URLSearchParams> {
  const parameters = new URL(request.url).searchParams;
  for (const [name, value] of await bodyEntries(request)) {
    if (typeof value === 'string' || typeof value === 'number') parameters.set(name, String(value));
  }
  return parameters;
}

async function bodyEntries(request: Request): Promise<[string, unknown][]> {
  const type = request.headers.get('content-type') ?? '';
  try {
    if (type.includes('json')) {
      const body: unknown = await request.json();
      return typeof body === 'object' && body !== null ? Object.entries(body) : [];
    }
    if (type.includes('form')) return [...(await request.formData())];
  } catch {
    // Falls through: an unreadable body has no parameters.
  }
  return [];
}

/** The access token of a request: the `Authorization` header, or the parameter that Strava accepts until mid-2027. */
export function accessTokenOf(request: Request, parameters: URLSearchParams): string {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '');
  return bearer?.[1] ?? parameters.get('access_token') ?? '';
}
