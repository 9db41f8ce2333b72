import { describe, expect, it } from 'vitest';
import { crowdedUntil } from '#lib/strava/rate-limit.ts';

const now = new Date('2026-05-18T11:37:20Z');

const crowded = (limit: string, usage: string, kind = 'ReadRateLimit') =>
  crowdedUntil(new Headers({ [`X-${kind}-Limit`]: limit, [`X-${kind}-Usage`]: usage }), now)?.toISOString();

describe('what everybody on a link uses together', () => {
  it('R5: is too much above 80 % of a quarter hour or of a day, of reads or of all requests', () => {
    expect(crowded('100,1000', '80,800')).toBeUndefined();
    expect(crowded('100,1000', '81,500')).toBe('2026-05-18T11:45:00.000Z');
    expect(crowded('100,1000', '81,801')).toBe('2026-05-19T00:00:00.000Z');
    expect(crowded('200,2000', '161,0', 'RateLimit')).toBe('2026-05-18T11:45:00.000Z');
  });

  it.each([
    ['a,b', 'c,d'],
    ['100', ''],
    ['', '99,999'],
    [',', ','],
    ['100,1000', ','],
    ['0,0', '5,5'],
    ['-1,-1', '99,999'],
    ['100,1000', 'NaN,Infinity'],
    ['100,1000', '-99,-999'],
  ])('R4: says nothing when the headers are %j and %j', (limit, usage) => {
    expect(crowded(limit, usage)).toBeUndefined();
  });

  it('R4: says nothing without headers', () => {
    expect(crowdedUntil(new Headers(), now)).toBeUndefined();
  });

  it('R4: one number is enough for the quarter hour that it is about', () => {
    expect(crowded('100', '99')).toBe('2026-05-18T11:45:00.000Z');
  });
});
