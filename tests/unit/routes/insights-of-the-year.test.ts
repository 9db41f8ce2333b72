import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { newEddington } from '#routes/(app)/dashboard/insight-eddington.ts';
import { paceAtHeartRate } from '#routes/(app)/dashboard/insight-heart-rate.ts';
import { weeksInARow } from '#routes/(app)/dashboard/insight-streak.ts';
import { aheadOfLastYear } from '#routes/(app)/dashboard/insight-year.ts';
import { plainWords } from '#routes/(app)/dashboard/plain-words.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { askedOf, saidBy, TODAY } from './said-by.ts';

const run = (day: DayNumber, km: number, overrides: Partial<Activity> = {}) =>
  anActivity({ day, distance: metres(km * 1000), movingTime: seconds(km * 330), ...overrides });
const on = (day: string, km: number) => run(aDay(day), km);
const back = (days: number) => dayNumber(TODAY - days);

describe('the year so far', () => {
  const said = (...asked: [readonly Activity[], object?]) => saidBy([aheadOfLastYear], ...asked);
  const lastYear = [on('2025-01-01', 40), on('2025-05-21', 60), on('2025-05-22', 500)];

  it('is said where it is ahead of last year to the day', () => {
    expect(said([...lastYear, on('2026-02-01', 164.2)])).toEqual([
      [
        'This year you ran 64 km more than by this date last year.',
        '1 Jan to 21 May: 164.2 km in 1 run, in 2025 100.0 km in 2.',
      ],
    ]);
  });

  it('is not said where it is behind, as good as equal, young, or not all fetched', () => {
    expect(said([...lastYear, on('2026-02-01', 99)])).toEqual([]);
    expect(said([...lastYear, on('2026-02-01', 100.9)])).toEqual([]);
    expect(said([...lastYear.slice(1), on('2026-02-01', 164)])).toEqual([]);
    expect(said([...lastYear, on('2026-02-01', 164)], { knownSince: aDay('2025-01-02') })).toEqual([]);
    expect(said([...lastYear, on('2026-02-01', 164)], { knownSince: aDay('2025-01-01') })).toHaveLength(1);
    expect(said([...lastYear, on('2026-01-02', 164)], { today: aDay('2026-01-31') })).toEqual([]);
  });
});

describe('a new Eddington number', () => {
  const said = (...asked: [readonly Activity[], object?]) => saidBy([newEddington], ...asked);
  const days = (count: number, last: number) =>
    Array.from({ length: count }, (_, index) => run(back(last + index), 30));

  it('is said for seven days, with what the next one needs', () => {
    expect(said(days(6, 6))).toEqual([
      [
        'Your Eddington number is now 6: so many days of at least so many kilometres.',
        'Reached on 15 May. 7 needs 1 more day.',
      ],
    ]);
    expect(said(days(6, 7))).toEqual([]);
  });

  it('is in the athlete’s unit, and not said of a small one, of several sports, or while fetching', () => {
    const format = createFormat({ locale: 'en-GB', units: 'imperial' });
    expect(said(days(6, 0), { format })[0]?.[0]).toContain('so many miles');
    expect(said(days(4, 0))).toEqual([]);
    expect(said(days(6, 0), { family: 'all' })).toEqual([]);
    expect(said(days(6, 0), { knownSince: aDay('2026-01-01') })).toEqual([]);
  });
});

describe('weeks in a row', () => {
  const said = (...asked: [readonly Activity[], object?]) => saidBy([weeksInARow], ...asked);
  const weeks = (count: number, last: number) =>
    Array.from({ length: count }, (_, index) => run(back(last + 7 * index), 10));

  it('are said from eight on; the week in progress breaks nothing and counts once there is a run in it', () => {
    expect(said(weeks(8, 7))).toEqual([
      ['You ran in 8 weeks in a row.', 'Each with at least one recorded run, 23 Mar to 17 May.'],
    ]);
    expect(said(weeks(8, 0))[0]?.[1]).toBe('Each with at least one recorded run, 30 Mar to 24 May.');
    expect(said(weeks(7, 0))).toEqual([]);
    expect(said(weeks(8, 14))).toEqual([]);
  });
});

describe('pace at a heart rate', () => {
  const said = (...asked: [readonly Activity[], object?]) => saidBy([paceAtHeartRate], ...asked);
  /** Runs of 10 km every third day: 0.02 m/s faster with each beat, `noise` off to either side, `speed` at 140 bpm. */
  const block = (last: number, speed: number, noise: number) =>
    Array.from({ length: 14 }, (_, index) => {
      const rate = 130 + 2 * ((index * 5) % 11);
      const time = 10_000 / (speed + 0.02 * (rate - 140) + (index % 2 === 0 ? noise : -noise));
      return run(back(last + 3 * index), 10, { movingTime: seconds(time), averageHeartRate: beatsPerMinute(rate) });
    });
  const pace = (secondsPerKilometre: number) => 1000 / secondsPerKilometre;

  it('is said where it changed by more than its bands allow for', () => {
    expect(said([...block(0, pace(312), 0.02), ...block(42, pace(321), 0.02)])).toEqual([
      [
        'At 140 bpm your pace is 9 s/km faster than six weeks before: 5:12 /km instead of 5:21 /km.',
        expect.stringMatching(
          /^From 14 easy runs in the last six weeks and 14 in the six before\..* of [1-4] s\/km\.$/,
        ),
      ],
    ]);
    expect(said([...block(0, pace(330), 0.02), ...block(42, pace(321), 0.02)])[0]?.[0]).toContain('9 s/km slower');
  });

  it('is not said where it changed by less, where runs are few, or while fetching', () => {
    expect(said([...block(0, pace(312), 0.3), ...block(42, pace(321), 0.3)])).toEqual([]);
    expect(said(block(0, pace(312), 0.02))).toEqual([]);
    expect(said([...block(0, pace(312), 0.02).slice(0, 7), ...block(42, pace(321), 0.02)])).toEqual([]);
    const runs = [...block(0, pace(312), 0.02), ...block(42, pace(321), 0.02)];
    expect(said(runs, { knownSince: dayNumber(TODAY - 82) })).toEqual([]);
    expect(said(runs, { knownSince: dayNumber(TODAY - 83) })).toHaveLength(1);
    expect(said(runs, { bodyOn: undefined })).toEqual([]);
    expect(said(runs, { family: 'ride' })).toEqual([]);
  });
});

describe('what is said', () => {
  it('is three sentences at most, of different kinds first, each with a link under the same filter', () => {
    const sundays = Array.from({ length: 30 }, (_, week) => run(back(4 + 7 * week), week === 0 ? 40 : 10));
    const said = plainWords(sundays, askedOf(sundays));
    expect(said.map(({ strong }) => strong.replaceAll('\u00a0', ' '))).toEqual([
      'longest so far',
      'longest so far',
      '30 weeks in a row',
    ]);
    expect(said.map(({ link }) => `${link.path}?${link.query}`)).toEqual([
      '/dashboard?sport=run&range=all&week=2026-05-11',
      '/records?sport=run#longest',
      '/records?sport=run#streaks',
    ]);
  });

  it('is filled up where there is one kind only, and nothing of nothing', () => {
    const runs = [4, 11, 18, 25].map((days) => run(back(days), 10));
    expect(plainWords(runs, askedOf(runs)).map(({ strong }) => strong.replaceAll('\u00a0', ' '))).toEqual([
      '10.0 km',
      '4 of 28 days',
      'Sunday',
    ]);
    expect(plainWords([], askedOf([]))).toEqual([]);
  });
});
