import { listed } from '#lib/format/list.ts';
import type { Format } from '#lib/format/format.ts';
import { loadText, signedLoad } from '#lib/format/load.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { m } from '#words';
import type { Activity } from '#lib/training/activity.ts';
import type { BodyName, BodyOn } from '#lib/training/body.ts';
import type { LoadScale } from '#lib/training/conventions.ts';
import type { DailyLoad } from '#lib/training/daily-load.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import type { FitnessDay } from '#lib/training/fitness.ts';
import { type FormBand, formBand, formShare } from '#lib/training/form-band.ts';
import { plausibleHeartRate } from '#lib/training/heart-rate.ts';
import { bodyNeededFor, judgeLoad, type LoadAsked } from '#lib/training/load.ts';
import { sportFamily } from '#lib/training/sport.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';

export const SCALE_NAMES: Readonly<Record<LoadScale, string>> = {
  hrtss: 'hrTSS',
  banister: m.fitness_scale_banister_name(),
  edwards: m.fitness_scale_edwards_name(),
  'relative-effort': 'Relative Effort',
};

/** What load is on each scale: the plain words first, then the name of the field. */
export const SCALE_WORDS: Readonly<Record<LoadScale, string>> = {
  hrtss: m.fitness_scale_hrtss(),
  banister: m.fitness_scale_banister(),
  edwards: m.fitness_scale_edwards(),
  'relative-effort': m.fitness_scale_relative_effort(),
};

type Coverage = Pick<DailyLoad, 'measured' | 'estimated' | 'missing' | 'tooHigh'>;

/** 'Load from heart rate for 412 activities, estimated from pace for 31, not known for 12.' */
export function coverageInWords(daily: Coverage, scale: LoadScale, format: Format): string {
  const { measured, estimated, missing, tooHigh } = daily;
  const activities = counted(measured, SPORT_WORDS.all, format);
  const parts: string[] = [];
  if (scale === 'relative-effort') parts.push(m.fitness_coverage_relative_effort({ activities }));
  else if (measured > 0 || estimated === 0) parts.push(m.fitness_coverage_heart_rate({ activities }));
  if (estimated > 0) {
    const of = parts.length > 0 ? m.fitness_coverage_pace : m.fitness_coverage_pace_only;
    parts.push(of({ count: format.count(estimated) }));
  }
  if (missing > 0) parts.push(m.fitness_coverage_missing({ count: format.count(missing) }));
  if (tooHigh > 0) parts.push(m.fitness_coverage_too_high({ count: format.count(tooHigh) }));
  return `${parts.join(', ')}.`;
}

/** One of the three figures at the top of the page. */
export interface Standing {
  readonly id: 'fitness' | 'fatigue' | 'form';
  readonly term: string;
  /** What the field calls it. */
  readonly field: string;
  readonly value: number;
  readonly text: string;
  /** What it means, and what it was seven days ago. */
  readonly meaning: string;
  readonly change: string;
}

/**
 * @param hour what an hour at threshold comes to on the scale, which the words for form are measured by; undefined where
 * the scale knows none
 */
export function standings(
  days: readonly FitnessDay[],
  { form, hour }: { readonly form: 'previous-day' | 'same-day'; readonly hour: number | undefined },
  format: Format,
): Standing[] {
  const now = days.at(-1);
  if (!now) return [];
  const before = days.at(-1 - DAYS_PER_WEEK);
  const change = (of: (day: FitnessDay) => number) => changeInWords(of(now), before && of(before), format);
  return [
    {
      id: 'fitness',
      term: m.fitness_fitness(),
      field: 'CTL',
      value: now.fitness,
      text: loadText(now.fitness, format),
      meaning: m.fitness_fitness_meaning(),
      change: change(({ fitness }) => fitness),
    },
    {
      id: 'fatigue',
      term: m.fitness_fatigue(),
      field: 'ATL',
      value: now.fatigue,
      text: loadText(now.fatigue, format),
      meaning: m.fitness_fatigue_meaning(),
      change: change(({ fatigue }) => fatigue),
    },
    {
      id: 'form',
      term: m.fitness_form(),
      field: 'TSB',
      value: now.form,
      text: signedLoad(now.form, format),
      meaning: `${form === 'same-day' ? m.fitness_form_meaning_today() : m.fitness_form_meaning_last_night()} ${formInWords(now, hour, format)}`,
      change: change((day) => day.form),
    },
  ];
}

const BANDS: Readonly<Record<FormBand, string>> = {
  rested: m.fitness_band_rested(),
  fresh: m.fitness_band_fresh(),
  neutral: m.fitness_band_neutral(),
  tired: m.fitness_band_tired(),
  'very tired': m.fitness_band_very_tired(),
};

/**
 * What form says: how the latest days compare with the weeks before, what that is called, and its share of fitness. While
 * fitness is warming up neither of the last two says anything.
 */
export function formInWords(
  day: Pick<FitnessDay, 'form' | 'fitness' | 'warmingUp'>,
  hour: number | undefined,
  format: Format,
): string {
  const isLevel = signedLoad(day.form, format) === signedLoad(0, format);
  const lately = isLevel ? 'level' : day.form > 0 ? 'less' : 'more';
  const hundredths = formShare(day);
  if (day.warmingUp || hundredths === undefined) return m.fitness_form_lately({ lately });
  const share = signedLoad(hundredths, format);
  return hour === undefined
    ? m.fitness_form_share({ lately, share })
    : m.fitness_form_band_share({ lately, band: BANDS[formBand(day.form, hour)], share });
}

function changeInWords(now: number, before: number | undefined, format: Format): string {
  if (before === undefined) return m.fitness_change_nothing();
  const change = loadText(Math.abs(now - before), format, 1);
  if (change === loadText(0, format, 1)) return m.fitness_change_same();
  return now > before ? m.fitness_change_more({ change }) : m.fitness_change_less({ change });
}

/** 'After 4 days of rest your form is above zero: Wed 27 May.' */
export function freshInWords(restDays: number | undefined, today: DayNumber, format: Format): string {
  if (restDays === undefined) return m.fitness_fresh_unknown();
  if (restDays === 0) return m.fitness_fresh_today();
  const day = format.day(dayNumber(today + restDays));
  return m.fitness_fresh_after({ count: restDays, shown: format.count(restDays), day });
}

/** What of the body is not known on a day, and needed for a scale. */
export const bodyMissing = (scale: LoadScale, body: BodyOn, day: DayNumber): BodyName[] =>
  bodyNeededFor(scale).filter((name) => body(day)[name] === undefined);

/** Each inside a sentence. */
const BODY: Readonly<Record<BodyName, string>> = {
  maxHeartRate: m.fitness_body_max_heart_rate(),
  restingHeartRate: m.fitness_body_resting_heart_rate(),
  thresholdHeartRate: m.fitness_body_threshold_heart_rate(),
  thresholdSpeed: m.fitness_body_threshold_speed(),
  weight: m.fitness_body_weight(),
  sex: m.fitness_body_sex(),
};

const MEASURED_BY = {
  strava: m.fitness_source_strava(),
  pace: m.fitness_source_pace(),
  'heart rate': m.fitness_source_heart_rate(),
} as const;

/** Where a load comes from: 'from heart rate', or why it is not known. */
export function sourceInWords(activity: Activity, asked: LoadAsked): string {
  const load = judgeLoad(activity, asked);
  if (load === 'too high') return m.fitness_source_too_high();
  if (load) return MEASURED_BY[load.from];
  if (asked.scale === 'relative-effort') return m.fitness_source_none_strava();
  if (plausibleHeartRate(activity.averageHeartRate)) {
    const missing = bodyMissing(asked.scale, asked.bodyOn, activity.day).map((name) => BODY[name]);
    return missing.length > 0 ? m.fitness_source_body({ values: listed(missing) }) : m.fitness_source_out_of_range();
  }
  const isRun = sportFamily(activity.sport) === 'run';
  const body = asked.bodyOn(activity.day);
  return isRun && body.thresholdSpeed === undefined ? m.fitness_source_no_pace() : m.fitness_source_no_heart_rate();
}
