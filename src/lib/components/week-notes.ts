import { isFetched } from '#lib/charts/not-fetched.ts';
import { roundAmountOf } from '#lib/charts/metric-units.ts';
import { hasGoal, isLastSevenDays, type MetricWeekly } from '#lib/charts/weekly-metric.ts';

/** What holds for this chart besides, in whole sentences: that the last bar is whole, and what became of the goal. */
export function weekNotes(weekly: MetricWeekly): string[] {
  const { weeks, metric, format, fetchedBackTo, today, goal, stack } = weekly;
  const notes: string[] = [];
  const last = weeks.at(-1);
  if (last && isLastSevenDays(last, today)) {
    notes.push('The last bar is the last 7 days up to today, whole and part of the average.');
  }
  if (stack.length > 0) notes.push('Each sport stands upon the one named before it.');
  if (goal) {
    const completed = weeks.filter((week) => !week.inProgress && hasGoal(week, goal) && isFetched(week, fetchedBackTo));
    const met = completed.filter((week) => week[metric] >= goal.target).length;
    const of = `${format.count(completed.length)} ${completed.length === 1 ? 'completed week' : 'completed weeks'}`;
    const result = completed.length > 0 ? `, met in ${format.count(met)} of ${of} shown` : '';
    notes.push(`Dashed: your goal of ${roundAmountOf(goal.target, weekly)} a week${result}.`);
  }
  return notes;
}
