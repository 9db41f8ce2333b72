import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, type LocalDay, localDay } from '#lib/training/day.ts';
import type { SportFamily } from '#lib/training/sport.ts';

/** Where a record leads: to its activity, here and at Strava, to its week on the dashboard, or to its day or month in the calendar. */
export type Opens =
  | { readonly kind: 'activity'; readonly id: number }
  | { readonly kind: 'week'; readonly first: DayNumber }
  | { readonly kind: 'day'; readonly day: DayNumber }
  | { readonly kind: 'month'; readonly first: DayNumber };

/** One line of the ledger. */
export interface Entry {
  /** 'Longest week', '5 km' */
  readonly what: string;
  /** Shown with its mark, where sports stand side by side. */
  readonly family?: SportFamily;
  /** What a glance can pass over: the second and third of a list. */
  readonly quiet?: boolean;
  /** The name of the activity, or what else there is to say. */
  readonly note?: string;
  /** What is not as sure as the rest: 'a little short' */
  readonly tag?: string | undefined;
  readonly text: string;
  /** The same in SI units; undefined where there is no record. */
  readonly value: number | undefined;
  /** When; undefined where there is no record. */
  readonly day: LocalDay | undefined;
  readonly when: string;
  readonly opens: Opens | undefined;
}

/** What a line needs to know of the activity that holds a record. */
export const heldBy = ({ name, day, id }: Activity) => ({
  note: name,
  day: localDay(day),
  opens: { kind: 'activity', id } as const,
});
