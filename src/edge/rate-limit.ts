/** Cloudflare's rate-limit binding, or anything of that shape. */
export interface RateLimiter {
  limit(options: { key: string }): Promise<{ success: boolean }>;
}

/**
 * Whether this address may go on. Without a limiter everybody may; when the limiter itself fails, `whenBroken` decides.
 */
export async function isWithinLimit(
  limiter: RateLimiter | undefined,
  address: string | null,
  whenBroken: boolean,
): Promise<boolean> {
  if (limiter === undefined) return true;
  try {
    return (await limiter.limit({ key: bucketOf(address ?? '-') })).success;
  } catch {
    return whenBroken;
  }
}

/**
 * The bucket of an address: an IPv4 address itself, or the /64 that an IPv6 address lies in, because one household can
 * pick any address of its /64.
 */
export function bucketOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
