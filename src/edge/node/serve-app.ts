import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { EdgeEnvironment } from '#edge/environment.ts';
import { secured } from '#edge/security-headers.ts';
import { createApp } from './create-app.ts';

export interface AppServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built site and the edge function from one origin, with Node's own http server. Port 0 takes a free one; `host` is
 * 127.0.0.1 unless told.
 * Throws when the folder holds no built site or the port is taken.
 */
export async function serveApp(options: {
  environment: EdgeEnvironment;
  buildFolder: string;
  port: number;
  host?: string;
}): Promise<AppServer> {
  const { environment, buildFolder, host = '127.0.0.1' } = options;
  const answer = await createApp(environment, buildFolder);
  const listener = getRequestListener(answer, {
    overrideGlobalObjects: false,
    // A request that cannot even be read, such as one with a malformed Host.
    errorHandler: () => secured(new Response(null, { status: 400 }), false),
  });
  const server = createServer({ requestTimeout: 30_000 }, (incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;

  async function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, port, close };
}
