import { createServer } from 'node:net';

/** Says at once that a port is taken, rather than after the build. Port 0 is always free. */
export async function expectFree(port: number, command: string): Promise<void> {
  try {
    await listen(port);
  } catch (cause) {
    if (!isTaken(cause)) throw cause;
    const other = port < 65_535 ? port + 1 : port - 1;
    throw new Error(`Port ${port} is taken: stop what uses it, or choose another one: PORT=${other} ${command}`, {
      cause,
    });
  }
}

/** Whether that is what Node says of a port that somebody else listens on. */
export const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

function listen(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}
