import { WEEK_START_CHOICES } from '#lib/components/choices.ts';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Units } from '#lib/format/units.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** What the filter bar holds. */
export interface Filters {
  readonly family: SportFamily | 'all';
  readonly commutes: boolean;
  readonly units: Units;
  readonly weekStart: WeekStart;
}

/** 'Runs, commutes included, in km, weeks from Monday', or 'last 7 days' where weeks roll. */
export function filtersInWords({ family, commutes, units, weekStart }: Filters): string {
  const { many } = SPORT_WORDS[family];
  const what = many.charAt(0).toUpperCase() + many.slice(1);
  const weekday = WEEK_START_CHOICES.find((choice) => choice.value === weekStart)?.spoken;
  const weeks = weekday === undefined ? 'last 7 days' : `weeks from ${weekday}`;
  const unit = units === 'metric' ? 'km' : 'miles';
  return `${what}, commutes ${commutes ? 'included' : 'left out'}, in ${unit}, ${weeks}`;
}
