import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { paceAndHeartRateCounted } from '#lib/components/pace-and-heart-rate-counted.ts';
import WeeklyMileageHow from '#lib/components/WeeklyMileageHow.svelte';
import { setAsideInWords } from '#lib/components/set-aside-words.ts';
import { createFormat } from '#lib/format/format.ts';
import { metres, seconds, beatsPerMinute } from '#lib/training/units.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { textOf } from './text-of.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const hour = { distance: metres(10_000), movingTime: seconds(3600) };
const activities = [
  anActivity({ ...hour, day: aDay('2026-05-19'), averageHeartRate: beatsPerMinute(150) }),
  anActivity({ ...hour, day: aDay('2026-05-12'), averageHeartRate: undefined }),
  anActivity({ ...hour, day: aDay('2026-05-13'), distance: metres(400), averageHeartRate: undefined }),
];
const week = { from: aDay('2026-04-27'), today: aDay('2026-05-21'), weekStart: 'monday' } as const;
const weekly = {
  weeks: weeksBetween(activities, week),
  means: [],
  format,
  family: 'run',
  fetchedBackTo: undefined,
  metric: 'distance',
  today: week.today,
  meanLength: 8,
  stack: [],
  seven: undefined,
  earlier: undefined,
  goal: undefined,
} as const;

describe('an explanation', () => {
  it('of the mileage says how many runs and how many empty weeks it is about', () => {
    const text = textOf(render(WeeklyMileageHow, { props: { weekly } }).body);
    expect(text).toContain('Here from 3 runs in 4 weeks, 2 of them without any.');
    expect(text).toContain('Here from 8 weeks at each point.');
  });

  it('of the mileage counts what is not fetched yet apart', () => {
    const partly = { ...weekly, fetchedBackTo: aDay('2026-05-11') };
    const text = textOf(render(WeeklyMileageHow, { props: { weekly: partly } }).body);
    expect(text).toContain('Here from 3 runs in 2 weeks.');
    expect(text).toContain('2 more are not fetched yet.');
  });

  it('is there for each line that is drawn, and for no other', () => {
    const goal = { target: 30_000, from: aDay('2026-05-11') };
    const text = textOf(render(WeeklyMileageHow, { props: { weekly: { ...weekly, goal } } }).body);
    expect(text).toContain('The goal : the line of your goal');
    expect(text).toContain('Here from 30 km a week, in 2 weeks.');
    expect(text).not.toContain('A year earlier');
  });

  it('of the pace says what was left out, of the heart rate for how much of the time it was recorded', () => {
    expect(paceAndHeartRateCounted(weekly)).toEqual({
      activities: '3 runs in the weeks shown',
      leftOut: '1 was left out.',
      heartRate: '33% of the moving time (1\u00a0h\u00a000 of 3\u00a0h\u00a000)',
    });
  });

  it('counts one object that was set aside, and many', () => {
    expect(setAsideInWords(1, format)).toBe('1 object from Strava could not be read and is not counted.');
    expect(setAsideInWords(3, format)).toBe('3 objects from Strava could not be read and are not counted.');
  });
});
