import { isActivity } from '#edge/app-shell.ts';
import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import { languageFolder } from '#edge/language-folder.ts';
import { isResetDone, resetHeaders } from '#edge/reset-headers.ts';

interface Bindings extends EdgeEnvironment {
  /** The built site. */
  readonly ASSETS?: Files;
}

interface Files {
  fetch(url: string): Promise<Response>;
}

/** The same for the whole life of a Worker, so the handler reads it once. */
let environment: EdgeEnvironment | undefined;

/** The edge function on Cloudflare Workers. The site's files are served beside it, without running it. */
export default {
  fetch(request: Request, bindings: Bindings): Promise<Response> {
    const { ASSETS: files } = bindings;
    const url = new URL(request.url);
    if (files && !url.pathname.startsWith('/api/')) return pageFor(files, request, url);
    environment ??= { ...bindings, clientAddress: (asking) => asking.headers.get('cf-connecting-ip') };
    return handle(request, environment);
  },
};

/**
 * What no file stands for as it is: the one page of all activities; the page whose headers depend on where the visitor comes
 * from, which `_headers` cannot say; and what is not there. Left to Cloudflare, that 404 would carry the headers that
 * `_headers` gives to its path, and browsers would keep a missing chunk missing for a year.
 */
async function pageFor(files: Files, request: Request, { origin, pathname }: URL): Promise<Response> {
  const site = origin + languageFolder(pathname);
  if (isActivity(pathname)) return files.fetch(`${site}/activities/0`);
  const isThere = isResetDone(pathname);
  const page = await files.fetch(isThere ? request.url : `${site}/404`);
  const headers = { ...Object.fromEntries(page.headers), ...(isThere && resetHeaders(request)) };
  return new Response(page.body, { status: isThere ? 200 : 404, headers });
}
