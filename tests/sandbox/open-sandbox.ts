import { onTestFinished } from 'vitest';
import { serveSandbox, type ServedSandbox } from '#sandbox/serve-sandbox.ts';
import type { SandboxOptions } from '#sandbox/state.ts';
import { fewActivities, NOW } from './few-activities.ts';

export interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_at: number;
  expires_in: number;
}

export interface OpenSandbox extends ServedSandbox {
  get(path: string, token?: string): Promise<Response>;
  control(path: string, body?: unknown, method?: string): Promise<Response>;
  authorize(query: Record<string, string>): Promise<Response>;
  consent(query: Record<string, string>, fields: [string, string][]): Promise<Response>;
  token(fields: Record<string, string>): Promise<Response>;
  exchange(code: string, more?: Record<string, string>): Promise<Response>;
  refresh(refreshToken: string): Promise<Response>;
  connect(scope: string): Promise<Tokens>;
}

export const CLIENT = { client_id: '12345', client_secret: 'sandbox-secret' };
export const ASKED = { client_id: '12345', redirect_uri: 'http://localhost:5173/callback', response_type: 'code' };

/** A sandbox on a port of its own, closed when the test ends. Its clock stands still until it is moved. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<OpenSandbox> {
  const served = await serveSandbox({ port: 0, athlete: fewActivities(), now: () => NOW, ...options });
  onTestFinished(() => served.close());
  const at = (path: string) => served.url + path;
  const page = (query: Record<string, string>) => at(`/oauth/authorize?${new URLSearchParams(query)}`);

  const token = (fields: Record<string, string>) =>
    fetch(at('/oauth/token'), { method: 'POST', body: new URLSearchParams(fields) });
  const exchange = (code: string, more: Record<string, string> = {}) =>
    token({ ...CLIENT, grant_type: 'authorization_code', code, ...more });
  const consent = (query: Record<string, string>, fields: [string, string][]) =>
    fetch(page(query), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

  return {
    ...served,
    get: (path, accessToken) =>
      fetch(at(path), accessToken === undefined ? {} : { headers: { authorization: `Bearer ${accessToken}` } }),
    control: (path, body, method = 'POST') =>
      fetch(at(`/__control${path}`), { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    authorize: (query) => fetch(page(query), { redirect: 'manual' }),
    consent,
    token,
    exchange,
    refresh: (refreshToken) => token({ ...CLIENT, grant_type: 'refresh_token', refresh_token: refreshToken }),
    async connect(scope) {
      const ticked = scope.split(',').map((name): [string, string] => ['scope', name]);
      const answer = await consent({ ...ASKED, scope }, [...ticked, ['decision', 'authorize']]);
      return (await exchange(codeIn(answer))).json() as Promise<Tokens>;
    },
  };
}

/** The query that the app is sent back with, as it stands in the address. */
export function queryIn(answer: Response): string {
  return (answer.headers.get('location') ?? '').split('?')[1] ?? '';
}

export function codeIn(answer: Response): string {
  return new URLSearchParams(queryIn(answer)).get('code') ?? '';
}
