import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createEdge } from '#lib/connect/edge.ts';

export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly type: string | undefined;
  readonly body: Record<string, unknown>;
}

/** A status with JSON, or with a page of text. */
export type Said = readonly [status: number, body: unknown];

/** A site's function on a port of this machine, with answers as arranged. */
export async function edgeOnHttp(answer: (heard: Heard) => Said | Promise<Said> = rotating()) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const { method = '', url: path = '', headers } = request;
    const entry = { method, path, type: headers['content-type'], body: body ? JSON.parse(body) : {} };
    heard.push(entry);
    const [status, said] = await answer(entry);
    const isPage = typeof said === 'string';
    response.writeHead(status, { 'Content-Type': isPage ? 'text/html' : 'application/json' });
    response.end(isPage ? said : JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    edge: createEdge({ fetch, base }),
    heard,
    of: (path: string) => heard.filter((entry) => entry.path === path),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const aGrant = (generation: number) => ({
  accessToken: `access-${generation}`,
  refreshToken: `sealed-${generation}`,
  expiresIn: 21_600,
  expiresAt: 1_772_721_600,
});

export const anAthlete = { id: 1001, firstName: 'Test', lastName: 'Athlete' };

export const invalidGrant: Said = [401, { error: 'invalid_grant' }];

/** Strava as it is: a refresh token is good once, and void as soon as the next has been given out. */
export function rotating(): (heard: Heard) => Said {
  let generation = 1;
  return ({ path, body }) => {
    if (path === '/api/revoke') return [200, {}];
    if (body['grant'] === 'code') return [200, { ...aGrant(generation), athlete: anAthlete }];
    if (body['refreshToken'] !== `sealed-${generation}`) return invalidGrant;
    generation++;
    return [200, aGrant(generation)];
  };
}

/** A promise and the function that fulfils it. */
export function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
