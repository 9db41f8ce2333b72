import type { SandboxState } from './state.ts';

export interface Counts {
  quarterHour: number;
  day: number;
}

/** Requests that one application may make. Everything counts as a read, but creating and uploading an activity. */
export interface Limits {
  overall: Counts;
  read: Counts;
}

/** Requests made in the current windows: natural quarter hours, and days of UTC. */
export interface Usage extends Limits {
  /** Number of the quarter hour since 1970 that is being counted. */
  quarterHour: number;
  /** Number of the day since 1970 that is being counted. */
  day: number;
}

export function unused(): Usage {
  return { quarterHour: 0, day: 0, overall: { quarterHour: 0, day: 0 }, read: { quarterHour: 0, day: 0 } };
}

/** The usage of the windows that hold "now"; counters of windows that have passed are back at zero. */
export function currentUsage(state: SandboxState): Usage {
  const { usage } = state;
  const seconds = state.now().getTime() / 1000;
  const quarterHour = Math.floor(seconds / 900);
  const day = Math.floor(seconds / 86_400);
  if (quarterHour !== usage.quarterHour) usage.overall.quarterHour = usage.read.quarterHour = 0;
  if (day !== usage.day) usage.overall.day = usage.read.day = 0;
  return Object.assign(usage, { quarterHour, day });
}

/** Counts a request, refused ones included, and says whether it may go on. */
export function countRequest(state: SandboxState, isRead: boolean): boolean {
  const usage = currentUsage(state);
  const lines: readonly (keyof Limits)[] = isRead ? ['overall', 'read'] : ['overall'];
  const within = lines.map((line) => {
    usage[line].quarterHour += 1;
    usage[line].day += 1;
    const limit = state.limits[line];
    return usage[line].quarterHour <= limit.quarterHour && usage[line].day <= limit.day;
  });
  return within.every(Boolean);
}

/** The four headers, each "quarter hour,day"; of what is no read, Strava sends a bare comma for the reads. */
export function rateLimitHeaders(state: SandboxState, isRead: boolean): [name: string, value: string][] {
  const { limits, usage } = state;
  const pair = ({ quarterHour, day }: Counts) => `${quarterHour},${day}`;
  return [
    ['X-RateLimit-Limit', pair(limits.overall)],
    ['X-RateLimit-Usage', pair(usage.overall)],
    ['X-ReadRateLimit-Limit', pair(limits.read)],
    ['X-ReadRateLimit-Usage', isRead ? pair(usage.read) : ','],
  ];
}
