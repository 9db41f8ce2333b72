/**
 * An athlete whose every figure can be checked by hand: eight weeks of winter up to a Thursday evening, a few older
 * activities for the longer ranges, and the cases in which sums go wrong.
 */
import { summary, type Summary } from './summaries.ts';

/** Thursday; in Dublin the same clock as in Greenwich. */
export const NOW = '2026-02-05T18:30:00Z';
export const TODAY = '2026-02-05';

type Row = readonly [
  local: string,
  sport: string,
  metres: number,
  seconds: number,
  bpm?: number | undefined,
  more?: object,
];

const ROWS: readonly Row[] = [
  // Older: beyond 12 weeks, beyond 26, beyond 52 (and early last year, before this day).
  ['2025-10-01T18:00', 'Run', 10_000, 3100, 150],
  ['2025-06-01T09:00', 'Run', 10_500, 3300, 149],
  ['2025-01-20T12:00', 'Run', 7000, 2300],
  // A Monday just after midnight, and a Sunday just before it, ten hours west: Monday already in Greenwich.
  ['2025-12-15T00:05', 'Run', 5012.3, 1620, 148],
  ['2025-12-17T07:10', 'TrailRun', 12_040.8, 4510, 155],
  ['2025-12-17T18:20', 'Run', 6001, 1900],
  ['2025-12-20T09:00', 'Ride', 30_250, 4300, 131],
  ['2025-12-21T23:50', 'Run', 8000.4, 2600, 150, { offset: -10 }],
  ['2025-12-24T08:00', 'Run', 7503, 2400, 145],
  // A Saturday just after midnight.
  ['2025-12-27T00:01', 'Run', 10_010, 3100, 152],
  ['2025-12-28T09:30', 'Run', 18_120.5, 6100, 149],
  ['2025-12-30T17:00', 'VirtualRun', 6400, 2000, 141, { trainer: true }],
  // New Year's Eve far in the east, and a run into the new year.
  ['2025-12-31T23:58', 'Run', 5000, 1500, 160, { offset: 13 }],
  ['2026-01-01T00:03', 'Run', 4021.7, 1400, 143],
  ['2026-01-03T10:00', 'Swim', 1500, 2100],
  // A week without a run.
  ['2026-01-07T08:00', 'Ride', 8200, 1500, 118, { commute: true }],
  ['2026-01-12T08:00', 'Run', 4300, 1450, 139, { commute: true }],
  ['2026-01-13T18:00', 'Run', 9020, 2800, 151],
  // Too short for a pace, but not for the mileage.
  ['2026-01-16T12:00', 'Run', 400, 150, 170],
  ['2026-01-17T23:59', 'Run', 11_000.9, 3500, 147],
  ['2026-01-18T00:00', 'TrailRun', 15_000, 6000, 144],
  // A strap that counts nonsense, a watch left on in a car, a heart rate that is said not to be there.
  ['2026-01-20T18:00', 'Run', 10_000, 3000, 300],
  ['2026-01-22T18:00', 'Run', 30_000, 1200, 150],
  ['2026-01-24T10:00', 'Run', 8060, 2600, 150],
  ['2026-01-25T09:00', 'Run', 21_097.5, 6330, 163],
  ['2026-01-27T07:00', 'Run', 6000, 2000, 0, { has_heartrate: false }],
  ['2026-01-28T13:00', 'Walk', 3000, 2400, 95],
  ['2026-01-29T08:00', 'Run', 4300, 1440, 137, { commute: true }],
  ['2026-01-31T10:00', 'Run', 12_000, 3900, 148],
  ['2026-02-01T09:00', 'Run', 16_000.2, 5400, 146],
  ['2026-02-02T07:00', 'Run', 5000, 1600, 142],
  ['2026-02-03T08:00', 'Run', 4310, 1430, undefined, { commute: true }],
  ['2026-02-05T07:00', 'Run', 8000, 2500, 151],
];

export const SUMMARIES: readonly Summary[] = ROWS.map(([local, sport, metres, seconds, bpm, more], index) =>
  summary(9_000_000_000 + index, local, {
    sport_type: sport,
    distance: metres,
    moving_time: seconds,
    ...(bpm === undefined ? {} : { average_heartrate: bpm }),
    ...more,
  }),
);
