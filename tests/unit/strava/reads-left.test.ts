import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DAY, QUARTER_HOUR, windowOf } from '#lib/strava/rate-limit.ts';
import { countRead, NO_READS, type Reads, waitFor } from '#lib/strava/read-budget.ts';
import { doneAt, readsLeft } from '#lib/strava/reads-left.ts';

/** Five minutes past a quarter. */
const NOW = new Date('2026-05-20T10:05:00Z');
const QUARTER_PAST = new Date('2026-05-20T10:15:00Z');
const MIDNIGHT = new Date('2026-05-21T00:00:00Z');
const SHARE = { perQuarterHour: 20, perDay: 200 };

const used = (inQuarterHour: number, inDay: number): Reads => ({
  ...NO_READS,
  quarterHour: windowOf(QUARTER_HOUR, NOW),
  inQuarterHour,
  day: windowOf(DAY, NOW),
  inDay,
});

describe('what is left', () => {
  it.each([
    ['two of twenty are kept back', used(0, 0), { left: 18, until: QUARTER_PAST, why: undefined }],
    ['five are gone', used(5, 5), { left: 13, until: QUARTER_PAST, why: undefined }],
    ['the day has less than the quarter hour', used(5, 190), { left: 8, until: MIDNIGHT, why: undefined }],
    ['the quarter hour is used up', used(18, 18), { left: 0, until: QUARTER_PAST, why: 'share_used' }],
    ['the day is used up', used(3, 198), { left: 0, until: MIDNIGHT, why: 'share_used' }],
  ])('when %s', (_, reads, left) => {
    expect(readsLeft(reads, SHARE, NOW)).toEqual(left);
  });

  it('is nothing while Strava asks to wait, or others need it', () => {
    const until = NOW.getTime() + 60_000;
    const closure = { since: NOW.getTime(), until };
    expect(readsLeft({ ...NO_READS, closed: { ...closure, why: 'rate_limited' } }, SHARE, NOW)).toEqual({
      left: 0,
      until: new Date(until),
      why: 'rate_limited',
    });
    expect(readsLeft({ ...NO_READS, crowded: closure }, SHARE, NOW)).toMatchObject({ left: 0, why: 'crowded' });
  });

  it('is as many as the gate lets through, and not one more', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const limit = fc.integer({ min: 2, max: 50 });
    fc.assert(
      fc.property(count, count, limit, limit, (inQuarterHour, inDay, perQuarterHour, perDay) => {
        const share = { perQuarterHour, perDay };
        const { left } = readsLeft(used(inQuarterHour, inDay), share, NOW);
        let reads = used(inQuarterHour, inDay);
        for (let read = 0; read < left; read++) {
          expect(waitFor(reads, share, NOW, false)).toBeUndefined();
          reads = countRead(reads, NOW, false);
        }
        expect(waitFor(reads, share, NOW, false)).toBeDefined();
      }),
    );
  });
});

const inSeconds = (date: Date, seconds: number) => new Date(date.getTime() + seconds * 1000);

test.each([
  [0, used(0, 0), NOW],
  [18, used(0, 0), inSeconds(NOW, 54)],
  // 18 now, 2 in the next quarter hour.
  [20, used(0, 0), inSeconds(QUARTER_PAST, 6)],
  [3, used(18, 18), inSeconds(QUARTER_PAST, 9)],
  // The day lets 8 go; the other 2 go after midnight.
  [10, used(0, 190), inSeconds(MIDNIGHT, 6)],
])('%i reads of three seconds are done', (count, reads, expected) => {
  expect(doneAt(count, 3000, reads, SHARE, NOW)).toEqual(expected);
});

test('a share of nothing is one of two, so that counting ends', () => {
  const least = { perQuarterHour: 0, perDay: 0 };
  expect(doneAt(3, 3000, used(0, 0), least, NOW)).toEqual(inSeconds(MIDNIGHT, 3));
});
