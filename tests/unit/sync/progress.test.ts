import { describe, expect, it } from 'vitest';
import { progressOf } from '#lib/sync/progress.ts';

describe('the progress of a first reading', () => {
  it('counts ten pages for 1,840 older activities and one that is empty', () => {
    const progress = progressOf({ read: 200, expected: 2040, pages: 1, elapsed: 3.6 });
    expect(progress).toEqual({ read: 200, expected: 2040, secondsLeft: 40 });
  });

  it('goes by the pages of this visit, however much was there before it', () => {
    expect(progressOf({ read: 1200, expected: 2000, pages: 2, elapsed: 3 }).secondsLeft).toBe(8);
  });

  it('names no time before the first page', () => {
    expect(progressOf({ read: 0, expected: 500, pages: 0, elapsed: 0 })).toEqual({
      read: 0,
      expected: 500,
      secondsLeft: undefined,
    });
  });

  it('expects nothing when nobody knows, or when there are more than Strava counted', () => {
    const unknown = { read: 400, expected: undefined, secondsLeft: undefined };
    expect(progressOf({ read: 400, expected: undefined, pages: 2, elapsed: 2 })).toEqual(unknown);
    expect(progressOf({ read: 400, expected: 390, pages: 2, elapsed: 2 })).toEqual(unknown);
    expect(progressOf({ read: 400, expected: 400, pages: 2, elapsed: 2 })).toEqual(unknown);
  });
});
