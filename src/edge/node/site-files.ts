import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** One file of the built site, read once. */
export interface SiteFile {
  readonly contentType: string;
  readonly isPage: boolean;
  /** A hash of the content, without quotes. */
  readonly hash: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same content as the build compressed it, if it did. */
  readonly compressed: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>;
}

export type Encoding = 'br' | 'gzip';

const extensionOf: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
};

/** Instructions to a host, not part of the site. */
const unlisted = new Set(['/_headers', '/_redirects', '/.assetsignore']);

/**
 * Reads a built site: its files by the path that a browser asks for, pages without `.html`. Only what stands in this map
 * can ever be served, so no request can climb out of the folder. Throws when there is no site.
 */
export async function readSiteFiles(folder: string): Promise<ReadonlyMap<string, SiteFile>> {
  const bodies = await readBodies(folder);
  if (!bodies.has('/index.html')) throw new Error(`There is no built site in ${folder}. Run "npm run build" first.`);

  const files = new Map<string, SiteFile>();
  for (const [path, body] of bodies) {
    const isCopy = extensionOf.some(([, end]) => path.endsWith(end) && bodies.has(path.slice(0, -end.length)));
    if (isCopy || unlisted.has(path)) continue;
    const compressed = new Map<Encoding, Uint8Array<ArrayBuffer>>();
    for (const [encoding, end] of extensionOf) {
      const copy = bodies.get(path + end);
      if (copy !== undefined) compressed.set(encoding, copy);
    }
    const isPage = path.endsWith('.html');
    const contentType = contentTypes[extname(path)] ?? 'application/octet-stream';
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    files.set(isPage ? cleanPath(path) : path, { contentType, isPage, hash, body, compressed });
  }
  return files;
}

/** `/dashboard.html` is asked for as `/dashboard`, and `/index.html` as `/`. */
export function cleanPath(path: string): string {
  return path.replace(/\.html$/, '').replace(/\/index$/, '/');
}

async function readBodies(folder: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    bodies.set(`/${relative(folder, file).replaceAll(sep, '/')}`, new Uint8Array(await readFile(file)));
  }
  return bodies;
}
