import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import HowMileage from '#lib/components/HowMileage.svelte';
import HowPaceAndHeartRate from '#lib/components/HowPaceAndHeartRate.svelte';
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
} as const;

describe('an explanation', () => {
  it('of the mileage says how many runs and how many empty weeks it is about', () => {
    const text = textOf(render(HowMileage, { props: { weekly } }).body);
    expect(text).toContain('3 runs in 4 weeks, 2 of them without any.');
  });

  it('of the mileage counts what is not fetched yet apart', () => {
    const partly = { ...weekly, fetchedBackTo: aDay('2026-05-11') };
    const text = textOf(render(HowMileage, { props: { weekly: partly } }).body);
    expect(text).toContain('3 runs in 2 weeks. 2 more are not fetched yet.');
  });

  it('of the pace says what was left out', () => {
    const text = textOf(render(HowPaceAndHeartRate, { props: { weekly, name: 'Pace' } }).body);
    expect(text).toContain('The weeks shown hold 3 runs; 1 was left out.');
  });

  it('of the heart rate says for how much of the time it was recorded', () => {
    const text = textOf(render(HowPaceAndHeartRate, { props: { weekly, name: 'Pace' } }).body);
    expect(text).toContain('recorded for 33 % of the moving time (1 h 00 of 3 h 00)');
  });

  it('counts one object that was set aside, and many', () => {
    expect(setAsideInWords(1, format)).toBe('1 object from Strava could not be read and is not counted.');
    expect(setAsideInWords(3, format)).toBe('3 objects from Strava could not be read and are not counted.');
  });
});
