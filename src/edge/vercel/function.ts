import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import { withStreams } from '#edge/with-streams.ts';

/** One object for the whole life of an instance, so the handler reads it once. */
const environment: EdgeEnvironment = { ...process.env };

/** The edge function as a Vercel Function on Node. The site's files are served beside it, without running it. */
export default {
  fetch: (request: Request): Promise<Response> => withStreams(request, environment, () => handle(request, environment)),
};
