import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import type { Gear } from './gear.ts';
import { type Metres, metres } from './units.ts';

/** How far a piece of gear is to go, as the athlete said; without a distance, no limit is wanted. */
export interface GearLimit {
  readonly gearId: string;
  readonly distance?: Metres;
}

/** What is suggested for shoes until the athlete says something else: makers say 500 to 800 km. Nothing for bikes. */
export const SHOE_LIMIT = metres(800_000);

/** The limit that holds for a piece of gear; undefined where there is none. */
export function limitOf({ id, kind }: Pick<Gear, 'id' | 'kind'>, limits: readonly GearLimit[]): Metres | undefined {
  const own = limits.find(({ gearId }) => gearId === id);
  return own ? own.distance : kind === 'shoe' ? SHOE_LIMIT : undefined;
}

/** The present rate is that of so many days, or of those since the first use where they are fewer, but never of fewer than 14. */
export const RATE_DAYS = 56;
const FEWEST_DAYS = 14;

/** Metres a day with a piece of gear at present; 0 when it was not used in that time. */
export function gearRate(activities: readonly Activity[], id: string, today: DayNumber): number {
  let distance = 0;
  let first = today;
  for (const { gearId, day, distance: covered } of activities) {
    if (gearId !== id || day > today) continue;
    if (day < first) first = day;
    if (day > today - RATE_DAYS) distance += covered;
  }
  return distance / Math.min(RATE_DAYS, Math.max(FEWEST_DAYS, today - first + 1));
}

/** How far a piece of gear still goes. */
export interface GearForecast {
  /** Negative when the limit is passed. */
  readonly left: Metres;
  /** When the limit is reached at the present rate; undefined when it is passed, the gear rests, or it is years away. */
  readonly on: DayNumber | undefined;
}

/** Nobody plans further ahead. */
const FURTHEST_DAYS = 5 * 365;

/** What is left of a limit, in metres, and until when it lasts at a rate in metres a day. */
export function gearForecast(distance: Metres, limit: Metres, rate: number, today: DayNumber): GearForecast {
  const left = metres(limit - distance);
  const days = Math.ceil(left / rate);
  return { left, on: left > 0 && days <= FURTHEST_DAYS ? dayNumber(today + days) : undefined };
}

/** A stored value as a limit; undefined when it is none. */
export function parseGearLimit(value: unknown): GearLimit | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { gearId, distance } = value as { readonly [key in keyof GearLimit]?: unknown };
  if (typeof gearId !== 'string' || gearId === '') return undefined;
  if (distance === undefined) return { gearId };
  return typeof distance === 'number' && distance > 0 && Number.isFinite(distance)
    ? { gearId, distance: metres(distance) }
    : undefined;
}
