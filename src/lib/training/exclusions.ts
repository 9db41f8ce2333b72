import type { Activity } from './activity.ts';
import { foldedNames, holdsWords, wordsOf } from './fold-text.ts';
import { type Sport, SPORTS } from './sport.ts';

/**
 * What an athlete left out on this device: one activity, or all whose name holds these words (whatever case, accents
 * and order), or a sport. Taking it off the list brings them back; nothing changes at Strava.
 */
export type Exclusion =
  | { readonly kind: 'activity'; readonly id: number }
  | { readonly kind: 'name'; readonly contains: string }
  | { readonly kind: 'sport'; readonly sport: Sport };

/** The activities that no exclusion hits, in their order; the very same list when none is hit. */
export function applyExclusions(
  activities: readonly Activity[],
  exclusions: readonly Exclusion[],
): readonly Activity[] {
  if (exclusions.length === 0) return activities;
  const ids = new Set(exclusions.flatMap((exclusion) => (exclusion.kind === 'activity' ? exclusion.id : [])));
  const rules = exclusions.filter(({ kind }) => kind !== 'activity').map(ruleOf);
  const names = rules.length > 0 ? foldedNames(activities) : [];
  const kept = activities.filter(
    (activity, index) => !ids.has(activity.id) && !rules.some((hits) => hits(activity, names[index] ?? '')),
  );
  return kept.length === activities.length ? activities : kept;
}

/** How many activities each exclusion hits by itself, in the order of the list; two may hit the same one. */
export function previewExclusions(activities: readonly Activity[], exclusions: readonly Exclusion[]): number[] {
  const rules = exclusions.map(ruleOf);
  const counts = rules.map(() => 0);
  const names = foldedNames(activities);
  activities.forEach((activity, at) => {
    rules.forEach((hits, index) => {
      if (hits(activity, names[at] ?? '')) counts[index] = (counts[index] ?? 0) + 1;
    });
  });
  return counts;
}

/** Whether an exclusion hits an activity; `name` is its name without capitals and accents. */
type Rule = (activity: Activity, name: string) => boolean;

function ruleOf(exclusion: Exclusion): Rule {
  if (exclusion.kind === 'activity') return ({ id }) => id === exclusion.id;
  if (exclusion.kind === 'sport') return ({ sport }) => sport === exclusion.sport;
  const words = wordsOf(exclusion.contains);
  // A rule without words would hit everything.
  return words.length === 0 ? () => false : (_, name) => holdsWords(name, words);
}

/** A stored exclusion; undefined when it is none, or one that this version does not know. */
export function parseExclusion(value: unknown): Exclusion | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, id, contains, sport: name } = value as Record<string, unknown>;
  if (kind === 'activity' && typeof id === 'number' && Number.isSafeInteger(id) && id > 0) return { kind, id };
  if (kind === 'name' && typeof contains === 'string' && wordsOf(contains).length > 0) return { kind, contains };
  const sport = SPORTS.find((known) => known === name);
  return kind === 'sport' && sport ? { kind, sport } : undefined;
}
