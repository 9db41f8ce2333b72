import type { SandboxState } from './state.ts';

/** One request, without anything that would open a door. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** Secrets, codes and tokens read `(hidden)`. */
  readonly query: Record<string, string>;
  /** 0 when no answer was sent: hung or dropped. */
  readonly status: number;
  /** ISO instant by the sandbox's clock. */
  readonly time: string;
}

const SECRET = /secret|token|code|verifier|^state$/;
const PUBLIC = new Set(['response_type', 'code_challenge_method', 'token_type_hint']);
const KEPT = 10_000;

function publicQuery(query: URLSearchParams): Record<string, string> {
  const hide = (name: string) => SECRET.test(name) && !PUBLIC.has(name);
  return Object.fromEntries([...query].map(([name, value]) => [name, hide(name) ? '(hidden)' : value]));
}

/** Remembers the newest ten thousand requests. */
export function logRequest(state: SandboxState, method: string, url: URL, status: number, time: Date): void {
  const entry = { method, path: url.pathname, query: publicQuery(url.searchParams), status, time: time.toISOString() };
  state.requests.push(entry);
  if (state.requests.length > KEPT) state.requests.shift();
}
