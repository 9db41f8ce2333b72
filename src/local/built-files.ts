import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Weight {
  readonly files: number;
  readonly bytes: number;
  /** After gzip, each file alone. */
  readonly compressed: number;
}

/** The files in a folder, all the way down, or those of them with that ending. Throws when there is no such folder. */
export async function weigh(folder: string, ending = ''): Promise<Weight> {
  const files = (await filesIn(folder)).filter((file) => file.endsWith(ending));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const sum = (size: (content: Buffer) => number) => contents.reduce((total, content) => total + size(content), 0);
  return {
    files: contents.length,
    bytes: sum(({ length }) => length),
    compressed: sum((file) => gzipSync(file).length),
  };
}

/**
 * Which of these secrets stand in a file of these folders, by their names: as they are, or in base64 as HTTP would send
 * them. Each is `NAME in file`; no value is ever part of it.
 */
export async function leakedSecrets(
  folders: readonly string[],
  secrets: Readonly<Record<string, string>>,
): Promise<string[]> {
  const files = (await Promise.all(folders.map(filesIn))).flat();
  const found: string[] = [];
  for (const file of files) {
    const content = await readFile(file, 'latin1');
    for (const [name, value] of Object.entries(secrets)) {
      if (spellings(value).some((spelling) => content.includes(spelling))) found.push(`${name} in ${file}`);
    }
  }
  return found;
}

/** Inside a longer text base64 begins at one of three places; what is cut off at both ends depends on the neighbours. */
function spellings(value: string): string[] {
  const encoded = [0, 1, 2].map((offset) =>
    Buffer.from(' '.repeat(offset) + value)
      .toString('base64')
      .slice(offset === 0 ? 0 : offset + 1)
      .replace(/.?=*$/, ''),
  );
  return [value, ...encoded];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
