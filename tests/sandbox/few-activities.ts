import { generateAthlete } from '#sandbox/athlete/generate.ts';
import type { SandboxAthlete, SummaryActivity } from '#sandbox/strava-json.ts';

/** A Wednesday, five minutes past the hour: ten minutes before the quarter hour ends. */
export const NOW = new Date('2026-05-20T08:05:00Z');

/** The made-up athlete with five runs, ids 105 (newest) to 101, one a day at 06:00 UTC; 103 is for "Only You", 102 was typed in. */
export function fewActivities(): SandboxAthlete {
  const athlete = generateAthlete({ seed: 7, activities: 30, now: NOW });
  const template = (athlete.activities as SummaryActivity[]).find(
    ({ sport_type, manual }) => sport_type === 'Run' && !manual,
  );
  if (template === undefined) throw new Error('The generated athlete has no run');
  const activities = [105, 104, 103, 102, 101].map((id) => ({
    ...template,
    id,
    id_str: String(id),
    name: `Run ${id}`,
    start_date: `2026-05-${id - 86}T06:00:00Z`,
    private: id === 103,
    visibility: id === 103 ? 'only_me' : 'everyone',
    manual: id === 102,
  }));
  return { ...athlete, activities };
}

/** Seconds since 1970 of 06:00 UTC on the day of that activity. */
export function startOfRun(id: number): number {
  return Date.parse(`2026-05-${id - 86}T06:00:00Z`) / 1000;
}
