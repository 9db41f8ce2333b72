import { expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { thisWeek } from '#lib/training/this-week.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { aGoal } from '#tests/unit/training/a-goal.ts';
import { plateGoalInWords } from '#routes/(app)/dashboard/plate-goal.ts';

const today = aDay('2026-05-21');
const format = createFormat({ locale: 'en-GB', units: 'metric' });
const week = thisWeek([anActivity({ day: today, distance: metres(29_000) })], { today, weekStart: 'monday' });
const goal = aGoal({ period: 'week', metric: 'distance', families: ['run'], target: 45_000 });

it('the plate says how far it is to the goal and how long there is', () => {
  const said = { week, today, weekStart: 'monday', format } as const;
  expect(plateGoalInWords(goal, said)).toBe('16.0\u00a0km to your 45\u00a0km goal, three days left');
  expect(plateGoalInWords(goal, { ...said, today: aDay('2026-05-24') })).toContain('goal, last day');
  expect(plateGoalInWords({ ...goal, target: 29_000 }, said)).toBe('Your 29\u00a0km goal is met');
});
