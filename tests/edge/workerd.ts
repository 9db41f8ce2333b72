import { request } from 'node:http';
import type { Readable } from 'node:stream';
import { Miniflare, NoOpLog, type WorkerOptions } from 'miniflare';
import type { Runtime } from './edge.ts';
import type { TestEnvironment } from './environments.ts';
import { bundleWorker, wranglerConfig as config } from './worker.ts';

/** Each environment is a Worker of its own in one workerd process, at its own host. */
function workerFor(name: string, { variables, limits }: TestEnvironment, script: string): WorkerOptions {
  const limiters = config.ratelimits.map((limiter) => [limiter.name, { simple: limiter.simple }] as const);
  // A binding to a Worker that has no such method: asking it to limit fails, as a limiter out of order does.
  const broken = config.ratelimits.map((limiter) => [limiter.name, 'no-limiter'] as const);
  return {
    name,
    modules: [{ type: 'ESModule', path: 'worker.js', contents: script }],
    ...(config.compatibility_date !== undefined && { compatibilityDate: config.compatibility_date }),
    compatibilityFlags: config.compatibility_flags,
    bindings: { ...variables },
    routes: [`${name}.example/*`],
    ...(limits === 'platform' && { ratelimits: Object.fromEntries(limiters) }),
    ...(limits === 'broken' && { serviceBindings: Object.fromEntries(broken) }),
  } as WorkerOptions;
}

/** Cloudflare's runtime with a Worker, bundled as it is deployed. */
export const workerd = (entry?: string): Runtime => ({
  name: 'workerd',
  start: async (environments) => {
    const script = await bundleWorker(entry);
    const workers = [...environments].map(([name, environment]) => workerFor(name, environment, script));
    const noLimiter = 'export default { fetch() { return new Response(null) } }';
    let written = '';
    const miniflare = new Miniflare({
      log: new NoOpLog(),
      handleRuntimeStdio: (stdout: Readable, stderr: Readable) => {
        for (const stream of [stdout, stderr]) stream.on('data', (chunk) => (written += String(chunk)));
      },
      workers: [
        ...workers,
        {
          name: 'no-limiter',
          modules: [{ type: 'ESModule', path: 'worker.js', contents: noLimiter }],
        } as WorkerOptions,
      ],
    });
    const address = await miniflare.ready;
    return {
      send: async (url, init) => {
        const half = init.body instanceof ReadableStream && { duplex: 'half' };
        const response = await miniflare.dispatchFetch(url, { redirect: 'manual', ...init, ...half } as object);
        return { status: response.status, headers: new Map(response.headers), text: await response.text() };
      },
      leave: async (url, { method, headers, body }, when) => {
        const own = new URL(url);
        // Straight to the socket: workerd takes note of a connection that is reset, not of one that is half closed.
        const routed = { 'mf-original-url': url, host: own.host, ...headers };
        const asking = request(address, { method, headers: routed }).on('error', () => undefined);
        asking.end(body);
        await when;
        asking.socket?.resetAndDestroy();
      },
      console: () => written,
      stop: () => miniflare.dispose(),
    };
  },
});
