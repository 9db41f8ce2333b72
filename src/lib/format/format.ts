import type { SportFamily } from '#lib/training/sport.ts';
import type { BeatsPerMinute, Metres, Seconds, SecondsPerMetre } from '#lib/training/units.ts';
import { createDays, type Days } from './days.ts';
import { usableLocale } from './locale.ts';
import { isShowable, type Measure, measure, NOT_KNOWN, UNKNOWN_MEASURE } from './measure.ts';
import { createNumbers } from './numbers.ts';
import { clockText, durationText, paceText } from './times.ts';
import { UNIT_SYSTEMS, type Units } from './units.ts';

/** Says values in a language and in units. An unknown or non-finite value is '–' without a unit, never NaN. */
export interface Format extends Days {
  readonly units: Units;
  readonly locale: string;
  /** '29.0 km'; one decimal unless told otherwise. */
  distance(distance: Metres | undefined, digits?: number): Measure;
  /** A difference, with a sign unless it is zero: '+4.4 km', '−1.0 km'. */
  signedDistance(difference: Metres | undefined, digits?: number): Measure;
  /** Whole metres or feet. */
  climb(climb: Metres | undefined): Measure;
  /** On foot '5:12 /km', swimming '1:45 /100 m', otherwise a speed: '27.3 km/h'. */
  pace(pace: SecondsPerMetre | undefined, family?: SportFamily): Measure;
  heartRate(rate: BeatsPerMinute | undefined): Measure;
  /** A total: '2 h 35', '55 min'. */
  duration(time: Seconds | undefined): string;
  /** One activity: '1:04:41', '55:18'. */
  clock(time: Seconds | undefined): string;
  /** '1,840' */
  count(count: number | undefined): string;
}

/** Makes a format; an unknown locale falls back to English. Its Intl formatters are made when first used, and kept. */
export function createFormat({ locale: asked, units }: { locale: string; units: Units }): Format {
  const locale = usableLocale(asked);
  const numbers = createNumbers(locale);
  const system = UNIT_SYSTEMS[units];

  function pace(pace: SecondsPerMetre | undefined, family: SportFamily = 'run'): Measure {
    if (!isShowable(pace) || pace <= 0) return UNKNOWN_MEASURE;
    if (family === 'ride' || family === 'other') {
      return measure(numbers.decimal(1 / (pace * system.speed.size), 1), system.speed.name);
    }
    const stretch = family === 'swim' ? system.swim : system.distance;
    return measure(paceText(pace * stretch.size, numbers), `/${stretch.name}`);
  }

  return {
    ...createDays(locale),
    units,
    locale,
    distance: (distance, digits = 1) =>
      isShowable(distance)
        ? measure(numbers.decimal(distance / system.distance.size, digits), system.distance.name)
        : UNKNOWN_MEASURE,
    signedDistance: (difference, digits = 1) =>
      isShowable(difference)
        ? measure(numbers.signed(difference / system.distance.size, digits), system.distance.name)
        : UNKNOWN_MEASURE,
    climb: (climb) =>
      isShowable(climb) ? measure(numbers.decimal(climb / system.climb.size, 0), system.climb.name) : UNKNOWN_MEASURE,
    pace,
    heartRate: (rate) => (isShowable(rate) ? measure(numbers.decimal(rate, 0), 'bpm') : UNKNOWN_MEASURE),
    duration: (time) => durationText(time, numbers),
    clock: (time) => clockText(time, numbers),
    count: (count) => (isShowable(count) ? numbers.decimal(count, 0) : NOT_KNOWN),
  };
}
