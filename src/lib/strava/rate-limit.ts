const QUARTER_HOUR = 900_000;
const DAY = 86_400_000;

/**
 * When Strava counts from zero again after a 429: at the next quarter hour (:00, :15, :30, :45), or at 00:00 UTC when
 * the headers can be read and say that the day's budget is used up. Browsers usually cannot read them.
 */
export function retryAfterLimit(headers: Headers, now: Date): Date {
  const window = dayIsUsedUp(headers, '') || dayIsUsedUp(headers, 'read') ? DAY : QUARTER_HOUR;
  return new Date((Math.floor(now.getTime() / window) + 1) * window);
}

/** Each header is '<quarter hour>,<day>'. Some answers leave a number out: what cannot be read proves nothing. */
function dayIsUsedUp(headers: Headers, kind: '' | 'read'): boolean {
  const ofDay = (name: string) => Number.parseInt(headers.get(`x-${kind}ratelimit-${name}`)?.split(',')[1] ?? '', 10);
  const limit = ofDay('limit');
  return limit > 0 && ofDay('usage') >= limit;
}
