import type { EdgeEnvironment } from '#edge/environment.ts';
import { handle } from '#edge/handle.ts';
import type { RateLimiter } from '#edge/rate-limit.ts';
import { describeEdge } from './cases/all.ts';
import type { TestEnvironment } from './environments.ts';
import { webRuntime } from './web-runtime.ts';

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

describeEdge(
  webRuntime('Node', (one) => {
    const environment = environmentOf(one);
    return (request) => handle(request, environment);
  }),
);
