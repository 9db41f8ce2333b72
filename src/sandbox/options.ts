import { readFile } from 'node:fs/promises';
import { athleteFromFile } from './athlete/file.ts';
import { generateAthlete } from './athlete/generate.ts';
import { readFlags, type Flags } from './flags.ts';
import { createRandom } from './athlete/prng.ts';
import type { ServeOptions } from './serve-sandbox.ts';
import type { SandboxAthlete } from './strava-json.ts';

/**
 * What the command line asks for, with its athlete made up or read from a file.
 * @throws Error with one line that says what is wrong
 */
export async function sandboxOptions(parameters: readonly string[]): Promise<ServeOptions> {
  const flags = readFlags([...parameters]);
  const { port, clientId, clientSecret, seed } = flags;
  const startedAt = Date.now();
  // A given "now" is where the clock starts; it runs on from there.
  const behind = flags.now === undefined ? 0 : startedAt - flags.now.getTime();
  return {
    port,
    athlete: await athleteOf(flags, new Date(startedAt - behind)),
    random: createRandom(seed).next,
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
