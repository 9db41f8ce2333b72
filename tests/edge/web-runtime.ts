import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { vi } from 'vitest';
import type { Runtime } from './edge.ts';
import type { TestEnvironment } from './environments.ts';

export type WebHandler = (request: Request) => Promise<Response>;

/** A host whose functions are from the web's Request to its Response, run in this process. */
export function webRuntime(
  name: string,
  handlerFor: (environment: TestEnvironment, name: string) => WebHandler | Promise<WebHandler>,
  options: Pick<Runtime, 'counts'> = {},
): Runtime {
  return {
    name,
    ...options,
    start: async (environments) => {
      const byHost = new Map<string, WebHandler>();
      for (const [one, environment] of environments) byHost.set(`${one}.example`, await handlerFor(environment, one));
      const answer = async (request: Request) => {
        const handler = byHost.get(new URL(request.url).host);
        if (handler === undefined) throw new Error(`Nothing lives at ${request.url}`);
        return handler(request);
      };
      const watched = watchConsole();
      return {
        send: async (url, init) => {
          const half = init.body instanceof ReadableStream && { duplex: 'half' };
          const response = await answer(new Request(url, { ...init, ...half }));
          return { status: response.status, headers: new Map(response.headers), text: await response.text() };
        },
        leave: async (url, { method = 'GET', headers = {}, body = '' }, when) => {
          const leaving = new AbortController();
          const answering = answer(new Request(url, { method, headers, body, signal: leaving.signal }));
          await when;
          leaving.abort();
          await answering;
        },
        console: watched.text,
        stop: () => Promise.resolve(watched.restore()),
      };
    },
  };
}

/** Bundles an entry as its recipe does, and gives a module of its own for each name. */
export async function bundleEntry(entry: string) {
  const folder = await mkdtemp(join(tmpdir(), 'edge-entry-'));
  const outfile = join(folder, 'milepost.mjs');
  await build({ entryPoints: [entry], bundle: true, format: 'esm', outfile });
  return {
    load: (name: string): Promise<unknown> => import(/* @vite-ignore */ `${pathToFileURL(outfile).href}?${name}`),
    remove: () => rm(folder, { recursive: true }),
  };
}

function watchConsole(): { text: () => string; restore: () => void } {
  const lines: string[] = [];
  const write = (...values: unknown[]) => void lines.push(values.map(String).join(' '));
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(write),
  );
  return { text: () => lines.join('\n'), restore: () => spies.forEach((spy) => spy.mockRestore()) };
}
