import type { Format } from '#lib/format/format.ts';
import type { SportWords } from '#lib/format/sport-words.ts';
import type { SteepAbove } from '#lib/training/conventions.ts';
import type { DayNumber } from '#lib/training/day.ts';
import type { Ramp } from '#lib/training/ramp.ts';
import type { ThisWeek } from '#lib/training/this-week.ts';
import { metres } from '#lib/training/units.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { m } from '#words';

/** A week, how it lies, and how it is said. */
export interface Compared {
  readonly week: ThisWeek;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  readonly format: Format;
}

/** The title of the comparison with the week before. */
export function aheadTitle(ahead: number | undefined, weekStart: WeekStart): string {
  const isRolling = weekStart === 'rolling';
  if (ahead === undefined) return isRolling ? m.dash_ahead_vs_rolling() : m.dash_ahead_vs();
  const how = ahead > 0 ? 'ahead' : ahead < 0 ? 'behind' : 'level';
  return m.dash_ahead_title({ how, weeks: weekStart });
}

/** 'to Thursday: 29.0 km now, 24.6 then (46.2 by Sunday)'; of rolling weeks only what both come to. */
export function aheadText(compared: Compared): string {
  const said = aheadSaid(compared);
  if (compared.weekStart === 'rolling') return m.dash_ahead_rolling(said);
  return isOver(compared) ? m.dash_ahead_text(said) : m.dash_ahead_text_whole(said);
}

/** The same as what was counted: 'what was done to Thursday: 29.0 km now, …' */
export function aheadCounted(compared: Compared): string {
  const said = aheadSaid(compared);
  if (compared.weekStart === 'rolling') return m.dash_ahead_rolling(said);
  return isOver(compared) ? m.dash_ahead_counted(said) : m.dash_ahead_counted_whole(said);
}

const isOver = ({ week, today }: Compared) => today === week.last;

const aheadSaid = ({ week, today, format }: Compared) => ({
  weekday: format.weekday(today, 'long'),
  now: format.distance(week.distance).text,
  before: format.distance(week.lastWeek.toDate).value,
  whole: format.distance(week.lastWeek.whole).value,
  end: format.weekday(week.last, 'long'),
});

/** Where nothing is from before this week: 'no runs before this week to compare with' */
export const firstInWords = ({ many }: SportWords, weekStart: WeekStart): string =>
  (weekStart === 'rolling' ? m.dash_first_rolling : m.dash_first)({ activities: many });

/** '42 runs; 512 km by this day last year', or that there were none. */
export function lastYearInWords(
  { yearToDate, lastYearToDate }: Pick<ThisWeek, 'yearToDate' | 'lastYearToDate'>,
  format: Format,
  { counted, none }: { readonly counted: string; readonly none: string },
): string {
  if (lastYearToDate.count > 0) {
    return m.dash_year({ counted, distance: format.distance(lastYearToDate.distance, 0).text });
  }
  return yearToDate.count > 0 ? m.dash_year_before_none({ counted }) : none;
}

/**
 * 'To Thursday: 3.1 km more than the four weeks before usually had by then.' Undefined where there are no four weeks,
 * where nothing is compared with nothing, and once the week is over, when it says no more than the change does.
 */
export function usualInWords({ toDate }: Ramp, { week, today, format }: Compared): string | undefined {
  if (!toDate || today === week.last) return undefined;
  const soFar = week.days.reduce((sum, { state, distance }) => (state === 'to come' ? sum : sum + distance), 0);
  if (soFar === 0 && toDate.mean === 0) return undefined;
  const more = soFar - toDate.mean;
  const difference = format.distance(metres(Math.abs(more)));
  const weekday = format.weekday(today, 'long');
  return difference.value === format.distance(metres(0)).value
    ? m.dash_usual_same({ weekday })
    : m.dash_usual({ how: more > 0 ? 'more' : 'less', weekday, difference: difference.text });
}

/**
 * '+14 % on the 4-week average.', or how much of it there is while the week goes on. Above the athlete's threshold it
 * says so, which is all it says. Undefined without an average above zero.
 */
export function changeInWords(
  { whole }: Ramp,
  steepAbove: SteepAbove,
  { week, today, format }: Compared,
): string | undefined {
  const change = whole?.change;
  if (change === undefined) return undefined;
  const percent = (share: number) => `${format.count(Math.round(share * 100))}\u00a0%`;
  if (change < 0 && today !== week.last) return m.dash_change_so_far({ percent: percent(1 + change) });
  const signed = change > 0 ? `+${percent(change)}` : percent(change);
  return whole?.steep && steepAbove !== 'never'
    ? m.dash_change_steep({ change: signed, limit: percent(steepAbove / 100) })
    : m.dash_change({ change: signed });
}

/** From which change on a week is steep, as `rampOf` takes it. */
export const thresholdOf = (steepAbove: SteepAbove) => (steepAbove === 'never' ? Infinity : steepAbove / 100);
