import { asObject } from './activity.ts';
import { instantOf, offsetAt, zoneLabel } from './athlete/time-zones.ts';
import { isoSeconds } from './athlete/calendar.ts';
import type { JsonObject, SandboxAthlete } from './strava-json.ts';

/** The athlete's time zone is the one of their newest activity that names one; UTC when none does. */
function zoneOf({ activities }: SandboxAthlete): string {
  for (const activity of activities) {
    const [, zone] = /\) (\S+)$/.exec(String(asObject(activity)?.['timezone'])) ?? [];
    if (zone !== undefined && isZone(zone)) return zone;
  }
  return 'Etc/UTC';
}

function isZone(zone: string): boolean {
  try {
    return offsetAt(zone, 0) !== undefined;
  } catch {
    return false;
  }
}

/** What an activity that began at that instant (seconds since 1970) says of its start, on the athlete's clock. */
export function startMembers(athlete: SandboxAthlete, start: number): JsonObject {
  const zone = zoneOf(athlete);
  const offset = offsetAt(zone, start);
  return {
    start_date: isoSeconds(start),
    start_date_local: isoSeconds(start + offset),
    timezone: zoneLabel(zone, start),
    utc_offset: offset,
  };
}

const DATE_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(?:Z|([+-])(\d\d):?(\d\d))?$/;

/**
 * The instant (seconds since 1970) that `start_date_local` means: wall clock of the athlete, whose Z is as false as in
 * Strava's own answers, unless it says how far from UTC it is. Undefined when it is no date with a time.
 */
export function instantOfLocal(athlete: SandboxAthlete, text: string): number | undefined {
  const [, day, time = '', sign, hours, minutes] = DATE_TIME.exec(text.trim()) ?? [];
  const wall = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`) / 1000;
  if (Number.isNaN(wall)) return undefined;
  if (sign === undefined) return instantOf(zoneOf(athlete), wall);
  return wall - (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
