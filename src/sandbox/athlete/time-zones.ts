const SECONDS_PER_DAY = 86_400;

const clocks = new Map<string, Intl.DateTimeFormat>();
const dayOffsets = new Map<string, Map<number, number>>();
const labels = new Map<string, string>();

function askIntl(zone: string, epochSeconds: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    clocks.set(zone, clock);
  }
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(clock.format(epochSeconds * 1000));
  if (!match) return 0;
  return (match[1] === '-' ? -60 : 60) * (Number(match[2]) * 60 + Number(match[3]));
}

function offsetAtMidnight(zone: string, utcDay: number): number {
  let known = dayOffsets.get(zone);
  if (!known) dayOffsets.set(zone, (known = new Map()));
  let offset = known.get(utcDay);
  if (offset === undefined) known.set(utcDay, (offset = askIntl(zone, utcDay * SECONDS_PER_DAY)));
  return offset;
}

/** Seconds that an IANA zone's wall clock is ahead of UTC at an instant, daylight saving included. */
export function offsetAt(zone: string, epochSeconds: number): number {
  const utcDay = Math.floor(epochSeconds / SECONDS_PER_DAY);
  const before = offsetAtMidnight(zone, utcDay);
  return before === offsetAtMidnight(zone, utcDay + 1) ? before : askIntl(zone, epochSeconds);
}

/** The instant at which a zone's wall clock shows `localSeconds` (seconds since 1970-01-01, wall clock). */
export function instantOf(zone: string, localSeconds: number): number {
  const guess = localSeconds - offsetAt(zone, localSeconds);
  return localSeconds - offsetAt(zone, guess);
}

function labelFor(zone: string, year: number): string {
  const [january, july] = [Date.UTC(year, 0) / 1000, Date.UTC(year, 6) / 1000];
  const standard = Math.min(offsetAt(zone, january), offsetAt(zone, july));
  const minutes = Math.abs(standard) / 60;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `(GMT${standard < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}) ${zone}`;
}

/** Strava's text for a zone, '(GMT+01:00) Europe/Berlin': the bracket holds the standard offset, never the summer one. */
export function zoneLabel(zone: string, epochSeconds: number): string {
  const year = new Date(epochSeconds * 1000).getUTCFullYear();
  const key = `${year} ${zone}`;
  let label = labels.get(key);
  if (label === undefined) labels.set(key, (label = labelFor(zone, year)));
  return label;
}
