import { listed } from '#lib/format/list.ts';
import type { Format } from '#lib/format/format.ts';
import type { SportWords } from '#lib/format/sport-words.ts';
import type { SportChoice } from '#lib/state/view.ts';
import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dateParts, dayNumber } from '#lib/training/day.ts';
import { activeDaysBetween, weekdayHabits } from '#lib/training/habits.ts';
import { rollingMean } from '#lib/training/rolling-mean.ts';
import type { Metres } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { weeksBetween } from '#lib/training/weeks.ts';

/** Something that is true, and from what it was counted. */
export interface PlainSentence {
  readonly text: string;
  /** The figure in it, which stands out. */
  readonly strong: string;
  readonly sample: string;
}

export interface PlainAsked {
  readonly earliest: DayNumber | undefined;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  readonly family: SportChoice;
  readonly words: SportWords;
  readonly format: Format;
  /** Everything from this day on is in; undefined when the whole history is. */
  readonly knownSince: DayNumber | undefined;
}

const FOUR_WEEKS = 28;
/** A weekday is a habit after so many weeks. */
const HABIT = 4;

const DID: Record<SportChoice, string> = {
  all: 'were active',
  other: 'were active',
  run: 'ran',
  ride: 'rode',
  swim: 'swam',
  walk: 'walked',
  hike: 'hiked',
};

/** Up to three sentences about the training that is shown; none where there is nothing to say. */
export function plainWords(activities: readonly Activity[], asked: PlainAsked): PlainSentence[] {
  const { earliest, knownSince } = asked;
  if (earliest === undefined) return [];
  const from = knownSince === undefined ? earliest : dayNumber(Math.max(earliest, knownSince));
  return [
    highestMean(activities, from, asked),
    activeDays(activities, from, asked),
    notMissed(activities, from, asked),
  ].filter((sentence) => sentence !== undefined);
}

function highestMean(
  activities: readonly Activity[],
  from: DayNumber,
  { today, weekStart, format, knownSince }: PlainAsked,
): PlainSentence | undefined {
  const weeks = weeksBetween(activities, { from, today, weekStart })
    .filter(({ inProgress }) => !inProgress)
    .filter(({ first }) => knownSince === undefined || first >= knownSince);
  const means = rollingMean(weeks);
  const now = means.at(-1);
  if (now === undefined) return undefined;
  const highest = means.reduce<Metres>((top, mean) => (mean !== undefined && mean > top ? mean : top), now);
  const at = weeks[means.lastIndexOf(highest)];
  const first = weeks[0];
  if (!at || !first || highest === 0) return undefined;
  const since = format.dayRange(first.first, weeks.at(-1)?.last ?? first.last, true);
  const going = weekStart === 'rolling' ? '' : '; this week is not counted yet';
  const older = knownSince === undefined ? '' : '. Older weeks are still arriving';
  const strong = format.distance(now).text;
  const text =
    strong === format.distance(highest).text
      ? `Your 4-week average is ${strong}, and was not higher before.`
      : `Your 4-week average is ${strong}. It was ${format.distance(highest).text} at its highest, in the four weeks to ${dateOf(at.last, today, format)}.`;
  return { text, strong, sample: `Completed weeks only, ${since}${going}${older}.` };
}

function activeDays(
  activities: readonly Activity[],
  from: DayNumber,
  { earliest, today, weekStart, family, words, format }: PlainAsked,
): PlainSentence | undefined {
  const { weekOf } = weekGrid(weekStart, today);
  const last = weekStart === 'rolling' ? today : dayNumber(weekOf(today) - 1);
  const first = dayNumber(last - FOUR_WEEKS + 1);
  const isWhole = from === earliest ? weekOf(from) <= first : from <= first;
  const count = isWhole ? activeDaysBetween(activities, first, last) : 0;
  if (count === 0) return undefined;
  const strong = `${format.count(count)} of ${format.count(FOUR_WEEKS)} days`;
  const when = weekStart === 'rolling' ? 'up to today' : 'in the last four full weeks';
  return {
    text: `You ${DID[family]} on ${strong} ${when}.`,
    strong,
    sample: `Days with at least one recorded ${words.one}, ${format.dayRange(first, last)}.`,
  };
}

function notMissed(
  activities: readonly Activity[],
  from: DayNumber,
  { today, words, format }: PlainAsked,
): PlainSentence | undefined {
  const habits = weekdayHabits(activities, { from, today }).filter(({ weeks }) => weeks >= HABIT);
  const weeks = Math.max(...habits.map((habit) => habit.weeks));
  const longest = habits.filter((habit) => habit.weeks === weeks).sort((a, b) => a.first - b.first);
  const [head, tail] = [longest[0], longest.at(-1)];
  // Who is out almost every day has no day of the week.
  if (!head || !tail || longest.length > 3) return undefined;
  const days = longest.map(({ last }) => format.weekday(last, 'long'));
  const strong = listed(days, format.locale, 'disjunction');
  const lastDay = longest.reduce((latest, { last }) => (last > latest ? last : latest), head.last);
  return {
    text: `You have not missed a ${strong} in ${format.count(weeks)} weeks.`,
    strong,
    sample: `${longest.length === 1 ? 'Each' : 'All of them'} with at least one recorded ${words.one}, ${format.dayRange(head.first, lastDay, dateParts(head.first).year !== dateParts(today).year)}.`,
  };
}

/** '12 Apr', with its year where that is not this one. */
function dateOf(day: DayNumber, today: DayNumber, format: Format): string {
  const sameYear = dateParts(day).year === dateParts(today).year;
  return format.dayRange(day, day, !sameYear);
}
