import { describe, expect, it } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { dayNumber } from '#lib/training/day.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { longestMonth } from '#routes/(app)/dashboard/insight-month.ts';
import { longestRun } from '#routes/(app)/dashboard/insight-run.ts';
import { longestWeek } from '#routes/(app)/dashboard/insight-week.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { saidBy, TODAY } from './said-by.ts';

const run = (day: string | number, km: number, overrides: Partial<Activity> = {}) =>
  anActivity({
    day: typeof day === 'string' ? aDay(day) : dayNumber(day),
    distance: metres(km * 1000),
    movingTime: seconds(km * 330),
    averageHeartRate: beatsPerMinute(140),
    ...overrides,
  });
/** A run of so many kilometres on each Wednesday, up to the one before this. */
const wednesdays = (...kilometres: number[]) =>
  kilometres.map((km, index) => run(aDay('2026-05-20') - 7 * (kilometres.length - 1 - index), km));
/** Ten Wednesdays, long ones at first. */
const spring = wednesdays(20, 30, 12, 11, 10, 11, 10, 11, 10, 11);

describe('the longest week', () => {
  const said = (...asked: [readonly Activity[], object?]) => saidBy([longestWeek], ...asked);

  it('is this week as soon as it is, with the week that was longer', () => {
    expect(said([...spring, ...wednesdays(15)])).toEqual([
      ['This week is already your longest since March: 26.0 km.', '18 to 24 May. 23 to 29 Mar came to 30.0 km.'],
    ]);
  });

  it('is last week as long as this week is not longer', () => {
    expect(said([run('2026-03-19', 12), ...spring, run('2026-05-16', 21)])).toEqual([
      ['Last week was your longest since March: 31.0 km.', '11 to 17 May. 16 to 22 Mar came to 32.0 km.'],
    ]);
  });

  it('is not the longest since a week that was just as long, nor within eight weeks', () => {
    const again = wednesdays(30, 10, 10, 10, 10, 10, 10, 10, 20, 10, 10, 20);
    expect(said(again)).toEqual([]);
    expect(said(wednesdays(30, 10, 10, 10, 10, 10, 10, 20, 0))).toEqual([]);
    expect(said(wednesdays(30, 10, 10, 10, 10, 10, 10, 10, 20)).map(([text]) => text)).toEqual([
      'This week is already your longest since March: 20.0 km.',
    ]);
  });

  it('is the longest of all only where all is known', () => {
    const best = wednesdays(10, 10, 10, 10, 10, 10, 10, 10, 10, 31);
    expect(said(best)).toEqual([
      ['This week is already your longest so far: 31.0 km.', '18 to 24 May. The first was in March.'],
    ]);
    expect(said(best, { knownSince: aDay('2026-03-01') })).toEqual([]);
    expect(said(best.slice(2))).toEqual([]);
  });

  it('looks while fetching only at weeks that are whole, and says what they allow', () => {
    const runs = [...spring, ...wednesdays(15)];
    expect(said(runs, { knownSince: aDay('2026-03-23') })).toHaveLength(1);
    expect(said(runs, { knownSince: aDay('2026-03-24') })).toEqual([]);
  });

  it('in rolling weeks is any seven days, so that yesterday’s may be in the way', () => {
    const rolling = { weekStart: 'rolling' } as const;
    const runs = [run('2026-03-04', 30), run('2026-03-11', 10), run('2026-05-14', 12), run('2026-05-20', 14)];
    // From 14 to 20 May it was 26 km; on 21 May the first run has left the window.
    expect(said(runs, rolling)).toEqual([]);
    expect(said(runs, { ...rolling, today: aDay('2026-05-20') })).toEqual([
      [
        'The last seven days are your longest seven since March: 26.0 km.',
        '14 to 20 May. 4 to 10 Mar came to 30.0 km.',
      ],
    ]);
  });

  it('says nothing of a week without any', () => {
    expect(said([run('2026-01-07', 10)])).toEqual([]);
  });
});

describe('the longest run', () => {
  const said = (...asked: [readonly Activity[], object?]) => saidBy([longestRun], ...asked);
  const long = run('2026-05-16', 24);

  it('is named with the one that was as long or longer', () => {
    expect(said([run('2026-01-10', 24), run('2026-04-01', 23), long])).toEqual([
      ['Your run of 24.0 km on Saturday was the longest since January.', '16 May. On 10 Jan it was 24.0 km.'],
    ]);
  });

  it('is news for seven days, and not within eight weeks of another', () => {
    expect(said([run('2026-01-10', 30), long], { today: aDay('2026-05-22') })).toHaveLength(1);
    expect(said([run('2026-01-10', 30), long], { today: aDay('2026-05-23') })).toEqual([]);
    expect(said([run('2026-03-21', 30), long])).toHaveLength(1);
    expect(said([run('2026-03-22', 30), long])).toEqual([]);
  });

  it('is the longest of all only where all is known, and of twenty', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => run(aDay('2026-03-01') + index, 10));
    expect(said([...twenty, long])).toEqual([
      ['Your run of 24.0 km on Saturday was the longest so far.', '16 May. Of 21 runs.'],
    ]);
    expect(said([...twenty.slice(1), long])).toEqual([]);
    expect(said([...twenty, long], { knownSince: aDay('2026-01-01') })).toEqual([]);
    expect(said([run('2026-01-10', 30), long], { knownSince: aDay('2026-01-11') })).toEqual([]);
  });

  it('is of one sport, and no drive in a car', () => {
    expect(said([run('2026-01-10', 30), long], { family: 'all' })).toEqual([]);
    const drive = run('2026-05-19', 60, { movingTime: seconds(1800) });
    expect(said([run('2026-01-10', 30), long, drive])[0]?.[0]).toContain('24.0 km on Saturday');
  });
});

describe('the longest month', () => {
  const said = (...asked: [readonly Activity[], object?]) => saidBy([longestMonth], ...asked);
  /** 100 km in each of the seven months before this one. */
  const months = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'].map((month) =>
    run(`${month}-10`, 100),
  );

  it('may be the one in progress, and the last one for a week', () => {
    expect(said([...months, run('2026-05-10', 101)])).toEqual([
      [
        'May is already your longest month so far: 101.0 km.',
        'Of 8 months, 1 to 21 May. Before it was October 2025 with 100.0 km.',
      ],
    ]);
    const april = [...months, run('2026-04-11', 5)];
    expect(said(april, { today: aDay('2026-05-07') })).toEqual([
      [
        'April was your longest month so far: 105.0 km.',
        'Of 7 months, 1 to 30 Apr. Before it was October 2025 with 100.0 km.',
      ],
    ]);
    expect(said(april, { today: aDay('2026-05-08') })).toEqual([]);
  });

  it('is longer than every other, of which there are six, and all are known', () => {
    expect(said([...months, run('2026-05-10', 100)])).toEqual([]);
    expect(said([...months.slice(1), run('2026-05-10', 101)])).toHaveLength(1);
    expect(said([...months.slice(2), run('2026-05-10', 101)])).toEqual([]);
    expect(said([...months, run('2026-05-10', 101)], { knownSince: aDay('2025-10-01') })).toEqual([]);
    expect(said([run(TODAY, 5)])).toEqual([]);
  });
});
