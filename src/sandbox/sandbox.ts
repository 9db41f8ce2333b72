import { Hono } from 'hono';
import { apiRoutes } from './api.ts';
import { authorizeRoutes } from './authorize.ts';
import { controlRoutes } from './control.ts';
import { allowAnyOrigin, hasCors, preflight } from './cors.ts';
import { notFound } from './errors.ts';
import { happen, takeFault } from './faults.ts';
import { logRequest } from './request-log.ts';
import { revokeRoutes } from './revoke.ts';
import { createState, type SandboxOptions, type SandboxState } from './state.ts';
import { tokenRoutes } from './tokens.ts';

export interface Sandbox {
  /**
   * Answers as Strava would.
   * @throws ConnectionDropped (rejects) when a fault cuts the connection
   */
  fetch(request: Request): Promise<Response>;
  readonly state: SandboxState;
}

/** A Strava of one's own, with one athlete in it. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const state = createState(options);
  const api = apiRoutes(state);
  const strava = new Hono()
    .route('/', authorizeRoutes(state))
    .route('/', tokenRoutes(state))
    .route('/', revokeRoutes(state))
    .route('/api/v3', api)
    .route('/', api)
    .notFound(() => notFound('resource', 'path'));
  const control = controlRoutes(state);

  return {
    state,
    async fetch(request) {
      const url = new URL(request.url);
      if (/^\/__control(\/|$)/.test(url.pathname)) return control.fetch(request);

      const time = state.now();
      let status = 0;
      try {
        const response = await answer(state, request, url.pathname, async () => strava.fetch(request));
        status = response.status;
        return response;
      } finally {
        logRequest(state, request.method, url, status, time);
      }
    },
  };
}

/** The proper answer, or what a fault makes of it, with the CORS headers that belong to the path. */
async function answer(
  state: SandboxState,
  request: Request,
  path: string,
  proper: () => Promise<Response>,
): Promise<Response> {
  const readable = hasCors(path);
  if (readable && request.method === 'OPTIONS') return preflight();
  const fault = takeFault(state, path);
  const response = fault === undefined ? await proper() : await happen(fault, request.signal, proper);
  return readable && fault?.withoutCors !== true ? allowAnyOrigin(response) : response;
}
