import { describe, expect, it } from 'vitest';
import { SignedOutError } from '#lib/connect/errors.ts';
import { restAfter } from '#lib/state/rest.ts';
import { EdgeError, StravaError } from '#lib/strava/errors.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';

const now = new Date('2026-05-20T10:05:00Z');
const situation = { now, random: 0.5, failures: 0, kept: EMPTY_LOG, progress: undefined, online: true };
const pauseAfter = (error: unknown, change: Partial<typeof situation> = {}) => {
  const rest = restAfter(error, { ...situation, ...change });
  if (rest.kind !== 'failed') throw new Error('it should have failed');
  return rest.retryAt && (rest.retryAt.getTime() - now.getTime()) / 1000;
};

describe('after a failure', () => {
  it.each(['rate_limited', 'unreachable', 'share_used', 'crowded'] as const)(
    'R1, R2: that is %s until a known instant, fetching waits for that instant',
    (code) => {
      const until = new Date('2026-05-20T10:15:07Z');
      const progress = { read: 3, expected: 5, secondsLeft: 2 };
      const error = new StravaError(code, '', { retryAt: until });
      expect(restAfter(error, { ...situation, progress })).toEqual({ kind: 'waiting', until, why: code, progress });
    },
  );

  it.each([
    new StravaError('strava_down', ''),
    new StravaError('unreachable', ''),
    new EdgeError('upstream', ''),
    new EdgeError('unreachable', ''),
    new TypeError('Failed to fetch dynamically imported module'),
  ])('T10: that may be over soon (%s), it is tried again after about 15 s, then later and later', (error) => {
    expect([0, 1, 2, 20].map((failures) => pauseAfter(error, { failures }))).toEqual([15, 30, 60, 450]);
  });

  it.each([new StravaError('app_inactive', ''), new EdgeError('misconfigured', ''), new StravaError('forbidden', '')])(
    'T10: that only the owner of the site can end (%s), it is tried at the slowest pace',
    (error) => expect(pauseAfter(error)).toBe(450),
  );

  it.each([
    new EdgeError('not_invited', ''),
    new EdgeError('invalid_grant', ''),
    new StravaError('scope_missing', ''),
    new StravaError('unauthorized', ''),
    new SignedOutError(),
  ])('T10: that the athlete must end (%s), nothing is tried', (error) => expect(pauseAfter(error)).toBeUndefined());

  it('T9: offline it waits for the network instead of a clock', () => {
    const offline = { online: false };
    expect(pauseAfter(new EdgeError('unreachable', ''), offline)).toBeUndefined();
    expect(restAfter(new EdgeError('unreachable', ''), { ...situation, ...offline })).toMatchObject({
      problem: { title: 'You are offline.' },
    });
  });
});
