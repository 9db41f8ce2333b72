import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import ActivityList from '#lib/components/ActivityList.svelte';
import { createFormat } from '#lib/format/format.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { textOf } from './text-of.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });

function list(...activities: ReturnType<typeof anActivity>[]) {
  const { body } = render(ActivityList, { props: { activities, format, today: aDay('2026-05-21') } });
  return { body, text: textOf(body) };
}

describe('the list of activities', () => {
  it('says name, day, distance, time, pace, heart rate and climb', () => {
    const { text } = list(
      anActivity({
        name: 'River loop',
        distance: metres(12_400),
        movingTime: seconds(3881),
        averageHeartRate: beatsPerMinute(151),
        climb: metres(57),
      }),
    );
    expect(text).toContain('River loop Mon 18 May 1:04:41, 5:13 /km, 151 bpm 12.4 km 1:04:41 5:13 /km 151 bpm 57 m');
  });

  it('D2: leaves a gap where no heart rate was recorded, never a 0', () => {
    const { text } = list(anActivity({ averageHeartRate: undefined }));
    expect(text).toContain('55:00, 5:30 /km 10.0 km 55:00 5:30 /km – 40 m');
  });

  it('shows no distance and no pace for yoga', () => {
    const { text } = list(anActivity({ sport: 'Yoga', distance: metres(0), climb: metres(0) }));
    expect(text).toContain('55:00 – 55:00 – – 0 m');
  });

  it('links every activity to Strava and says which one', () => {
    const { body, text } = list(anActivity({ id: 20_000_000_777, name: 'Hills' }));
    expect(body).toContain('href="https://www.strava.com/activities/20000000777"');
    expect(text).toContain('View on Strava : Hills, Mon 18 May');
  });

  it('names a Garmin device, and no other maker', () => {
    expect(list(anActivity({ device: 'Garmin Forerunner 965' })).text).toContain('Garmin Forerunner 965');
    expect(list(anActivity({ device: 'Some Watch 3' })).text).not.toContain('Some Watch 3');
  });

  it('adds the year to a day of another year', () => {
    expect(list(anActivity({ day: aDay('2025-07-25') })).text).toContain('Fri 25 Jul 2025');
  });

  it('D10: flags what cannot be right, and only that', () => {
    const absurd = anActivity({
      distance: metres(60_000),
      movingTime: seconds(3600),
      averageHeartRate: beatsPerMinute(300),
      day: aDay('2099-12-31'),
    });
    const flags = ['speed in doubt, left out', 'heart rate in doubt, left out', 'date in doubt, left out'];
    expect(list(absurd).text).toContain(flags.join(' '));
    expect(list(anActivity({ day: aDay('1970-01-01') })).text).toContain('1970 date in doubt, left out');
    const sound = [
      anActivity({ distance: metres(400), movingTime: seconds(20) }),
      anActivity({ averageHeartRate: undefined, movingTime: seconds(0) }),
      anActivity({ sport: 'Ride', distance: metres(60_000), movingTime: seconds(3600), day: aDay('2026-05-22') }),
    ];
    for (const activity of sound) expect(list(activity).text).not.toContain('in doubt');
  });

  it('D11: shows a name with markup as text', () => {
    expect(list(anActivity({ name: '<img src=x onerror=alert(1)>' })).body).not.toContain('<img');
  });
});
