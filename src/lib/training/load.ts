import type { Activity } from './activity.ts';
import type { Body, BodyName, BodyOn } from './body.ts';
import type { LoadScale } from './conventions.ts';
import { edwardsOfAverage } from './edwards.ts';
import type { DayNumber } from './day.ts';
import { plausibleHeartRate } from './heart-rate.ts';
import { hrTss, ONE_HOUR, type ThresholdBody, trimpOfHour } from './hr-tss.ts';
import { plausible } from './pace.ts';
import { runTss } from './pace-load.ts';
import { sportFamily } from './sport.ts';
import { hourAtThreshold, thresholdBody } from './threshold-hour.ts';
import { trimp } from './trimp.ts';
import { metresPerSecond } from './units.ts';

export interface LoadAsked {
  readonly scale: LoadScale;
  readonly bodyOn: BodyOn;
  readonly womensFactor: 0.86 | 0.64;
}

/** The load of one activity, on the scale that was asked for, and what it was taken from. */
export interface ActivityLoad {
  readonly value: number;
  /** 'pace' is an estimate; 'strava' is Relative Effort as Strava gave it. */
  readonly from: 'heart rate' | 'pace' | 'strava';
}

const NEEDED: Readonly<Record<LoadScale, readonly BodyName[]>> = {
  hrtss: ['maxHeartRate', 'restingHeartRate', 'sex'],
  banister: ['maxHeartRate', 'restingHeartRate', 'sex'],
  edwards: ['maxHeartRate'],
  'relative-effort': [],
};

/** What has to be known of a body before a heart rate becomes load. */
export const bodyNeededFor = (scale: LoadScale): readonly BodyName[] => NEEDED[scale];

/**
 * Nobody holds more than 225 in an hour of which threshold has 100 (the bound is Elevate's): as a pace that is half as
 * fast again as threshold. More comes from a threshold that is too low, or from a watch.
 */
const MOST_PER_HOUR = 225;

/** The load of an activity by the body of its day; undefined when it is not known or cannot be right. */
export function loadOf(activity: Activity, asked: LoadAsked): ActivityLoad | undefined {
  const load = judgeLoad(activity, asked);
  return load === 'too high' ? undefined : load;
}

/** As `loadOf`, but says so when more came out than anybody holds. */
export function judgeLoad(activity: Activity, asked: LoadAsked): ActivityLoad | 'too high' | undefined {
  const { measured, fromPace } = loadMeter(asked);
  const value = measured(activity);
  if (value === Infinity) return 'too high';
  if (!Number.isNaN(value)) return { value, from: asked.scale === 'relative-effort' ? 'strava' : 'heart rate' };
  const estimate = fromPace(activity);
  if (estimate === Infinity) return 'too high';
  return Number.isNaN(estimate) ? undefined : { value: estimate, from: 'pace' };
}

/** The loads of many activities as bare numbers: NaN where it is not known, Infinity for more than anybody holds. */
export interface LoadMeter {
  /** From the average heart rate, or as Strava gives it. */
  readonly measured: (activity: Activity) => number;
  /** Of a run from its pace, when the threshold speed is known: for those whose heart rate tells nothing. */
  readonly fromPace: (activity: Activity) => number;
}

/** Measures on the scale that is asked for. Relative Effort is Strava's and nothing else. */
export function loadMeter(asked: LoadAsked): LoadMeter {
  const { scale, bodyOn } = asked;
  let measure: Measure | undefined;
  const measureOn = (day: DayNumber): Measure => {
    const body = bodyOn(day);
    return measure?.body === body ? measure : (measure = measureOf(body, asked));
  };
  return {
    measured(activity) {
      if (scale === 'relative-effort') return activity.relativeEffort ?? NaN;
      const value = fromHeartRate(activity, measureOn(activity.day), scale) ?? NaN;
      // The scales of Banister and Edwards know no threshold, and end at the highest heart rate by themselves.
      return scale === 'hrtss' && value > mostIn(activity) ? Infinity : value;
    },
    fromPace(activity) {
      const { body, hour } = measureOn(activity.day);
      const tss = hour === undefined ? undefined : tssOfPace(activity, body);
      if (tss === undefined || hour === undefined) return NaN;
      return tss > mostIn(activity) ? Infinity : (tss / 100) * hour;
    },
  };
}

const mostIn = ({ movingTime }: Activity): number => (MOST_PER_HOUR * movingTime) / ONE_HOUR;

/** What a body makes of heart rates, computed once and not for every activity. */
interface Measure {
  readonly body: Body;
  readonly known: ThresholdBody | undefined;
  readonly trimpOfHour: number | undefined;
  /** What an hour at threshold comes to on the scale. */
  readonly hour: number | undefined;
}

function measureOf(body: Body, asked: LoadAsked): Measure {
  const known = thresholdBody(body, asked.womensFactor);
  return { body, known, trimpOfHour: known && trimpOfHour(known), hour: hourAtThreshold(body, asked) };
}

function fromHeartRate(
  { movingTime, averageHeartRate }: Activity,
  { body: { maxHeartRate }, known, trimpOfHour }: Measure,
  scale: LoadScale,
): number | undefined {
  if (!plausibleHeartRate(averageHeartRate)) return undefined;
  if (scale === 'edwards') return maxHeartRate && edwardsOfAverage(movingTime, averageHeartRate, maxHeartRate);
  const impulse = known && trimp(movingTime, averageHeartRate, known);
  if (scale === 'banister' || impulse === undefined) return impulse;
  return trimpOfHour === undefined ? undefined : hrTss(impulse, trimpOfHour);
}

/** On the scale of an hour at threshold; runs only, as swimmers and riders have no threshold speed here. */
function tssOfPace(activity: Activity, { thresholdSpeed }: Body): number | undefined {
  const { sport, distance, movingTime } = activity;
  if (thresholdSpeed === undefined || sportFamily(sport) !== 'run' || !plausible(activity)) return undefined;
  return runTss(movingTime, metresPerSecond(distance / movingTime), thresholdSpeed);
}
