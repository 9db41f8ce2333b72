import { vi } from 'vitest';
import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import type { RateLimiter } from '#edge/rate-limit.ts';
import { describeEdge } from './cases/all.ts';
import type { Runtime } from './edge.ts';
import type { TestEnvironment } from './environments.ts';

/** Counts like Cloudflare's binding, for the minute that a test takes. */
function countingLimiter(limit: number): RateLimiter {
  const counts = new Map<string, number>();
  return {
    limit: ({ key }) => {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return Promise.resolve({ success: count <= limit });
    },
  };
}

const brokenLimiter: RateLimiter = { limit: () => Promise.reject(new Error('The limiter is out of order.')) };

function environmentOf({ variables, limits, isImpatient = false }: TestEnvironment): EdgeEnvironment {
  const clientAddress = (request: Request) => request.headers.get('cf-connecting-ip');
  if (limits === 'broken') return { ...variables, CODE_LIMIT: brokenLimiter, REFRESH_LIMIT: brokenLimiter };
  if (isImpatient) return { ...variables, patience: 500 };
  if (limits === 'none') return variables;
  return { ...variables, clientAddress, CODE_LIMIT: countingLimiter(5), REFRESH_LIMIT: countingLimiter(20) };
}

function watchConsole(): { text: () => string; restore: () => void } {
  const lines: string[] = [];
  const write = (...values: unknown[]) => void lines.push(values.map(String).join(' '));
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(write),
  );
  return { text: () => lines.join('\n'), restore: () => spies.forEach((spy) => spy.mockRestore()) };
}

const node: Runtime = {
  name: 'Node',
  start: (environments) => {
    const byHost = new Map([...environments].map(([name, one]) => [`${name}.example`, environmentOf(one)]));
    const watched = watchConsole();
    return Promise.resolve({
      send: async (url, init) => {
        const request = new Request(url, { ...init, ...(init.body instanceof ReadableStream && { duplex: 'half' }) });
        const response = await handle(request, byHost.get(new URL(url).host) ?? {});
        return { status: response.status, headers: new Map(response.headers), text: await response.text() };
      },
      leave: async (url, { method = 'GET', headers = {}, body = '' }, when) => {
        const leaving = new AbortController();
        const request = new Request(url, { method, headers, body, signal: leaving.signal });
        const answer = handle(request, byHost.get(new URL(url).host) ?? {});
        await when;
        leaving.abort();
        await answer;
      },
      console: watched.text,
      stop: () => Promise.resolve(watched.restore()),
    });
  },
};

describeEdge(node);
