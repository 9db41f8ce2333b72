import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the stand-in for Strava's token server was asked. */
export interface UpstreamCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly form: URLSearchParams;
}

/** What it answers: an answer, silence, or an answer that stops in the middle. */
export type Script =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'hang'
  | 'stall';

export interface Upstream {
  readonly port: number;
  /** The base of authorize, token and revoke for the environment of this name. Each has its own script and record. */
  readonly base: (name: string) => string;
  readonly script: (name: string, answer: Script) => void;
  readonly calls: (name: string) => readonly UpstreamCall[];
  /** Forgets the calls of this environment, or of all. */
  readonly forget: (name?: string) => void;
  /** Settles when a caller of this environment has hung up before the answer was complete. */
  readonly hungUp: (name: string) => Promise<void>;
  readonly asked: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A real HTTP server on a free port. `/revoke` answers as Strava does; `/token` by script. */
export async function startUpstream(): Promise<Upstream> {
  const scripts = new Map<string, Script>();
  const calls = new Map<string, UpstreamCall[]>();
  const events = new EventTarget();

  const server = createServer((incoming, outgoing) => {
    void text(incoming).then((body) => {
      const [, name = '', ...folders] = (incoming.url ?? '').split('/');
      const path = folders.join('/');
      const record = calls.get(name) ?? [];
      calls.set(name, [...record, { path: `/${path}`, headers: incoming.headers, form: new URLSearchParams(body) }]);
      outgoing.on('close', () => {
        if (!outgoing.writableFinished) events.dispatchEvent(new Event(`hung up ${name}`));
      });
      const script = scripts.get(name) ?? { status: 500, body: 'no script' };
      play(outgoing, path === 'revoke' && typeof script === 'object' && script.status === 200 ? revoked : script);
      events.dispatchEvent(new Event(`asked ${name}`));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const next = (event: string) =>
    new Promise<void>((resolve) => events.addEventListener(event, () => resolve(), { once: true }));

  return {
    port,
    base: (name) => `http://127.0.0.1:${port}/${name}`,
    script: (name, answer) => void scripts.set(name, answer),
    calls: (name) => calls.get(name) ?? [],
    forget: (name) => void (name === undefined ? calls.clear() : calls.delete(name)),
    hungUp: (name) => next(`hung up ${name}`),
    asked: (name) => next(`asked ${name}`),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const revoked: Script = { status: 200, body: '' };

function play(outgoing: ServerResponse, script: Script): void {
  if (script === 'hang') return;
  if (script === 'stall') {
    outgoing.writeHead(200, { 'content-type': 'application/json' }).write('{"access_token":');
    return;
  }
  const { status, body, headers } = script;
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
  outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
}
