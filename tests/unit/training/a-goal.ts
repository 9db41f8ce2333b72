import { localDay } from '#lib/training/day.ts';
import type { Goal } from '#lib/training/goal.ts';
import { aDay } from '#tests/builders.ts';

/** An ordinary goal: 20 km of any sport a week, since January 2026. */
export function aGoal({
  from = '2026-01-01',
  ...overrides
}: Partial<Omit<Goal, 'from'>> & { from?: string } = {}): Goal {
  return {
    id: 'a-goal',
    period: 'week',
    metric: 'distance',
    families: [],
    target: 20_000,
    ...overrides,
    from: localDay(aDay(from)),
  };
}
