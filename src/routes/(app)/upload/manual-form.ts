import type { Format } from '#lib/format/format.ts';
import { UNIT_SYSTEMS, type Units } from '#lib/format/units.ts';
import { type DayNumber, localDay, parseLocalDay } from '#lib/training/day.ts';
import type { ManualActivity } from '#lib/training/manual-activity.ts';
import type { Sport } from '#lib/training/sport.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { m } from '#words';

/** An activity as it is typed. */
export interface ManualForm {
  readonly name: string;
  readonly sport: Sport;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** 'HH:MM' */
  readonly time: string;
  readonly hours: string;
  readonly minutes: string;
  /** In the reader's unit; '' for none. */
  readonly distance: string;
  readonly description: string;
  readonly commute: boolean;
  readonly trainer: boolean;
}

export const emptyManual = (today: DayNumber): ManualForm => ({
  name: '',
  sport: 'Run',
  day: localDay(today),
  time: '',
  hours: '',
  minutes: '',
  distance: '',
  description: '',
  commute: false,
  trainer: false,
});

/** What has to be typed to get this activity. */
export function formOf(activity: ManualActivity, units: Units): ManualForm {
  const { name, sport, day, timeOfDay, elapsedTime, distance, description, commute, trainer } = activity;
  return {
    name,
    sport,
    day: localDay(day),
    time: clockOf(timeOfDay),
    hours: elapsedTime < HOUR ? '' : String(Math.floor(elapsedTime / HOUR)),
    minutes: String(Math.round((elapsedTime % HOUR) / 6) / 10),
    distance:
      distance === undefined ? '' : String(Math.round((distance / UNIT_SYSTEMS[units].distance.size) * 1e4) / 1e4),
    description,
    commute,
    trainer,
  };
}

const MINUTE = 60;
const HOUR = 3600;
const LONGEST = 99 * HOUR;

type Answer =
  | { readonly activity: ManualActivity; readonly problem?: undefined }
  | { readonly activity?: undefined; readonly problem: string };

/** The activity that was typed, at the clock of this device, or what is wrong with it. */
export function manualOf(form: ManualForm, units: Units, now: Date): Answer {
  const name = form.name.trim();
  if (name === '') return { problem: m.upload_problem_name() };
  const day = parseLocalDay(form.day);
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(form.time) ?? [];
  const start = new Date(`${form.day}T${form.time}`);
  if (day === undefined || hour === undefined || minute === undefined || Number.isNaN(start.getTime()))
    return { problem: m.upload_problem_day() };
  if (start > now) return { problem: m.upload_problem_future() };
  const elapsed = (numberIn(form.hours) ?? 0) * 3600 + (numberIn(form.minutes) ?? 0) * MINUTE;
  if (!(elapsed >= MINUTE && elapsed <= LONGEST)) return { problem: m.upload_problem_duration() };
  const distance = numberIn(form.distance);
  if (form.distance.trim() !== '' && (distance === undefined || !(distance >= 0 && distance < 10_000)))
    return { problem: m.upload_problem_distance() };
  return {
    activity: {
      name,
      sport: form.sport,
      day,
      timeOfDay: seconds(Number(hour) * 3600 + Number(minute) * MINUTE),
      utcOffset: -start.getTimezoneOffset(),
      elapsedTime: seconds(Math.round(elapsed)),
      distance: distance === undefined ? undefined : metres(distance * UNIT_SYSTEMS[units].distance.size),
      description: form.description.trim(),
      commute: form.commute,
      trainer: form.trainer,
    },
  };
}

/** What is going to be sent, line by line. */
export function manualInWords(activity: ManualActivity, format: Format): string[] {
  const { name, sport, day, timeOfDay, elapsedTime, distance, description, commute, trainer } = activity;
  return [
    name,
    m.upload_sport({ sport }),
    `${format.day(day, true)}, ${clockOf(timeOfDay)}`,
    format.clock(elapsedTime),
    distance === undefined ? m.upload_without_distance() : format.distance(distance, 2).text,
    ...(description === '' ? [] : [description]),
    ...(commute ? [m.upload_field_commute()] : []),
    ...(trainer ? [m.upload_field_trainer()] : []),
  ];
}

const clockOf = (time: number) =>
  [time / 3600, (time / MINUTE) % MINUTE].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/** '12,5' and '12.5' are the same number; what is no number is undefined, and so is nothing. */
function numberIn(text: string): number | undefined {
  const typed = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
}
