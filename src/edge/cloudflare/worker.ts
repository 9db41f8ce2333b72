import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';

/** The same for the whole life of a Worker, so the handler reads it once. */
let environment: EdgeEnvironment | undefined;

/** The edge function on Cloudflare Workers. The site's files are served beside it, without running it. */
export default {
  fetch(request: Request, bindings: EdgeEnvironment): Promise<Response> {
    environment ??= { ...bindings, clientAddress: (asking) => asking.headers.get('cf-connecting-ip') };
    return handle(request, environment);
  },
};
