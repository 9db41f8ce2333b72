import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import { isResetDone, resetHeaders } from '#edge/reset-headers.ts';
import { withStreams } from '#edge/with-streams.ts';
import { headersAt, secured } from '#edge/security-headers.ts';

/** What Netlify adds to the web's own globals. */
declare const Netlify: { readonly env: { toObject(): Record<string, string> } };

/** The part of Netlify's context that is used here. */
interface Context {
  /** What Netlify would have answered without this function. */
  next(): Promise<Response>;
}

/** The same for the whole life of an instance, so the handler reads it once. */
let environment: EdgeEnvironment | undefined;

/** The edge function as a Netlify Edge Function. The site's files are served beside it, without running it. */
export default async function answer(request: Request, context: Context): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (isResetDone(pathname)) return resetDone(request, await context.next());
  const known = (environment ??= Netlify.env.toObject());
  return withStreams(request, known, () => handle(request, known));
}

export const config = { path: ['/api/*', '/reset/done', '/de/reset/done'] };

/** The one page whose headers depend on where the visitor comes from; `_headers` does not reach what a function answers. */
function resetDone(request: Request, page: Response): Response {
  const answer = secured(page, true);
  const headers = { ...headersAt('/reset/done'), ...resetHeaders(request) };
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}
