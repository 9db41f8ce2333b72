import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** The part of Vite's manifest that is read here. */
interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}

/** A build of one language: the folder of its site, and of its work. */
export interface Built {
  readonly site: string;
  readonly work: string;
}

const manifestOf = ({ work }: Built) => `${work}/output/client/.vite/manifest.json`;

/** Bytes after gzip at its strongest, as a static host would send them. */
export const gzipSize = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/**
 * The JavaScript files that a built page loads before anything happens on it: what its HTML names, and what those
 * files import.
 */
export function scriptsOfPage(built: Built, page: string): Set<string> {
  const html = readFileSync(`${built.site}/${page}.html`, 'utf8');
  const named = [...html.matchAll(/_app\/immutable\/[^"']+\.js/g)].map(([file]) => file);
  return new Set(named.flatMap((file) => withImports(built, (chunk) => chunk.file === file)));
}

/** The files that a source module, loaded later on demand, is made of. */
export function scriptsOfModule(built: Built, source: string): Set<string> {
  const files = withImports(built, (_, name) => name === source);
  if (files.length === 0) throw new Error(`${source} is not loaded on demand in this build`);
  return new Set(files);
}

/** The files that a named group of `vite.config.ts` is made of. */
export function scriptsOfGroup(built: Built, group: string): Set<string> {
  const files = withImports(built, ({ name }) => name === group);
  if (files.length === 0) throw new Error(`There is no group ${group} in this build`);
  return new Set(files);
}

/** Bytes of all these files after gzip, each compressed alone. */
export function sizeOf({ site }: Built, files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSize(readFileSync(`${site}/${file}`)), 0);
}

function withImports(built: Built, isWanted: (chunk: Chunk, name: string) => boolean): string[] {
  const manifest = JSON.parse(readFileSync(manifestOf(built), 'utf8')) as Record<string, Chunk>;
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  for (const [name, chunk] of Object.entries(manifest)) if (isWanted(chunk, name)) visit(name);
  return [...found];
}
