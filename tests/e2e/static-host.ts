/** A host that serves files and nothing else, as GitHub Pages does: no function, no headers of ours, a folder of its own. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface StaticHost {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves `folder` below `base` ('/milepost'): a page with or without `.html`, and 404.html for what is not there. */
export async function serveStatically(folder: string, base: string): Promise<StaticHost> {
  const server = createServer(({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === base) return answer.writeHead(301, { location: `${base}/` }).end();
    const path = pathname.startsWith(`${base}/`) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
    const file = path === undefined ? undefined : fileFor(folder, path);
    const shown = file ?? join(folder, '404.html');
    answer.writeHead(file === undefined ? 404 : 200, { 'content-type': TYPES[extname(shown)] ?? 'text/plain' });
    answer.end(readFileSync(shown));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => void server.close().closeAllConnections() };
}

function fileFor(folder: string, path: string): string | undefined {
  const candidates = [path, `${path}.html`, `${path}/index.html`].map((name) => join(folder, name));
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}
