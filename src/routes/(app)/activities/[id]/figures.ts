import type { Measure } from '#lib/format/measure.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { ActivityDetail } from '#lib/training/activity-detail.ts';
import { paceOf } from '#lib/training/pace.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import { secondHalfFaster } from '#lib/training/stream/halves.ts';
import type { Recording } from '#lib/training/stream/recording.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { metres, type Metres, seconds } from '#lib/training/units.ts';
import { m } from '#words';
import type { Shown } from '#routes/(app)/shown.ts';
import { usualPace } from './head.ts';

/** One figure of the head: what it is, how much, and what to compare it with. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  readonly below?: string | undefined;
  /** Its colour, where it has one on every page. */
  readonly of?: 'pace' | 'heart';
  /** Words instead of a number. */
  readonly words?: boolean;
  /** The gear that it names, by its id. */
  readonly gear?: string;
}

interface Known {
  readonly activity: Activity;
  readonly family: SportFamily;
  readonly shown: Shown;
  readonly detail: ActivityDetail | undefined;
  readonly recording: Recording | undefined;
}

/** What is known of an activity by now, in the order in which it is read. */
export function figuresOf(known: Known): Figure[] {
  const { activity, detail, shown } = known;
  const { count } = shown.format;
  const { relativeEffort } = activity;
  return [
    movingTime(known),
    ...paceFigure(known),
    ...heartRate(known),
    ...climb(known),
    ...halves(known),
    ...cadence(known),
    ...(detail?.averagePower === undefined ? [] : [power(known, detail.averagePower, detail.powerMeasured)]),
    ...(relativeEffort === undefined
      ? []
      : [{ name: m.activity_effort(), value: count(relativeEffort), below: m.activity_effort_strava() }]),
    ...(detail?.calories === undefined
      ? []
      : [
          {
            name: m.activity_calories(),
            value: count(detail.calories),
            unit: 'kcal',
            below: m.activity_calories_strava(),
          },
        ]),
    ...(detail?.gear ? [{ name: m.activity_gear(), value: detail.gear.name, words: true, gear: detail.gear.id }] : []),
  ];
}

function movingTime({ activity, shown: { format } }: Known): Figure {
  const { movingTime, elapsedTime } = activity;
  const below = elapsedTime > movingTime ? m.activity_with_stops({ time: format.clock(elapsedTime) }) : undefined;
  return { name: m.activity_moving_time(), value: format.clock(movingTime), below };
}

function paceFigure({ activity, family, shown: { format, activities } }: Known): Figure[] {
  const pace = paceOf(activity);
  if (pace === undefined) return [];
  const usual = usualPace(activity, family, activities);
  const below = usual === undefined ? undefined : m.activity_usual({ pace: format.pace(usual, family).value });
  const name = family === 'ride' || family === 'other' ? m.activity_speed() : m.activity_pace();
  return [{ ...said(name, format.pace(pace, family)), below, of: 'pace' }];
}

function heartRate({ activity, shown: { format } }: Known): Figure[] {
  const { averageHeartRate: average, maxHeartRate: highest } = activity;
  if (average === undefined) return [];
  const below = highest === undefined ? undefined : m.activity_highest({ value: format.heartRate(highest).value });
  return [{ ...said(m.activity_heart_rate(), format.heartRate(average)), below, of: 'heart' }];
}

function climb({ activity, detail, recording, shown: { format } }: Known): Figure[] {
  const highest = detail?.highest ?? highestOf(recording?.streams);
  if (!(activity.climb > 0) && highest === undefined) return [];
  const below = highest === undefined ? undefined : m.activity_highest_point({ height: format.climb(highest).text });
  return [{ ...said(m.activity_climb(), format.climb(activity.climb)), below }];
}

function halves({ recording, shown: { format } }: Known): Figure[] {
  const faster = recording && secondHalfFaster(recording.streams);
  if (faster === undefined) return [];
  const difference = Math.round(faster);
  const below =
    difference > 0 ? m.activity_half_faster() : difference < 0 ? m.activity_half_slower() : m.activity_half_even();
  return [{ name: m.activity_half(), value: format.clock(seconds(Math.abs(difference))), below }];
}

/** Strava counts one leg; steps are of both. */
function cadence({ activity, family, shown: { format } }: Known): Figure[] {
  const turns = activity.averageCadence;
  if (turns === undefined) return [];
  const onFoot = family === 'run' || family === 'walk' || family === 'hike';
  const kind = onFoot ? 'steps' : family === 'swim' ? 'strokes' : 'turns';
  return [
    {
      name: m.activity_along_cadence({ kind }),
      value: format.count(Math.round(onFoot ? 2 * turns : turns)),
      unit: kind === 'turns' ? 'rpm' : 'spm',
      below: { steps: m.activity_steps(), strokes: m.activity_along_strokes(), turns: m.activity_turns() }[kind],
    },
  ];
}

const power = ({ shown: { format } }: Known, watts: number, isMeasured: boolean): Figure => ({
  name: m.activity_power(),
  value: format.count(Math.round(watts)),
  unit: 'W',
  below: isMeasured ? undefined : m.activity_power_estimated(),
});

const said = (name: string, { value, unit }: Measure): Figure => ({ name, value, unit });

function highestOf(streams: Streams | undefined): Metres | undefined {
  let highest = -Infinity;
  for (const height of streams?.altitude ?? []) if (height > highest) highest = height;
  return highest === -Infinity ? undefined : metres(highest);
}
