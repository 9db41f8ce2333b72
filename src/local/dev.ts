/** `npm run dev`: the app with hot reload, the edge function and the sandbox, on the same address as `npm start`. */
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createServer, type Plugin } from 'vite';
import { handle } from '#edge/handle.ts';
import { AT_THE_ROOT } from './build-app.ts';
import { connectToStrava, stravaVariables } from './connect-to-strava.ts';
import { expectFree } from './free-port.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { localEnvironment, readSettings } from './settings.ts';

await runUntilStopped(async () => {
  const environment = localEnvironment();
  const settings = readSettings(environment);
  await expectFree(settings.port, 'npm run dev');
  const strava = await connectToStrava(settings, process.argv.slice(2));
  // The policy of the pages follows it; here the app is at the root, beside its function.
  Object.assign(process.env, AT_THE_ROOT, { STRAVA_API_BASE: strava.apiBase });

  const server = await createServer({
    server: { host: '127.0.0.1', port: settings.port, strictPort: true },
    plugins: [edgeFunction({ ...environment, ...stravaVariables(strava) })],
  });
  await server.listen();
  const { port } = server.httpServer?.address() as AddressInfo;
  console.log(`\nMilepost is at http://localhost:${port}, with hot reload\nConnected to ${strava.description}\n`);
  return async () => {
    await server.close();
    await strava.close();
  };
});

/** Answers `/api/*` from the edge function, so that the app finds it on its own origin as it will in life. */
function edgeFunction(environment: Record<string, string | undefined>): Plugin {
  const listener = getRequestListener((request) => handle(request, environment));
  return {
    name: 'milepost-edge-function',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/')) void listener(request, response);
        else next();
      });
    },
  };
}
