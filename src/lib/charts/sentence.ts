import { metres } from '#lib/training/units.ts';
import type { Week } from '#lib/training/weeks.ts';
import { capitalised, distanceWord, nounOf } from './activity-words.ts';
import { isFetched } from './not-fetched.ts';
import { paceKind } from './pace-axis.ts';
import { spokenPaceAndHeartRate } from './pace-and-heart-rate-reading.ts';
import { spokenDistance } from './weekly-distance-reading.ts';
import type { Weekly } from './weekly-distance.ts';

/** What the weekly chart shows, for someone who does not see it: span, mean, most, empty weeks, this week. */
export function weeklyDistanceSentence(weekly: Weekly): string {
  const { weeks, format, family } = weekly;
  const completed = completedWeeks(weekly);
  const say = (distance: Week['distance']) => `${format.distance(distance).value} ${distanceWord(format)}`;
  const sentences = [spanOf(weekly)];
  const most = completed.reduce<Week | undefined>(
    (top, week) => (week.distance > (top?.distance ?? 0) ? week : top),
    undefined,
  );
  if (most) {
    const mean = metres(completed.reduce((sum, { distance }) => sum + distance, 0) / completed.length);
    sentences.push(
      `On average ${say(mean)} a week, and at most ${say(most.distance)}, in the week ${format.dayRange(most.first, most.last)}.`,
    );
  }
  const rest = completed.filter(({ count }) => count === 0).length;
  if (rest > 0) sentences.push(`${capitalised(weekCount(rest, format.count(rest)))} without ${nounOf(family)}.`);
  return [...sentences, `${spokenDistance(weekly, weeks.length - 1)}.`].join(' ');
}

/** What the two panels show: span, the fastest week, the range of heart rates, the newest week. */
export function paceAndHeartRateSentence(weekly: Weekly): string {
  const { weeks, format, family } = weekly;
  const { name, spokenUnit } = paceKind(family, format);
  const completed = completedWeeks(weekly);
  const sentences = [spanOf(weekly)];
  const paces = completed.flatMap(({ pace }) => pace ?? []);
  if (paces.length > 0) {
    const say = (pace: (typeof paces)[number]) => format.pace(pace, family).value;
    sentences.push(
      `${name} between ${say(extreme(paces, Math.max))} and ${say(extreme(paces, Math.min))} ${spokenUnit}.`,
    );
  }
  const rates = completed.flatMap(({ averageHeartRate }) => averageHeartRate ?? []);
  if (rates.length > 0) {
    const say = (rate: (typeof rates)[number]) => format.heartRate(rate).value;
    sentences.push(
      `Heart rate between ${say(extreme(rates, Math.min))} and ${say(extreme(rates, Math.max))} beats per minute.`,
    );
  }
  return [...sentences, `${spokenPaceAndHeartRate(weekly, weeks.length - 1)}.`].join(' ');
}

const extreme = <Value extends number>(values: readonly Value[], choose: (a: number, b: number) => number) =>
  values.reduce((a, b) => choose(a, b) as Value);

const weekCount = (count: number, text: string) => `${text} ${count === 1 ? 'week' : 'weeks'}`;

const completedWeeks = ({ weeks, fetchedBackTo }: Weekly) =>
  weeks.filter((week) => !week.inProgress && isFetched(week, fetchedBackTo));

function spanOf({ weeks, format, family, fetchedBackTo }: Weekly): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return `No weeks of ${nounOf(family)}.`;
  const years = weeks.length > 52;
  const waiting = weeks.filter((week) => !isFetched(week, fetchedBackTo)).length;
  const missing = waiting > 0 ? `, ${format.count(waiting)} of them not fetched yet` : '';
  return `${capitalised(nounOf(family))} in ${weekCount(weeks.length, format.count(weeks.length))} from ${format.dayRange(first.first, last.last, years)}${missing}.`;
}
