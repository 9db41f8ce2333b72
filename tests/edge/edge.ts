import { expect } from 'vitest';
import { canaries, canariesIn } from './canary.ts';
import { environmentsFor, type TestEnvironment } from './environments.ts';
import { startUpstream, type Upstream } from './upstream.ts';

/** Where the handler runs. */
export interface Runtime {
  readonly name: string;
  /** False where the platform gives the function nothing to count requests with. */
  readonly counts?: boolean;
  readonly start: (environments: ReadonlyMap<string, TestEnvironment>) => Promise<Running>;
}

export interface Running {
  /** Sends a request to the environment that lives at the URL's host. */
  readonly send: (url: string, init: Asking) => Promise<Answer>;
  /** Sends a request and hangs up, without waiting for the answer, as soon as `when` settles. */
  readonly leave: (url: string, init: Asking, when: Promise<void>) => Promise<void>;
  /** Everything written to the console since the start. */
  readonly console: () => string;
  readonly stop: () => Promise<void>;
}

/** The part of RequestInit that the cases use, because the runtimes' own types differ. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | ReadableStream<Uint8Array>;
}

export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** The handler of one runtime with everything it needs. */
export interface Edge {
  readonly upstream: Upstream;
  readonly ask: (name: string, path: string, init?: Asking) => Promise<Answer>;
  /** A well-formed request of the app itself: JSON from the own origin. */
  readonly post: (name: string, path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** The same, by somebody who hangs up as soon as `when` settles. */
  readonly postAndLeave: (name: string, path: string, body: unknown, when: Promise<void>) => Promise<void>;
  readonly console: () => string;
  readonly stop: () => Promise<void>;
}

export async function startEdge(runtime: Runtime): Promise<Edge> {
  const upstream = await startUpstream();
  const running = await runtime.start(environmentsFor(upstream));

  async function ask(name: string, path: string, init: Asking = {}): Promise<Answer> {
    const answer = await running.send(`https://${name}.example${path}`, init);
    expectWellFormed(answer);
    return answer;
  }
  return {
    upstream,
    ask,
    post: (name, path, body, headers) => ask(name, path, posting(name, body, headers)),
    postAndLeave: (name, path, body, when) =>
      running.leave(`https://${name}.example${path}`, posting(name, body), when),
    console: running.console,
    stop: async () => {
      await running.stop();
      await upstream.close();
    },
  };
}

function posting(name: string, body: unknown, headers: Record<string, string> = {}): Asking {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `https://${name}.example`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

const codes =
  /^(invalid_(grant|code|request)|misconfigured|app_inactive|rate_limited|not_invited|forbidden_origin|upstream)$/;

/** What is true of every answer whatever was asked: its headers, its shape, and that it gives nothing away. */
export function expectWellFormed({ status, headers, text }: Answer): void {
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('vary')).toBe('Origin');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(canariesIn([text, ...headers.values()].join('\n'))).toEqual([]);
  if (text === '') {
    expect([204, 404, 405]).toContain(status);
    return;
  }
  expect(headers.get('content-type')).toBe('application/json');
  const body = json(text);
  if (status === 200) expect(body).not.toHaveProperty('error');
  else expect(body['error']).toMatch(codes);
}

/** The members of a JSON object. */
export function json(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  expect(value).toBeTypeOf('object');
  return { ...(value as Record<string, unknown>) };
}

/** The error an answer carries, as `401 invalid_grant`. */
export function said({ status, text }: Answer): string {
  return `${status} ${String(json(text)['error'])}`;
}

export const codeRequest = { grant: 'code', code: canaries.code } as const;

/** What Strava answers to a code. */
export const stravaGrant = {
  token_type: 'Bearer',
  expires_at: 1_900_000_000,
  expires_in: 21_600,
  refresh_token: canaries.refreshToken,
  access_token: 'accesstoken00112233445566778899aabbccdd',
  athlete: {
    id: 42,
    username: 'made_up',
    resource_state: 2,
    firstname: 'Ada',
    lastname: 'Exempel',
    email: canaries.email,
  },
};

/** Strava's error body. */
export function fault(resource: string, field: string, code: string) {
  return { message: 'Bad Request', errors: [{ resource, field, code }] };
}

/** Signs in and gives the sealed refresh token. */
export async function sealedToken(edge: Edge, name: string, headers: Record<string, string> = {}): Promise<string> {
  edge.upstream.script(name, { status: 200, body: stravaGrant });
  const answer = await edge.post(name, '/api/token', codeRequest, headers);
  expect(answer.status).toBe(200);
  edge.upstream.forget(name);
  return String(json(answer.text)['refreshToken']);
}
