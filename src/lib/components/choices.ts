import { m } from '#words';
import type { Units } from '#lib/format/units.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** One thing to choose; `spoken` where the label is too short to be understood on its own. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly spoken?: string;
}

export const UNIT_CHOICES: readonly Choice<Units>[] = [
  { value: 'metric', label: 'km', spoken: m.parts_choice_kilometres() },
  { value: 'imperial', label: 'mi', spoken: m.parts_choice_miles() },
];

export const WEEK_START_CHOICES: readonly (Choice<WeekStart> & { readonly spoken: string })[] = [
  { value: 'monday', label: m.parts_choice_monday_short(), spoken: m.parts_choice_monday() },
  { value: 'sunday', label: m.parts_choice_sunday_short(), spoken: m.parts_choice_sunday() },
  { value: 'saturday', label: m.parts_choice_saturday_short(), spoken: m.parts_choice_saturday() },
  { value: 'rolling', label: m.parts_choice_rolling_short(), spoken: m.first_seven_days() },
];
