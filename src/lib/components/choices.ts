import type { Units } from '#lib/format/units.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** One thing to choose; `spoken` where the label is too short to be understood on its own. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly spoken?: string;
}

export const UNIT_CHOICES: readonly Choice<Units>[] = [
  { value: 'metric', label: 'km', spoken: 'Kilometres' },
  { value: 'imperial', label: 'mi', spoken: 'Miles' },
];

export const WEEK_START_CHOICES: readonly (Choice<WeekStart> & { readonly spoken: string })[] = [
  { value: 'monday', label: 'Mon', spoken: 'Monday' },
  { value: 'sunday', label: 'Sun', spoken: 'Sunday' },
  { value: 'saturday', label: 'Sat', spoken: 'Saturday' },
  { value: 'rolling', label: '7 d', spoken: 'Last 7 days' },
];
