/** An object as Strava's activity list holds it. */
export type WireActivity = Record<string, unknown> & { id: number; start_date: string; start_date_local: string };

let nextId = 18_000_000_001;

/** A plain 5 km morning run without heart rate, in New York; some keys are there only to be ignored. */
export function aWireActivity(overrides: Record<string, unknown> = {}): WireActivity {
  const id = nextId++;
  return {
    resource_state: 2,
    athlete: { id: 1, resource_state: 1 },
    id,
    id_str: String(id),
    name: 'Morning Run',
    distance: 5000,
    moving_time: 1500,
    elapsed_time: 1560,
    total_elevation_gain: 42.5,
    type: 'Run',
    sport_type: 'Run',
    start_date: '2026-05-18T11:30:15Z',
    start_date_local: '2026-05-18T07:30:15Z',
    timezone: '(GMT-05:00) America/New_York',
    utc_offset: -14400.0,
    location_city: null,
    map: { id: `a${id}`, summary_polyline: 'mv{wF~hubM', resource_state: 2 },
    start_latlng: [40.7, -73.9],
    end_latlng: [],
    trainer: false,
    commute: false,
    manual: false,
    private: false,
    visibility: 'everyone',
    gear_id: null,
    average_speed: 3.333,
    max_speed: 4.9,
    has_heartrate: false,
    upload_id: null,
    ...overrides,
  };
}

/** The two start dates of an instant, for an athlete who lives that many seconds ahead of UTC. */
export function startingAt(epochSecond: number, utcOffset = 0) {
  const text = (second: number) => new Date(second * 1000).toISOString().replace('.000', '');
  return { start_date: text(epochSecond), start_date_local: text(epochSecond + utcOffset), utc_offset: utcOffset };
}
