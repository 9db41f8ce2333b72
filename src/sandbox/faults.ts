import type { SandboxState } from './state.ts';

/** What happens to requests instead of, or around, their proper answer. */
export interface Fault {
  /** Regular expression for the path; a plain path matches every path that holds it. */
  readonly path: string;
  /** How many requests are left to it. */
  times: number;
  /**
   * `answer`: the given status and body. `pass`: the proper answer, for a fault that only delays or hides CORS.
   * `truncate`: the first half of the proper body. `hang`: no answer until the client gives up. `drop`: the connection
   * is cut. `lose`: everything takes effect, but the answer is lost on its way.
   */
  readonly outcome: 'answer' | 'pass' | 'truncate' | 'hang' | 'drop' | 'lose';
  readonly status: number;
  /** A text is sent as it is, anything else as JSON. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** Leaves out the CORS headers: a browser sees a network error. */
  readonly withoutCors: boolean;
  readonly delayMs: number;
}

/** How a cut connection shows to whoever called `fetch`; on a port the socket is destroyed. */
export class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped';
}

/** The first fault that fits, with one of its times used up. */
export function takeFault(state: SandboxState, path: string): Fault | undefined {
  const fault = state.faults.find((candidate) => new RegExp(candidate.path).test(path));
  if (fault === undefined) return undefined;
  fault.times -= 1;
  state.faults = state.faults.filter(({ times }) => times > 0);
  return fault;
}

/**
 * Lets a fault happen.
 * @throws ConnectionDropped when no answer leaves the sandbox
 */
export async function happen(fault: Fault, signal: AbortSignal, proper: () => Promise<Response>): Promise<Response> {
  if (fault.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  switch (fault.outcome) {
    case 'answer':
      return madeUp(fault);
    case 'pass':
      return proper();
    case 'truncate':
      return firstHalf(await proper());
    case 'hang':
      await aborted(signal);
      throw new ConnectionDropped('The client gave up waiting');
    case 'drop':
      throw new ConnectionDropped('The connection was cut');
    case 'lose':
      await proper();
      throw new ConnectionDropped('The answer was lost');
  }
}

/** Statuses that come without a body. */
const BODILESS = new Set([204, 205, 304]);

function madeUp({ status, body, headers }: Fault): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (BODILESS.has(status)) return new Response(null, { status, headers });
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  return new Response(text, { status, headers: { 'content-type': type, ...headers } });
}

async function firstHalf(response: Response): Promise<Response> {
  const text = await response.text();
  const { status, headers } = response;
  return new Response(text.slice(0, Math.floor(text.length / 2)), { status, headers });
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
