/** How soon a stopped npm is noticed. */
const LOOK_EVERY_MS = 500;

/**
 * Runs a server until the terminal or the system stops it. An error ends the process with one line: whatever it is,
 * the person at the terminal needs the sentence, not the stack.
 */
export async function runUntilStopped(start: () => Promise<() => Promise<void>>): Promise<void> {
  const parent = process.ppid;
  try {
    const stop = await start();
    let stopping = false;
    const end = () => {
      if (stopping) return;
      stopping = true;
      void stop().finally(() => process.exit(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    // npm hands SIGTERM to its shell, which dies without handing it on; this server would go on and keep its port.
    const isGone = () => process.ppid !== parent && end();
    if (process.env['npm_lifecycle_event']) setInterval(isGone, LOOK_EVERY_MS).unref();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
