import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { DeployGoal } from './deploy-goal.ts';

const BINARY = join(dirname(fileURLToPath(import.meta.resolve('wrangler/package.json'))), 'bin/wrangler.js');

const WITH_STREAMS = 'src/edge/cloudflare/worker-with-streams.ts';

/** Says nothing to anybody about this project. */
const QUIET = { WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' };

/** Bundles the Worker into `folder` without a word to Cloudflare. Throws with what wrangler says when it cannot. */
export async function bundle(goal: DeployGoal, config: string, folder: string): Promise<void> {
  const parameters = [...deployParameters(goal, config), '--dry-run', '--outdir', folder];
  const command = spawn(process.execPath, [BINARY, ...parameters], { env: { ...process.env, ...QUIET } });
  const [said, complained, [code]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'exit') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`wrangler could not put the Worker together:\n${said}${complained}`);
}

/**
 * Uploads, in the terminal of whoever started it: wrangler may have to ask them to log in. Gives the addresses that
 * Cloudflare serves it at. `notes` is a file that wrangler writes them into. Throws when it fails.
 */
export async function upload(goal: DeployGoal, config: string, notes: string): Promise<string[]> {
  const env = { ...process.env, ...QUIET, WRANGLER_OUTPUT_FILE_PATH: notes };
  const command = spawn(process.execPath, [BINARY, ...deployParameters(goal, config)], { env, stdio: 'inherit' });
  const [code] = (await once(command, 'exit')) as [number | null];
  if (code !== 0) throw new Error('Cloudflare did not take it: see above. Nothing has changed at the address.');
  return addressesIn(await readFile(notes, 'utf8'));
}

/** Hands the secrets over through a pipe: neither a command line nor a file ever holds them. Throws when it fails. */
export async function putSecrets({ variables }: DeployGoal, config: string): Promise<void> {
  const command = spawn(process.execPath, [BINARY, 'secret', 'bulk', '--config', config], {
    env: { ...process.env, ...QUIET },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  command.stdin.end(JSON.stringify(variables.secret));
  const [code] = (await once(command, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The secrets did not arrive: see above. Run "npm run deploy" again.');
}

export function deployParameters({ variables, domain }: DeployGoal, config: string): string[] {
  const open = Object.entries(variables.open).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  // What only some owners want is a Worker of its own.
  const entry = variables.open['STREAM_PASS_THROUGH'] === undefined ? [] : [WITH_STREAMS];
  return ['deploy', ...entry, '--config', config, ...open, ...(domain === undefined ? [] : ['--domain', domain])];
}

/** Wrangler notes what it did as one JSON object a line; a domain of one's own is noted without `https://`. */
export function addressesIn(notes: string): string[] {
  const lines = notes.split('\n').filter(Boolean);
  const entries = lines.map((line) => JSON.parse(line) as { type?: string; targets?: string[] });
  const targets = entries.filter(({ type }) => type === 'deploy').flatMap((entry) => entry.targets ?? []);
  return targets
    .map((target) => target.replace(/ \(.*\)$/, ''))
    .map((host) => new URL(host.includes('://') ? host : `https://${host}`).origin);
}
