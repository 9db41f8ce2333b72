import type { Format } from '#lib/format/format.ts';
import type { DayNumber } from '#lib/training/day.ts';
import type { Span } from '#lib/training/spans.ts';

/** What time is shown, and how to say what of it. */
export interface ShownTime {
  readonly from: DayNumber;
  readonly today: DayNumber;
  /** The weeks of a longer time; undefined where days are told one by one. */
  readonly weeks: readonly Span[] | undefined;
  /** How many days at the beginning have not been fetched. */
  readonly unfetched: number;
  /** From how many activities a load is known: '412 runs', in the dative. */
  readonly known: string;
  readonly format: Format;
}
