import { listed } from '#lib/format/list.ts';
import type { Format } from '#lib/format/format.ts';
import { loadText, signedLoad } from '#lib/format/load.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { BodyName, BodyOn } from '#lib/training/body.ts';
import type { LoadScale } from '#lib/training/conventions.ts';
import type { DailyLoad } from '#lib/training/daily-load.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import type { FitnessDay } from '#lib/training/fitness.ts';
import { formBand, formShare } from '#lib/training/form-band.ts';
import { plausibleHeartRate } from '#lib/training/heart-rate.ts';
import { bodyNeededFor, judgeLoad, type LoadAsked } from '#lib/training/load.ts';
import { sportFamily } from '#lib/training/sport.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';
import { BODY_WORDS } from '#routes/(app)/body-words.ts';

export const SCALE_NAMES: Readonly<Record<LoadScale, string>> = {
  hrtss: 'hrTSS',
  banister: 'TRIMP by Banister',
  edwards: 'TRIMP by Edwards',
  'relative-effort': 'Relative Effort',
};

/** What load is on each scale: the plain words first, then the name of the field. */
export const SCALE_WORDS: Readonly<Record<LoadScale, string>> = {
  hrtss: 'an hour as hard as you can hold for one counts 100 (hrTSS)',
  banister: 'minutes, weighed by how hard your heart worked (TRIMP by Banister)',
  edwards: 'minutes, weighed by the zone of the heart rate (TRIMP by Edwards)',
  'relative-effort': 'Relative Effort, as Strava gives it',
};

type Coverage = Pick<DailyLoad, 'measured' | 'estimated' | 'missing' | 'tooHigh'>;

/** 'Load from heart rate for 412 activities, estimated from pace for 31, not known for 12.' */
export function coverageInWords(daily: Coverage, scale: LoadScale, format: Format): string {
  const { measured, estimated, missing, tooHigh } = daily;
  const activities = counted(measured, SPORT_WORDS.all, format);
  const known =
    scale === 'relative-effort' ? `Strava’s Relative Effort for ${activities}` : `from heart rate for ${activities}`;
  const parts = [
    measured > 0 || estimated === 0 ? known : '',
    estimated > 0 ? `estimated from pace for ${format.count(estimated)}` : '',
    missing > 0 ? `not known for ${format.count(missing)}` : '',
    tooHigh > 0 ? `left out of ${format.count(tooHigh)}, where more came out than anybody holds` : '',
  ].filter((part) => part !== '');
  return `${scale === 'relative-effort' ? '' : 'Load '}${parts.join(', ')}.`;
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
      term: 'Fitness',
      field: 'CTL',
      value: now.fitness,
      text: loadText(now.fitness, format),
      meaning: 'Your average load per day over about six weeks; the latest days count most.',
      change: change(({ fitness }) => fitness),
    },
    {
      id: 'fatigue',
      term: 'Fatigue',
      field: 'ATL',
      value: now.fatigue,
      text: loadText(now.fatigue, format),
      meaning: 'The same over about one week, so it rises and falls quickly.',
      change: change(({ fatigue }) => fatigue),
    },
    {
      id: 'form',
      term: 'Form',
      field: 'TSB',
      value: now.form,
      text: signedLoad(now.form, format),
      meaning: `Fitness minus fatigue, ${form === 'same-day' ? 'of today' : 'as of last night'}. ${formInWords(now, hour, format)}`,
      change: change((day) => day.form),
    },
  ];
}

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
  const lately = `Lately you did ${isLevel ? 'as much as' : day.form > 0 ? 'less than' : 'more than'} you are used to`;
  const share = formShare(day);
  if (day.warmingUp || share === undefined) return `${lately}.`;
  const band = hour === undefined ? '' : `${formBand(day.form, hour)}, `;
  return `${lately}: ${band}${signedLoad(share, format)}\u00a0% of your fitness.`;
}

function changeInWords(now: number, before: number | undefined, format: Format): string {
  if (before === undefined) return 'Seven days ago there was nothing yet.';
  const change = Math.abs(now - before);
  const text = loadText(change, format, 1);
  if (text === loadText(0, format, 1)) return 'The same as seven days ago.';
  return `${text} ${now > before ? 'more' : 'less'} than seven days ago.`;
}

/** 'After 4 days of rest your form is above zero: Wed 27 May.' */
export function freshInWords(restDays: number | undefined, today: DayNumber, format: Format): string {
  if (restDays === undefined)
    return 'However long you rested, your form would not rise above zero: too little is known.';
  if (restDays === 0) return 'Your form is above zero today.';
  const when = format.day(dayNumber(today + restDays));
  return `After ${format.count(restDays)} ${restDays === 1 ? 'day' : 'days'} of rest your form is above zero: ${when}.`;
}

/** What of the body is not known on a day, and needed for a scale. */
export const bodyMissing = (scale: LoadScale, body: BodyOn, day: DayNumber): BodyName[] =>
  bodyNeededFor(scale).filter((name) => body(day)[name] === undefined);

/** Where a load comes from: 'from heart rate', or why it is not known. */
export function sourceInWords(activity: Activity, asked: LoadAsked): string {
  const load = judgeLoad(activity, asked);
  if (load === 'too high') return 'left out: more than anybody holds';
  if (load)
    return load.from === 'strava'
      ? 'as Strava gives it'
      : load.from === 'pace'
        ? 'estimated from pace'
        : 'from heart rate';
  if (asked.scale === 'relative-effort') return 'not known: none from Strava';
  if (plausibleHeartRate(activity.averageHeartRate)) {
    const missing = bodyMissing(asked.scale, asked.bodyOn, activity.day).map((name) =>
      name === 'sex' ? 'sex' : BODY_WORDS[name].label.toLowerCase(),
    );
    return missing.length > 0
      ? `not known: your ${listed(missing)} of then`
      : 'not known: the heart rate is out of range';
  }
  const isRun = sportFamily(activity.sport) === 'run';
  const body = asked.bodyOn(activity.day);
  return isRun && body.thresholdSpeed === undefined
    ? 'not known: no heart rate, and no threshold pace'
    : 'not known: no heart rate';
}
