/** What Strava lets an app ask for, with the words of its consent page. */
export const SCOPES: Readonly<Record<string, string>> = {
  read: 'View data about your public profile',
  read_all: 'View your private non-activity data such as segments and routes',
  'profile:read_all': 'View your complete Strava profile',
  'profile:write': 'Update your weight and zones',
  'activity:read': 'View data about your activities',
  'activity:read_all': 'View data about your private activities',
  'activity:write': 'Upload and edit activities',
};

/** `activity:read_all` includes `activity:read`. */
export function mayReadActivities(scopes: readonly string[]): boolean {
  return scopes.includes('activity:read') || mayReadPrivate(scopes);
}

/** Activities that are visible to "Only You". */
export function mayReadPrivate(scopes: readonly string[]): boolean {
  return scopes.includes('activity:read_all');
}

export function mayReadProfile(scopes: readonly string[]): boolean {
  return scopes.includes('profile:read_all');
}

/** Creating, uploading and editing activities. */
export function mayWrite(scopes: readonly string[]): boolean {
  return scopes.includes('activity:write');
}

/** The scopes of a request, `read` first and always; undefined when one of them does not exist. */
export function parseScopes(text: string): string[] | undefined {
  const asked = text.split(/[,\s]+/).filter((scope) => scope !== '');
  if (asked.length === 0 || asked.some((scope) => !Object.hasOwn(SCOPES, scope))) return undefined;
  return [...new Set(['read', ...asked])];
}
