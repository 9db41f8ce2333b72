import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { ActivityDetail } from '#lib/training/activity-detail.ts';
import { sportFamily } from '#lib/training/sport.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { beatsPerMinute, epochSeconds, metres, revolutionsPerMinute, seconds } from '#lib/training/units.ts';
import { figuresOf } from '#routes/(app)/activities/[id]/figures.ts';
import { anActivity } from '#tests/builders.ts';
import { aRecording } from '#tests/unit/training/stream/a-recording.ts';
import { shownOf } from './shown-of.ts';

const aDetail = (told: Partial<ActivityDetail>): ActivityDetail => ({
  id: 1,
  description: undefined,
  calories: undefined,
  gear: undefined,
  device: undefined,
  hideFromHome: false,
  manual: false,
  lowest: undefined,
  highest: undefined,
  averagePower: undefined,
  powerMeasured: false,
  laps: [],
  efforts: [],
  readAt: epochSeconds(0),
  ...told,
});

interface Besides {
  readonly detail?: ActivityDetail;
  readonly streams?: Streams;
  readonly others?: readonly Activity[];
}

/** 'name: value unit, below' of each figure, with ordinary spaces. */
function figures(activity: Activity, { detail, streams, others = [] }: Besides = {}): string[] {
  const shown = shownOf([activity, ...others], createFormat({ locale: 'en-GB', units: 'metric' }));
  const recording = streams && { streams, track: undefined, hadTrack: false, repairs: [] };
  return figuresOf({ activity, family: sportFamily(activity.sport), shown, detail, recording }).map(
    ({ name, value, unit, below }) =>
      `${name}: ${value}${unit ? ` ${unit}` : ''}${below ? `, ${below}` : ''}`.replaceAll('\u00a0', ' '),
  );
}

const bare = { distance: metres(0), climb: metres(0) };
const figure = (name: string, ...given: Parameters<typeof figures>) =>
  figures(...given).filter((text) => text.startsWith(`${name}:`));

describe('the figures of an activity', () => {
  it('are only those that are known', () => {
    expect(figures(anActivity({ ...bare, movingTime: seconds(3661) }))).toEqual(['Moving time: 1:01:01']);
  });

  it('have the time with stops where there were any', () => {
    const stopped = anActivity({ ...bare, movingTime: seconds(3000), elapsedTime: seconds(3240) });
    expect(figures(stopped)).toEqual(['Moving time: 50:00, 54:00 with stops']);
  });

  it('compare pace with that of the 28 days before, weighed by distance', () => {
    const run = anActivity({ distance: metres(10_000), movingTime: seconds(3000) });
    const day = (before: number) => (run.day - before) as Activity['day'];
    const others = [
      anActivity({ day: day(1), distance: metres(10_000), movingTime: seconds(3300) }),
      anActivity({ day: day(28), distance: metres(5000), movingTime: seconds(1500) }),
      // A day too early, on the same day, and no run.
      anActivity({ day: day(29), distance: metres(10_000), movingTime: seconds(6000) }),
      anActivity({ day: run.day, distance: metres(10_000), movingTime: seconds(6000) }),
      anActivity({ day: day(1), sport: 'Walk', distance: metres(10_000), movingTime: seconds(6000) }),
    ];
    // (3300 + 1500) s over 15 km are 320 s a kilometre.
    expect(figure('Pace', run, { others })).toEqual(['Pace: 5:00 /km, 4-week average 5:20']);
    expect(figure('Pace', run)).toEqual(['Pace: 5:00 /km']);
  });

  it('of a ride have speed, and turns of the cranks', () => {
    const ride = anActivity({
      sport: 'Ride',
      distance: metres(30_000),
      movingTime: seconds(3600),
      averageCadence: revolutionsPerMinute(82.4),
    });
    expect([...figure('Speed', ride), ...figure('Cadence', ride)]).toEqual([
      'Speed: 30.0 km/h',
      'Cadence: 82 rpm, turns per minute',
    ]);
  });

  it('count the steps of both legs on foot', () => {
    expect(figure('Cadence', anActivity({ averageCadence: revolutionsPerMinute(84.3) }))).toEqual([
      'Cadence: 169 spm, steps per minute',
    ]);
  });

  it('count the strokes of a swim', () => {
    const swim = anActivity({ sport: 'Swim', averageCadence: revolutionsPerMinute(31) });
    expect(figure('Stroke rate', swim)).toEqual(['Stroke rate: 31 spm, strokes per minute']);
  });

  it('have the highest heart rate and the highest point, from the detail or else from the recording', () => {
    const run = anActivity({ averageHeartRate: beatsPerMinute(151.4), maxHeartRate: beatsPerMinute(172) });
    const streams = aRecording({ time: [0, 1, 2], distance: [0, 3, 6], altitude: [NaN, 61.4, 12] });
    expect(figure('Heart rate', run)).toEqual(['Heart rate: 151 bpm, highest 172']);
    expect(figure('Climb', run)).toEqual(['Climb: 40 m']);
    expect(figure('Climb', run, { streams })).toEqual(['Climb: 40 m, highest point 61 m']);
    expect(figure('Climb', run, { streams, detail: aDetail({ highest: metres(80) }) })).toEqual([
      'Climb: 40 m, highest point 80 m',
    ]);
  });

  it('compare the halves by moving time', () => {
    const run = (second: number) => ({
      streams: aRecording({ time: [0, 200, 200 + second], distance: [0, 500, 1000] }),
    });
    expect(figure('Second half', anActivity(), run(170))).toEqual(['Second half: 0:30, faster than the first half']);
    expect(figure('Second half', anActivity(), run(265))).toEqual(['Second half: 1:05, slower than the first half']);
    expect(figure('Second half', anActivity(), run(200))).toEqual(['Second half: 0:00, as fast as the first half']);
  });

  it('say whose estimate they are', () => {
    const run = anActivity({ ...bare, relativeEffort: 61 });
    const detail = aDetail({ calories: 702, averagePower: 251.6, gear: { id: 'g1', name: 'Old shoes' } });
    expect(figures(run, { detail })).toEqual([
      'Moving time: 55:00',
      'Power: 252 W, estimated by Strava',
      'Relative Effort: 61, as Strava gives it',
      'Energy: 702 kcal, as Strava estimates it',
      'Gear: Old shoes',
    ]);
    expect(figure('Power', run, { detail: { ...detail, powerMeasured: true } })).toEqual(['Power: 252 W']);
  });
});
