import { m } from '#words';
import type { DayNumber } from '#lib/training/day.ts';
import { capitalised, countOf, nounOf } from './activity-words.ts';
import { isFetched, isMeanFetched } from './not-fetched.ts';
import { distanceFigure, type Figure, heading, missing, NOT_FETCHED, type Reading } from './reading.ts';
import type { Weekly } from './weekly-distance.ts';

/** Distance, count, time and rolling mean of the week at `index`. In progress, the mean of the weeks before it. */
export function weeklyDistanceReading(weekly: Weekly, index: number, today: DayNumber): Reading | undefined {
  const { weeks, means, format, family, fetchedBackTo } = weekly;
  const week = weeks[index];
  if (!week) return undefined;
  const count = capitalised(countOf(week.count, family, format));
  const at = week.inProgress ? index - 1 : index;
  const ending = weeks[at];
  const mean = ending && isMeanFetched(ending, fetchedBackTo) ? means[at] : undefined;
  const figures: Figure[] = isFetched(week, fetchedBackTo)
    ? [
        distanceFigure(week, weekly),
        {
          term: count,
          value: week.count === 0 ? m.first_rest() : format.duration(week.movingTime),
          missing: week.count === 0,
        },
      ]
    : [missing(m.first_distance(), NOT_FETCHED, 'distance'), missing(capitalised(nounOf(family)), NOT_FETCHED)];
  const { value, unit } = format.distance(mean);
  figures.push(
    mean === undefined ? missing(m.first_average(), m.first_too_few()) : { term: m.first_average(), value, unit },
  );
  return { ...heading(week, weekly, today), figures };
}
