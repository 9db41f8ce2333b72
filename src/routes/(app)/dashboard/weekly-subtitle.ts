import { capitalised } from '#lib/charts/activity-words.ts';
import type { MetricWeekly } from '#lib/charts/weekly-metric.ts';
import { METRIC_WORDS } from '#lib/charts/metric-units.ts';
import { sportsInWords, weekdayName } from '#lib/components/filters.ts';
import type { Format } from '#lib/format/format.ts';
import type { View } from '#lib/state/view.ts';
import type { Selection } from '#lib/training/selection.ts';
import type { WeekStart } from '#lib/training/week.ts';

type Span = Pick<View, 'range' | 'from' | 'to'>;

/** 'Runs only, races only, Sundays, Monday to Sunday, last 26 weeks.' */
export function subtitleOf(
  weekly: MetricWeekly,
  { selection, weekStart }: { readonly selection: Selection; readonly weekStart: WeekStart },
  view: Span,
): string {
  const { metric, format, weeks } = weekly;
  // The heading says what is drawn where it is distances or a count.
  const what = metric === 'distance' || metric === 'count' ? [] : [METRIC_WORDS[metric].term];
  const said = [...what, ...narrowedTo(selection, format), ...rhythm(weekly, weekStart), spanOf(weeks, view, format)];
  const [first = '', ...rest] = said;
  return `${[capitalised(first), ...rest].join(', ')}.`;
}

/** Sports, and whatever else narrows them. */
function narrowedTo({ families, commutes, races, indoor, weekday, text }: Selection, format: Format): string[] {
  const sports = families.length === 0 ? 'all activities' : `${sportsInWords(families)} only`;
  const said = [sports.charAt(0).toLowerCase() + sports.slice(1)];
  if (!commutes) said.push('commutes left out');
  if (races && races !== 'all') said.push(races === 'only' ? 'races only' : 'without races');
  if (indoor && indoor !== 'all') said.push(indoor === 'only' ? 'indoors only' : 'outdoors only');
  if (weekday !== undefined) {
    const name = weekdayName(weekday, format);
    // The plural is English; other languages make it otherwise.
    said.push(/^en\b/.test(format.locale) ? `${name}s` : `only ${name}`);
  }
  if (text) said.push(`“${text}” in the name`);
  return said;
}

function rhythm({ weeks, format }: MetricWeekly, weekStart: WeekStart): string[] {
  const week = weeks.at(-1);
  if (!week) return [];
  if (weekStart === 'rolling') return ['seven days at a time up to today'];
  return [`${format.weekday(week.first, 'long')} to ${format.weekday(week.last, 'long')}`];
}

function spanOf(weeks: MetricWeekly['weeks'], { range, from, to }: Span, format: Format): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if ((from ?? to) && first && last) return format.dayRange(first.first, last.last, true);
  if (range === 'all') return 'all weeks';
  return weeks.length === 1 ? 'this week' : `last ${format.count(weeks.length)} weeks`;
}
