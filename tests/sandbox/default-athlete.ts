import { generateAthlete } from '#sandbox/athlete/generate.ts';
import type { SandboxAthlete, SummaryActivity } from '#sandbox/strava-json.ts';

/** A Wednesday at noon; midday in Birchwater too. */
export const NOW = new Date('2026-11-18T12:00:00Z');

export const summariesOf = (athlete: SandboxAthlete) => athlete.activities as SummaryActivity[];

export function summariesFor(seed: number, activities: number, now = NOW): SummaryActivity[] {
  return summariesOf(generateAthlete({ seed, activities, now }));
}

/** The athlete whom everybody meets first. */
export const defaultAthlete = generateAthlete({ seed: 1, activities: 900, now: NOW });
export const defaultActivities = summariesOf(defaultAthlete);

/** The first of the default athlete's activities for which it holds; throws when there is none. */
export function activityWith(condition: (activity: SummaryActivity) => boolean): SummaryActivity {
  const found = defaultActivities.find(condition);
  if (!found) throw new Error('The default athlete has no such activity.');
  return found;
}

export const isRun = ({ type }: SummaryActivity) => type === 'Run' || type === 'VirtualRun';
export const epochOf = ({ start_date }: SummaryActivity) => Date.parse(start_date) / 1000;
