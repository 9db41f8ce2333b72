/** `npm run sandbox`: opens the sandbox on a port and says where; the flags are in README.md. */
import { sandboxOptions } from './options.ts';
import { serveSandbox } from './serve-sandbox.ts';

try {
  const served = await serveSandbox(await sandboxOptions(process.argv.slice(2)));
  process.stdout.write(`Strava sandbox at ${served.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
} catch (error) {
  process.stderr.write(`sandbox: ${oneLine(error)}\n`);
  process.exitCode = 1;
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}
