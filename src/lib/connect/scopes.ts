/** What is asked for at first; more is asked for where it is used. */
const FIRST = ['read', 'activity:read'];

/** Permission to see the complete profile: heart rate zones, weight. */
export const COMPLETE_PROFILE = 'profile:read_all';

/** What leads to Strava again: to see zones there, or to give that up. Anything else asks as at first. */
export const ASKS = ['zones', 'less'] as const;

export interface ToAsk {
  readonly scopes: readonly string[];
  /** Whether Strava's page is shown even though something was granted before. */
  readonly force: boolean;
}

/** What to ask Strava for. What was granted is asked for again: whatever is left out would be lost. */
export async function scopesToAsk(
  ask: string | null,
  granted: () => Promise<readonly string[] | undefined>,
): Promise<ToAsk> {
  const known = ASKS.find((word) => word === ask);
  if (!known) return { scopes: FIRST, force: false };
  const before = (await granted()) ?? FIRST;
  const without = before.filter((scope) => scope !== COMPLETE_PROFILE);
  return { scopes: known === 'less' ? without : [...without, COMPLETE_PROFILE], force: true };
}
