import type { Look } from '#lib/charts/drawing.ts';
import { weeklyMetric } from '#lib/charts/weekly-metric-drawing.ts';
import { weeklyMetricReading } from '#lib/charts/weekly-metric-reading.ts';
import { METRIC_WORDS } from '#lib/charts/metric-units.ts';
import { spokenMetric } from '#lib/charts/weekly-metric-words.ts';
import WeeklyMileageWords from '#lib/components/WeeklyMileageWords.svelte';
import { show } from '#routes/(app)/show.ts';
import { m } from '#words';
import type { Dashboard } from './dashboard.ts';
import { pageColours } from './page-colours.ts';
import { subtitleOf } from './weekly-subtitle.ts';
import { isNarrowed } from './weekly-goal.ts';
import { type WeeklyChoice, weeklyView } from './weekly-view.ts';

/** The weekly chart as it is chosen: what is drawn, read and said, and the words around it. */
export function weeklyChart(shown: Dashboard, choice: WeeklyChoice) {
  const weekly = weeklyView(shown, choice);
  const goalLabel = weekly.goal
    ? m.dash_goal_change()
    : isNarrowed(shown.selection)
      ? m.dash_goal_yours()
      : m.dash_goal_set();
  return {
    weekly,
    heading: METRIC_WORDS[weekly.metric].heading,
    subtitle: subtitleOf(weekly, shown, choice.view),
    draw: (look: Look) => weeklyMetric(weekly, look, pageColours()),
    reading: (index: number) => weeklyMetricReading(weekly, index),
    spoken: (index: number) => spokenMetric(weekly, index),
    Words: WeeklyMileageWords,
    onchange: show,
    goals: choice.goals && goalLabel,
  };
}
