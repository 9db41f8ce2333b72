/** What is asked for at first; more is asked for where it is used. */
const FIRST = ['read', 'activity:read'];

/** Permission to see the complete profile: heart rate zones, weight. */
export const COMPLETE_PROFILE = 'profile:read_all';

/** Permission to bring activities in and to change them. */
export const ACTIVITY_WRITE = 'activity:write';

/** What each word adds to what was granted, and what it gives up. Any other word asks as at first. */
const CHANGES = {
  zones: { more: [COMPLETE_PROFILE], less: [] },
  less: { more: [], less: [COMPLETE_PROFILE] },
  write: { more: [ACTIVITY_WRITE], less: [] },
  'no-write': { more: [], less: [ACTIVITY_WRITE] },
  // The made-up runner of the demo, where nobody is asked.
  everything: { more: [COMPLETE_PROFILE, ACTIVITY_WRITE], less: [] },
} as const satisfies Record<string, { readonly more: readonly string[]; readonly less: readonly string[] }>;

/** What leads to Strava again: to see zones there or to write there, or to give one of them up. */
export type Ask = keyof typeof CHANGES;

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
  if (ask === null || !Object.hasOwn(CHANGES, ask)) return { scopes: FIRST, force: false };
  const { more, less } = CHANGES[ask as Ask];
  const changed: readonly string[] = [...more, ...less];
  const before = (await granted()) ?? FIRST;
  return { scopes: [...before.filter((scope) => !changed.includes(scope)), ...more], force: true };
}
