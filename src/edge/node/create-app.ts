import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import { withStreams } from '#edge/with-streams.ts';
import { secured } from '#edge/security-headers.ts';
import { createSite } from './serve-site.ts';

/**
 * The built site and the edge function as one function from request to answer, for any server that speaks the web's
 * Request and Response. Throws when the folder holds no built site.
 */
export async function createApp(
  environment: EdgeEnvironment,
  buildFolder: string,
): Promise<(request: Request) => Promise<Response>> {
  const site = await createSite(buildFolder);
  const answer = (request: Request) => withStreams(request, environment, () => handle(request, environment));
  return async (request) => {
    const { pathname, protocol } = new URL(request.url);
    const isAsked = pathname.startsWith('/api/');
    const response = isAsked ? await answer(request) : site(request);
    return secured(response, protocol === 'https:');
  };
}
