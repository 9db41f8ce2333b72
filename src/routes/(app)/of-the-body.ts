import type { Format } from '#lib/format/format.ts';
import type { Personal } from '#lib/state/personal.svelte.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { DayNumber } from '#lib/training/day.ts';

/** What everything takes that shows or asks for what only the athlete can say of their body. */
export interface OfTheBody {
  readonly personal: Personal;
  /** What suggestions are made of. */
  readonly activities: readonly Activity[];
  readonly today: DayNumber;
  readonly format: Format;
}
