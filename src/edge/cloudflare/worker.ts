import { shellOf } from '#edge/app-shell.ts';
import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import { languageFolder } from '#edge/language-folder.ts';
import { isResetDone, resetHeaders } from '#edge/reset-headers.ts';

interface Bindings extends EdgeEnvironment {
  /** The built site. */
  readonly ASSETS?: Files;
}

interface Files {
  fetch(request: Request): Promise<Response>;
}

/** The same for the whole life of a Worker, so the handler reads it once. */
let environment: EdgeEnvironment | undefined;

/** The edge function on Cloudflare Workers. The site's files are served beside it, without running it. */
export default {
  fetch(request: Request, bindings: Bindings): Promise<Response> {
    const { origin, pathname } = new URL(request.url);
    const { ASSETS: files } = bindings;
    if (files && isResetDone(pathname)) return resetDone(files, request);
    const shell = shellOf(pathname);
    if (files && shell) return files.fetch(new Request(origin + shell, request));
    if (files && !pathname.startsWith('/api/')) return notFound(files, origin + languageFolder(pathname));
    environment ??= { ...bindings, clientAddress: (asking) => asking.headers.get('cf-connecting-ip') };
    return handle(request, environment);
  },
};

/**
 * Answers for a file that is not there. Left to Cloudflare, the 404 would carry the headers that `_headers` gives to its
 * path, and browsers would keep a missing chunk missing for a year.
 */
async function notFound(files: Files, site: string): Promise<Response> {
  const page = await files.fetch(new Request(`${site}/404`));
  return new Response(page.body, { status: 404, headers: page.headers });
}

/** The one page whose headers depend on where the visitor comes from, which `_headers` cannot say. */
async function resetDone(files: Files, request: Request): Promise<Response> {
  const page = await files.fetch(request);
  const headers = new Headers(page.headers);
  for (const [name, value] of Object.entries(resetHeaders(request))) headers.set(name, value);
  return new Response(page.body, { status: page.status, headers });
}
