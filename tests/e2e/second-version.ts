/** A Milepost as the next build might be: other names for every chunk, other words on the dashboard, another version. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';

/** The heading of the main chart in each version. */
export const HEADING = 'Weekly mileage';
export const NEW_HEADING = 'Mileage by week';

const TEXTS = ['.js', '.css', '.html', '.json'];

export interface SecondVersion {
  readonly folder: string;
  /** Whether that file of the site belongs to it and not to the first version. */
  readonly owns: (address: string) => boolean;
  readonly remove: () => void;
}

/** Makes it out of the built one, which takes no time, in a folder of its own. */
export async function makeSecondVersion(built = 'build'): Promise<SecondVersion> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-second-version-'));
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(built, file)).isFile(),
  );
  const { version } = JSON.parse(readFileSync(join(built, '_app/version.json'), 'utf8')) as { version: string };
  const renamed = new Map(
    files.filter((file) => file.includes('immutable')).map((file) => [basename(file), newName(basename(file))]),
  );
  const rewrite = (text: string) =>
    text
      .replaceAll(/[\w.-]+\.(?:js|css)/g, (name) => renamed.get(name) ?? name)
      .replaceAll(version, `${version}-2`)
      .replaceAll(HEADING, NEW_HEADING);

  for (const file of files) {
    const content = readFileSync(join(built, file));
    const target = join(folder, dirname(file), renamed.get(basename(file)) ?? basename(file));
    await mkdir(dirname(target), { recursive: true });
    const isText = TEXTS.includes(extname(file));
    await writeFile(target, isText ? rewriteAllowingItself(content.toString(), rewrite) : content);
  }
  const names = new Set(renamed.values());
  return { folder, owns: (address) => names.has(basename(address)), remove: () => rmSync(folder, { recursive: true }) };
}

/** 'first-chart.CxNOWCNB.css' to 'first-chart.CxNOWCNB2.css' */
const newName = (name: string) => name.replace(/\.(\w+)$/, '2.$1');

/** A page's policy names its inline scripts by their hashes, which change with them. */
function rewriteAllowingItself(text: string, rewrite: (text: string) => string): string {
  const scripts = [...text.matchAll(/<script>([^]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return scripts.reduce((page, script) => page.replaceAll(hash(script), hash(rewrite(script))), rewrite(text));
}

const hash = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;
