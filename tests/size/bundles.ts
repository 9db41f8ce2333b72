import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** The part of Vite's manifest that is read here. */
interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** Bytes after gzip at its strongest, as a static host would send them. */
export const gzipSize = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/**
 * The JavaScript files that a built page loads before anything happens on it: what its HTML names, and what those
 * files import.
 */
export function scriptsOfPage(page: string): Set<string> {
  const html = readFileSync(`build/${page}.html`, 'utf8');
  const named = [...html.matchAll(/_app\/immutable\/[^"']+\.js/g)].map(([file]) => file);
  return new Set(named.flatMap((file) => withImports((chunk) => chunk.file === file)));
}

/** The files that a source module, loaded later on demand, is made of. */
export function scriptsOfModule(source: string): Set<string> {
  const files = withImports((_, name) => name === source);
  if (files.length === 0) throw new Error(`${source} is not loaded on demand in this build`);
  return new Set(files);
}

/** The files that a named group of `vite.config.ts` is made of. */
export function scriptsOfGroup(group: string): Set<string> {
  const files = withImports(({ name }) => name === group);
  if (files.length === 0) throw new Error(`There is no group ${group} in this build`);
  return new Set(files);
}

/** Bytes of all these files after gzip, each compressed alone. */
export function sizeOf(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSize(readFileSync(`build/${file}`)), 0);
}

function withImports(isWanted: (chunk: Chunk, name: string) => boolean): string[] {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
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
