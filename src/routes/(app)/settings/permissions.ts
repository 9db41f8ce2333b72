import { m } from '#words';

const SENTENCES: Readonly<Record<string, string>> = {
  read: m.settings_may_read(),
  'activity:read': m.settings_may_activities(),
  'activity:read_all': m.settings_may_private(),
  'profile:read_all': m.settings_may_profile(),
  'activity:write': m.settings_may_write(),
};

/** Granted Strava scopes as plain ends of "Milepost may …"; a scope without a sentence is named as it is. */
export function permissionsInWords(scopes: readonly string[]): string[] {
  return scopes.map((scope) => SENTENCES[scope] ?? scope);
}
