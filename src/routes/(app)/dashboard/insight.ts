import type { Format } from '#lib/format/format.ts';
import type { SportWords } from '#lib/format/sport-words.ts';
import type { SportChoice, View } from '#lib/state/view.ts';
import { writeView } from '#lib/state/write-view.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { BodyOn } from '#lib/training/body.ts';
import { type DayNumber, dateParts, dayNumberOf } from '#lib/training/day.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { m } from '#words';

/** Something that is true, from what it was counted, and where it can be seen. */
export interface Insight {
  readonly text: string;
  /** The figure in it, which stands out. */
  readonly strong: string;
  readonly sample: string;
  readonly link: InsightLink;
}

export interface InsightLink {
  readonly path: '/dashboard' | '/records' | '/calendar' | '/trends';
  /** 'sport=run#eddington' */
  readonly query: string;
  readonly label: string;
}

export interface InsightAsked {
  /** The day of the first activity; undefined without any. */
  readonly earliest: DayNumber | undefined;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  readonly family: SportChoice;
  readonly words: SportWords;
  readonly format: Format;
  /** Everything from this day on is in; undefined when the whole history is. */
  readonly knownSince: DayNumber | undefined;
  /** What the address says: links lead to the same filter. */
  readonly view: View;
  /** Until it was read from this device, undefined. */
  readonly bodyOn: BodyOn | undefined;
}

/** The same once there is an activity. */
export interface Told extends InsightAsked {
  readonly earliest: DayNumber;
  /** From this day on everything is known: the first activity, or later while older ones are still arriving. */
  readonly from: DayNumber;
}

/** Says something about the activities that are shown, or nothing where there is nothing to say. */
export type InsightRule = (activities: readonly Activity[], told: Told) => Insight | undefined;

/** What is longer than everything in eight weeks before it is worth a sentence. */
export const LONG_AGO = 56;

/** 'at least one recorded run' */
export const recorded = ({ sport, one }: SportWords): string => m.dash_recorded({ sport, activity: one });

/** The query of this filter on the dashboard, as it stands, at one of its headings. */
export const hereAt = (view: View, id: string): string => `${writeView(new URLSearchParams(), view).toString()}#${id}`;

/** 'March', with its year where that is not this one. */
export function monthOf(day: DayNumber, { today, format }: Pick<Told, 'today' | 'format'>): string {
  const { year, month } = dateParts(day);
  const withYear = year === dateParts(today).year ? {} : ({ year: 'numeric' } as const);
  const words = { month: 'long', timeZone: 'UTC', calendar: 'gregory', ...withYear } as const;
  return new Intl.DateTimeFormat(format.locale, words).format(dayNumberOf(year, month, 1) * 86_400_000);
}

/** '12 Apr', with its year where that is not this one. */
export function dateOf(day: DayNumber, { today, format }: Pick<Told, 'today' | 'format'>): string {
  return format.dayRange(day, day, dateParts(day).year !== dateParts(today).year);
}

/** '9 to 15 Mar', with years where the first is not this one. */
export function datesOf(first: DayNumber, last: DayNumber, { today, format }: Pick<Told, 'today' | 'format'>): string {
  return format.dayRange(first, last, dateParts(first).year !== dateParts(today).year);
}
