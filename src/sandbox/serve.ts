import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { athleteFromFile } from './athlete/file.ts';
import { generateAthlete } from './athlete/generate.ts';
import { readFlags, type Flags } from './flags.ts';
import { seededRandom } from './random.ts';
import { serveSandbox, type ServeOptions } from './serve-sandbox.ts';
import type { SandboxAthlete } from './strava-json.ts';

try {
  const flags = readFlags(process.argv.slice(2));
  const served = await serveSandbox(await optionsOf(flags));
  process.stdout.write(`Strava sandbox at ${served.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
} catch (error) {
  process.stderr.write(`sandbox: ${oneLine(error)}\n`);
  process.exitCode = 1;
}

async function optionsOf(flags: Flags): Promise<ServeOptions> {
  const { port, clientId, clientSecret, seed } = flags;
  const startedAt = Date.now();
  // A given "now" is where the clock starts; it runs on from there.
  const behind = flags.now === undefined ? 0 : startedAt - flags.now.getTime();
  return {
    port,
    athlete: await athleteOf(flags, new Date(startedAt - behind)),
    random: seededRandom(seed),
    now: () => new Date(Date.now() - behind),
    ...(clientId === undefined ? {} : { clientId }),
    ...(clientSecret === undefined ? {} : { clientSecret }),
  };
}

async function athleteOf({ athleteFile, seed, activities }: Flags, now: Date): Promise<SandboxAthlete> {
  if (athleteFile === undefined) return generateAthlete({ seed, activities, now });
  const text = await readFile(athleteFile, 'utf8');
  return athleteFromFile(parse(text, athleteFile), now);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not JSON`, { cause });
  }
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}
