import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import type { SandboxAthlete } from '#sandbox/strava-json.ts';

/** More reads than one athlete would get, so that ten thousand activities arrive without a pause. */
export const MANY_READS = 100_000;

/** A sandbox on a free port that compresses its answers, as Strava does, and counts nobody out. */
export async function serveStrava(
  athlete: SandboxAthlete,
): Promise<{ url: string; sandbox: Sandbox; close(): Promise<void> }> {
  const sandbox = createSandbox({ athlete, now: () => new Date(), random: Math.random });
  const { overall, read } = sandbox.state.limits;
  for (const line of [overall, read]) Object.assign(line, { quarterHour: MANY_READS, day: MANY_READS });
  const { fetch } = new Hono().use(compress()).all('*', ({ req }) => sandbox.fetch(req.raw));
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sandbox,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
