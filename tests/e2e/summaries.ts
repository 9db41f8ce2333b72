/** Activities as Strava's list holds them, for tests that know every one of theirs. */

const HOUR = 3_600_000;

export interface Summary {
  readonly id: number;
  readonly name: string;
  readonly sport_type: string;
  /** Wall clock with Strava's false Z. */
  readonly start_date_local: string;
  readonly start_date: string;
  readonly distance: number;
  readonly moving_time: number;
  readonly elapsed_time: number;
  readonly average_heartrate?: number;
  readonly commute: boolean;
  readonly [other: string]: unknown;
}

/** An activity that began at a wall clock ('2026-02-05T07:00'), `offset` hours east of Greenwich. */
export function summary(
  id: number,
  local: string,
  { offset = 0, ...given }: Partial<Summary> & { offset?: number } = {},
): Summary {
  const wall = Date.parse(`${local}:00Z`);
  const sport = given.sport_type ?? 'Run';
  const time = given.moving_time ?? 1800;
  return {
    id,
    name: `${sport} ${id}`,
    sport_type: sport,
    type: sport,
    start_date_local: iso(wall),
    start_date: iso(wall - offset * HOUR),
    utc_offset: offset * 3600,
    distance: 5000,
    moving_time: time,
    elapsed_time: time + 60,
    total_elevation_gain: 10,
    commute: false,
    trainer: false,
    manual: false,
    visibility: 'everyone',
    has_heartrate: given.average_heartrate !== undefined,
    start_latlng: [],
    ...given,
  };
}

/** So many runs of 5 km, one every twelve hours up to an hour ago; the newest is number 1. */
export function runsUntil(now: Date, count: number): Summary[] {
  return Array.from({ length: count }, (_, index) =>
    summary(index + 1, iso(now.getTime() - HOUR - index * 12 * HOUR).slice(0, 16), { average_heartrate: 150 }),
  );
}

const iso = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
