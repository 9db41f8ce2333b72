/** A proxy such as a preview host puts before a site: the site sees its own Host, the browser another address. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Forwards everything to the site, which is told that it was asked under its own name. */
export async function startRewritingProxy(target: string): Promise<{ url: string; close: () => Promise<void> }> {
  const { host, hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const forwarded = request({ hostname, port, method, path: url, headers: { ...headers, host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
