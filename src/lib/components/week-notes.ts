import { m } from '#words';
import { isFetched } from '#lib/charts/not-fetched.ts';
import { roundAmountOf } from '#lib/charts/metric-units.ts';
import { hasGoal, isLastSevenDays, type MetricWeekly } from '#lib/charts/weekly-metric.ts';

/** What holds for this chart besides, in whole sentences: that the last bar is whole, and what became of the goal. */
export function weekNotes(weekly: MetricWeekly): string[] {
  const { weeks, metric, format, fetchedBackTo, today, goal, stack } = weekly;
  const notes: string[] = [];
  const last = weeks.at(-1);
  if (last && isLastSevenDays(last, today)) {
    notes.push(m.parts_note_seven());
  }
  if (stack.length > 0) notes.push(m.parts_note_stack());
  if (goal) {
    const completed = weeks.filter((week) => !week.inProgress && hasGoal(week, goal) && isFetched(week, fetchedBackTo));
    const met = completed.filter((week) => week[metric] >= goal.target).length;
    const amount = roundAmountOf(goal.target, weekly);
    const count = completed.length;
    const said = { amount, count, shown: format.count(count), met: format.count(met) };
    notes.push(count > 0 ? m.parts_note_goal_met(said) : m.parts_note_goal({ amount }));
  }
  return notes;
}
