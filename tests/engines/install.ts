import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserOnPath } from '#tests/e2e/find-browser.ts';

/** The first of these programs on the PATH, after installing Debian's packages where that needs nobody's leave. */
export function installed(programs: readonly string[], packages: readonly string[]): string | undefined {
  const find = () => browserOnPath(process.env['PATH'], programs);
  const found = find();
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  for (const parameters of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    console.log(`apt-get ${parameters.join(' ')}`);
    try {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      execFileSync('apt-get', parameters, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000, env });
    } catch {
      return undefined;
    }
  }
  return find();
}
