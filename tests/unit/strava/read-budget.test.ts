import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, nextWindow, QUARTER_HOUR } from '#lib/strava/rate-limit.ts';
import { countRead, jitterOf, NO_READS, type Reads, usedAt, waitFor } from '#lib/strava/read-budget.ts';

const AT = new Date('2026-05-20T10:05:00Z');
const share = { perQuarterHour: 20, perDay: 200 };
const after = (milliseconds: number) => new Date(AT.getTime() + milliseconds);

/** What is known after that many reads at one instant, none of them for the newest page. */
const reads = (count: number, at = AT, from: Reads = NO_READS): Reads =>
  count === 0 ? from : reads(count - 1, at, countRead(from, at, false));

describe('the count of an athlete’s reads', () => {
  it('R1: is of the natural quarter hour and of the day of UTC', () => {
    const counted = reads(3, after(5 * 60_000), reads(4));
    expect(usedAt(counted, AT)).toEqual({ quarterHour: 7, day: 7 });
    expect(usedAt(counted, after(10 * 60_000 - 1))).toEqual({ quarterHour: 7, day: 7 });
    expect(usedAt(counted, after(10 * 60_000))).toEqual({ quarterHour: 0, day: 7 });
    expect(usedAt(counted, new Date('2026-05-21T00:00:00Z'))).toEqual({ quarterHour: 0, day: 0 });
    expect(usedAt(reads(2, after(QUARTER_HOUR), counted), after(QUARTER_HOUR))).toEqual({ quarterHour: 2, day: 9 });
  });

  it('R3: lets two thousand activities in, and parks what is beyond the share until the next window', () => {
    const firstSync = reads(11, AT, countRead(NO_READS, AT, true));
    expect(waitFor(firstSync, share, AT, false)).toBeUndefined();
    expect(waitFor(reads(18), share, AT, false)).toEqual({
      why: 'share_used',
      until: new Date('2026-05-20T10:15:00Z'),
    });
    expect(waitFor(reads(18), share, after(10 * 60_000), false)).toBeUndefined();
    const wholeDay = { ...reads(1), inQuarterHour: 1, inDay: 198 };
    expect(waitFor(wholeDay, share, AT, false)).toEqual({
      why: 'share_used',
      until: new Date('2026-05-21T00:00:00Z'),
    });
  });

  it('R3: keeps two reads of a window for the newest page, once in a quarter hour', () => {
    const used = reads(18);
    expect(waitFor(used, share, AT, true)).toBeUndefined();
    expect(waitFor(countRead(used, AT, true), share, AT, true)).toMatchObject({ why: 'share_used' });
    expect(waitFor(reads(20), share, AT, true)).toMatchObject({ why: 'share_used' });
    expect(waitFor(reads(3), { perQuarterHour: 4, perDay: 10 }, AT, false)).toBeUndefined();
  });

  it('R1: counts nothing of a window in the future, which is what a clock that was set back leaves', () => {
    const counted = reads(20, after(3 * DAY));
    expect(usedAt(counted, AT)).toEqual({ quarterHour: 0, day: 0 });
    expect(waitFor(counted, share, AT, false)).toBeUndefined();
  });
});

describe('a closed window', () => {
  const closed = { since: AT.getTime(), until: after(10 * 60_000).getTime(), why: 'rate_limited' as const };

  it('R1: is not knocked at until it opens', () => {
    const known = { ...NO_READS, closed };
    for (const at of [AT, after(1), after(10 * 60_000 - 1)])
      for (const isNewest of [true, false])
        expect(waitFor(known, share, at, isNewest)).toEqual({ why: 'rate_limited', until: new Date(closed.until) });
    expect(waitFor(known, share, after(10 * 60_000), false)).toBeUndefined();
  });

  it('R1: locks nobody out when the clock is set back, or when what is stored is absurd', () => {
    expect(waitFor({ ...NO_READS, closed }, share, after(-2 * 60_000), true)).toBeUndefined();
    expect(waitFor({ ...NO_READS, closed }, share, after(-5000), true)).toBeDefined();
    const forEver = { ...closed, since: 0, until: Number.MAX_VALUE };
    expect(waitFor({ ...NO_READS, closed: forEver, crowded: forEver }, share, AT, false)).toBeUndefined();
  });

  it('R5: that is only crowded lets the newest page through, once in a quarter hour', () => {
    const crowded = { since: AT.getTime(), until: nextWindow(DAY, AT).getTime() };
    const known = { ...NO_READS, crowded };
    expect(waitFor(known, share, AT, false)).toEqual({ why: 'crowded', until: new Date('2026-05-21T00:00:00Z') });
    expect(waitFor(known, share, AT, true)).toBeUndefined();
    const asked = countRead(known, AT, true);
    expect(waitFor(asked, share, AT, true)).toMatchObject({ why: 'crowded' });
    expect(waitFor(asked, share, after(QUARTER_HOUR), true)).toBeUndefined();
  });

  it('R3: is never waited for longer than a day and half a minute, whatever was counted', () => {
    const number = fc.integer({ min: 0, max: 1e12 });
    const closure = fc.option(fc.record({ since: fc.double(), until: fc.double() }), { nil: undefined });
    const any = fc.record({ quarterHour: number, inQuarterHour: number, day: number, inDay: number, crowded: closure });
    fc.assert(
      fc.property(any, closure, fc.boolean(), fc.date({ noInvalidDate: true }), (known, shut, isNewest, at) => {
        const closed = shut && { ...shut, why: 'rate_limited' as const };
        const wait = waitFor({ ...known, closed, newestIn: undefined }, share, at, isNewest);
        const length = wait ? wait.until.getTime() - at.getTime() : 1;
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(DAY + 90_000);
      }),
    );
  });

  it('R1: opens for each athlete at a time of their own, up to half a minute later', () => {
    const jitters = Array.from({ length: 31 }, (_, index) => jitterOf(20_000_000_001 + index));
    expect(new Set(jitters).size).toBe(31);
    expect([Math.min(...jitters), Math.max(...jitters)]).toEqual([0, 30_000]);
    expect(jitterOf(41)).toBe(jitterOf(41));
  });
});
