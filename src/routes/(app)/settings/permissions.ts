const SENTENCES: Readonly<Record<string, string>> = {
  read: 'see your public profile (your name)',
  'activity:read': 'see your activities that are visible to everyone or to followers',
  'activity:read_all': 'see your private activities too',
  'profile:read_all': 'see your complete profile, with your heart rate zones and weight',
  'activity:write': 'add and edit activities',
};

/** Granted Strava scopes as plain ends of "Milepost may …"; a scope without a sentence is named as it is. */
export function permissionsInWords(scopes: readonly string[]): string[] {
  return scopes.map((scope) => SENTENCES[scope] ?? scope);
}
