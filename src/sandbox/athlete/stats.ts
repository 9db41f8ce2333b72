import type { JsonObject, SandboxAthlete } from '#sandbox/strava-json.ts';

const FOUR_WEEKS = 28 * 86_400_000;

const SPORTS = {
  ride: new Set(['Ride', 'VirtualRide', 'EBikeRide', 'Handcycle', 'Velomobile']),
  run: new Set(['Run', 'VirtualRun']),
  swim: new Set(['Swim']),
};

interface Counted {
  type: string;
  start: number;
  localYear: string;
  numbers: Record<string, unknown>;
}

/** What the totals need of an activity that everyone may see; undefined for any other, and for what cannot be read. */
function counted(value: unknown): Counted | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const activity = value as Record<string, unknown>;
  const { type, start_date, start_date_local, visibility } = activity;
  if (typeof type !== 'string' || typeof start_date !== 'string' || visibility !== 'everyone') return undefined;
  const localYear = (typeof start_date_local === 'string' ? start_date_local : start_date).slice(0, 4);
  return { type, start: Date.parse(start_date), localYear, numbers: activity };
}

function totalsOf(activities: readonly Counted[]) {
  const sum = (key: string) =>
    activities.reduce((total, { numbers }) => total + (typeof numbers[key] === 'number' ? numbers[key] : 0), 0);
  return {
    count: activities.length,
    distance: sum('distance'),
    moving_time: sum('moving_time'),
    elapsed_time: sum('elapsed_time'),
    elevation_gain: sum('total_elevation_gain'),
    achievement_count: sum('achievement_count'),
  };
}

/**
 * The answer of `/athletes/{id}/stats`: recent (four weeks), this year and all, for rides, runs and swims. It counts
 * only what everyone may see. `biggest_ride_distance` is documented, but the real answer no longer holds it.
 */
export function statsOf({ activities }: SandboxAthlete, now: Date): JsonObject {
  const visible = activities.map(counted).filter((activity) => activity !== undefined);
  const answer: JsonObject = {};
  for (const [sport, types] of Object.entries(SPORTS)) {
    const all = visible.filter(({ type }) => types.has(type));
    const recent = all.filter(({ start }) => start > now.getTime() - FOUR_WEEKS);
    const thisYear = all.filter(({ localYear }) => localYear === String(now.getUTCFullYear()));
    const { achievement_count: _ytd, ...ytdTotals } = totalsOf(thisYear);
    const { achievement_count: _all, ...allTotals } = totalsOf(all);
    answer[`recent_${sport}_totals`] = totalsOf(recent);
    answer[`ytd_${sport}_totals`] = ytdTotals;
    answer[`all_${sport}_totals`] = allTotals;
  }
  return answer;
}
