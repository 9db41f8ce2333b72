import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Values that must come out of the edge nowhere: not in a body, not in a header, not on the console. */
export const canaries = {
  clientSecret: 'canary-client-secret-8c1f0e5b7a2d4c69',
  sealKey: 'canary-seal-key-52d0a3f94be87c16aa20',
  previousSealKey: 'canary-previous-seal-key-17b3e9d2',
  code: 'canarycode00112233445566778899aabbccddee',
  codeVerifier: 'canaryverifier0123456789012345678901234567890',
  refreshToken: 'canaryrefresh0011223344556677889900aabbc',
  email: 'canary-of-strava@example.org',
} as const;

/** The header that carries the secret to Strava. */
const basic = btoa(`12345:${canaries.clientSecret}`);

/** Which of the values occur in a text. */
export function canariesIn(text: string): string[] {
  const found = Object.entries({ ...canaries, basic }).filter(([, value]) => text.includes(value));
  return found.map(([name]) => name);
}

/** The files of a folder, however deep, whose bytes hold one of the values. An empty list is the good answer. */
export async function filesHolding(folder: string, values: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      return values.some((value) => bytes.includes(value)) ? [file] : [];
    }),
  );
  return found.flat();
}
