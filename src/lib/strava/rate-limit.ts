/** Strava counts in natural quarter hours (:00, :15, :30, :45) and in days of UTC. Milliseconds. */
export const QUARTER_HOUR = 900_000;
export const DAY = 86_400_000;

/** How much of Strava's limit may be used before older activities wait. */
const CROWDED = 0.8;

/** The number, since 1970, of the quarter hour or day that holds an instant. */
export const windowOf = (window: number, at: Date): number => Math.floor(at.getTime() / window);

/** When the next quarter hour or day begins. */
export const nextWindow = (window: number, now: Date): Date => new Date((windowOf(window, now) + 1) * window);

/**
 * When Strava counts from zero again after a 429: at the next quarter hour, or at 00:00 UTC when the headers can be
 * read and say that the day's budget is used up. Browsers usually cannot read them.
 */
export function retryAfterLimit(headers: Headers, now: Date): Date {
  return nextWindow(usageOf(headers).day >= 1 ? DAY : QUARTER_HOUR, now);
}

/**
 * When it gets quiet again, if more than 80 % of what Strava allows this app is used up by everybody together; undefined
 * while there is room, and where the headers cannot be read.
 */
export function crowdedUntil(headers: Headers, now: Date): Date | undefined {
  const { quarterHour, day } = usageOf(headers);
  if (day > CROWDED) return nextWindow(DAY, now);
  return quarterHour > CROWDED ? nextWindow(QUARTER_HOUR, now) : undefined;
}

/** The used part of each window, 1 for all of it: of the tighter one of the two limits, all requests and reads. */
function usageOf(headers: Headers): { quarterHour: number; day: number } {
  const [all, reads] = [usedPart(headers, ''), usedPart(headers, 'read')];
  return { quarterHour: Math.max(all[0], reads[0]), day: Math.max(all[1], reads[1]) };
}

/** Each header is '<quarter hour>,<day>'. Some answers leave a number out: what cannot be read proves nothing. */
function usedPart(headers: Headers, kind: '' | 'read'): [quarterHour: number, day: number] {
  const numbers = (name: string) =>
    (headers.get(`x-${kind}ratelimit-${name}`) ?? '').split(',').map((text) => Number.parseInt(text, 10));
  const [limits, usages] = [numbers('limit'), numbers('usage')];
  const part = (usage = 0, limit = 0) => (limit > 0 && usage > 0 ? usage / limit : 0);
  return [part(usages[0], limits[0]), part(usages[1], limits[1])];
}
