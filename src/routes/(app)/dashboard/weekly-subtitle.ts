import { capitalised } from '#lib/charts/activity-words.ts';
import type { MetricWeekly } from '#lib/charts/weekly-metric.ts';
import { METRIC_WORDS } from '#lib/charts/metric-units.ts';
import { weekdayName } from '#lib/components/filters.ts';
import type { Format } from '#lib/format/format.ts';
import { listed } from '#lib/format/list.ts';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { View } from '#lib/state/view.ts';
import type { Selection } from '#lib/training/selection.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { m } from '#words';

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
  const sports = listed(families.map((family) => SPORT_WORDS[family].many));
  const said = [sports ? m.dash_subtitle_sports({ sports }) : m.dash_subtitle_all()];
  if (!commutes) said.push(m.dash_subtitle_commutes());
  if (races && races !== 'all') {
    said.push(races === 'only' ? m.dash_subtitle_races_only() : m.dash_subtitle_races_without());
  }
  if (indoor && indoor !== 'all') {
    said.push(indoor === 'only' ? m.dash_subtitle_indoors() : m.dash_subtitle_outdoors());
  }
  if (weekday !== undefined) said.push(m.dash_subtitle_weekday({ weekday: weekdayName(weekday, format) }));
  if (text) said.push(m.dash_subtitle_text({ text }));
  return said;
}

function rhythm({ weeks, format }: MetricWeekly, weekStart: WeekStart): string[] {
  const week = weeks.at(-1);
  if (!week) return [];
  if (weekStart === 'rolling') return [m.dash_subtitle_rolling()];
  const [first, last] = [format.weekday(week.first, 'long'), format.weekday(week.last, 'long')];
  return [m.dash_subtitle_from_to({ first, last })];
}

function spanOf(weeks: MetricWeekly['weeks'], { range, from, to }: Span, format: Format): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if ((from ?? to) && first && last) return format.dayRange(first.first, last.last, true);
  if (range === 'all') return m.dash_subtitle_all_weeks();
  return weeks.length === 1
    ? m.dash_subtitle_this_week()
    : m.dash_subtitle_weeks({ count: format.count(weeks.length) });
}
