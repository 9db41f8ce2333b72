import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConnectionDropped } from './faults.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import type { SandboxOptions } from './state.ts';

export interface ServeOptions extends SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
}

export interface ServedSandbox {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly sandbox: Sandbox;
  /** Cuts open connections too. */
  close(): Promise<void>;
}

/**
 * Opens the sandbox on a port of this machine, unreachable from others.
 * @throws what Node says when the port cannot be had (code EADDRINUSE, EACCES)
 */
export async function serveSandbox({ port: wanted, ...options }: ServeOptions): Promise<ServedSandbox> {
  const sandbox = createSandbox(options);
  const server = createAdaptorServer({
    fetch: (request, bindings) => answerOrDrop(sandbox, request, bindings as HttpBindings),
    overrideGlobalObjects: false,
  });
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    sandbox,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

async function answerOrDrop(sandbox: Sandbox, request: Request, { outgoing }: HttpBindings): Promise<Response> {
  try {
    return await sandbox.fetch(request);
  } catch (error) {
    if (!(error instanceof ConnectionDropped)) throw error;
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}
