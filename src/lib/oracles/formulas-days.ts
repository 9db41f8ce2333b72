import { activityBests } from '#lib/training/bands.ts';
import { dayNumber, dayNumberOf, localDay, parseLocalDay } from '#lib/training/day.ts';
import { eddington } from '#lib/training/eddington.ts';
import { progress } from '#lib/training/goals.ts';
import { dayIn, daysIn, numberIn, numbersIn, plainRun, stretchesIn, textIn } from './input.ts';
import type { Formula, Oracle } from './oracles.ts';
import { dayStreaks, monthStreaks, type Streak, type Streaks, weekStreaks } from '#lib/training/streaks.ts';
import { thisWeek } from '#lib/training/this-week.ts';
import { totalsOf } from '#lib/training/totals.ts';
import { METRES_PER_KILOMETRE, METRES_PER_MILE } from '#lib/training/units.ts';
import { DAYS_PER_WEEK, type WeekStart } from '#lib/training/week.ts';
import { weekGrid } from '#lib/training/week-grid.ts';

const TODAY = dayNumberOf(2026, 5, 21);

/** How the oracles of days-pace-goals.json are computed. */
export const DAYS_FORMULAS: Readonly<Record<string, Formula>> = {
  dayOf: (input) => {
    const day = parseLocalDay(textIn(input, 'startDateLocal').slice(0, 10));
    return day === undefined ? '' : localDay(day);
  },
  weekOf: (input) => {
    const day = dayIn(input, 'day');
    return localDay(weekGrid(weekStartIn(input), day).weekOf(day));
  },
  fourWeekMean: (input) => {
    const weekly = numbersIn(input, 'weeklyKilometres').reverse();
    const activities = weekly.map((kilometres, weeksAgo) =>
      plainRun(dayNumber(TODAY - weeksAgo * DAYS_PER_WEEK), kilometres),
    );
    const { averageOfFour = NaN, ramp = NaN } = thisWeek(activities, { today: TODAY, weekStart: 'monday' });
    return { kilometres: averageOfFour / METRES_PER_KILOMETRE, ramp };
  },
  averagePace: (input) => {
    const times = numbersIn(input, 'seconds');
    const { pace = NaN, leftOutOfPace } = totalsOf(
      numbersIn(input, 'kilometres').map((kilometres, index) => plainRun(TODAY, kilometres, times[index])),
    );
    return { secondsPerKilometre: pace * METRES_PER_KILOMETRE, leftOut: leftOutOfPace };
  },
  milePace: (input) => (numberIn(input, 'secondsPerKilometre') / METRES_PER_KILOMETRE) * METRES_PER_MILE,
  eddington: (input) => {
    const kilometres = numbersIn(input, 'kilometres');
    const activities = daysIn(input, 'days').map((day, index) => plainRun(day, kilometres[index]));
    const metresPerUnit = textIn(input, 'unit') === 'mi' ? METRES_PER_MILE : METRES_PER_KILOMETRE;
    const { number, next, history } = eddington(activities, { today: TODAY, metresPerUnit });
    return {
      number,
      daysMissing: next.map(({ daysMissing }) => daysMissing),
      reached: history.map(({ day }) => localDay(day)),
    };
  },
  streaks: (input) => {
    const today = dayIn(input, 'today');
    const activities = stretchesIn(input, 'activeDays').map((day) => plainRun(day));
    const all: Record<string, Streaks> = {
      day: dayStreaks(activities, today),
      mondayWeek: weekStreaks(activities, { today, grid: weekGrid('monday', today) }),
      sundayWeek: weekStreaks(activities, { today, grid: weekGrid('sunday', today) }),
      month: monthStreaks(activities, today),
    };
    return {
      longest: each(all, ({ longest }) => lengthOf(longest)),
      current: each(all, ({ current }) => lengthOf(current)),
      currentFrom: each(all, ({ current }) => (current ? localDay(current.first) : '')),
    };
  },
  goalCatchUp: (input) => {
    const first = dayNumberOf(2026, 1, 1);
    const today = dayNumber(first + numberIn(input, 'day') - 1);
    const target = numberIn(input, 'target') * METRES_PER_KILOMETRE;
    const goal = {
      id: 'example',
      period: 'year',
      metric: 'distance',
      families: [],
      target,
      from: localDay(first),
    } as const;
    const standing = progress(goal, [plainRun(first, numberIn(input, 'done'))], today, weekGrid('monday', today));
    const { neededPerDay = NaN, neededPerWeek = NaN, ahead = NaN } = standing ?? {};
    return {
      perDay: neededPerDay / METRES_PER_KILOMETRE,
      perWeek: neededPerWeek / METRES_PER_KILOMETRE,
      behind: -ahead / METRES_PER_KILOMETRE,
    };
  },
  activityBest: (input) => {
    const run = plainRun(TODAY, numberIn(input, 'kilometres'));
    const [band] = activityBests([run], { today: TODAY, names: ['5 km'], tolerant: input['tolerant'] === true });
    return { count: band?.count, approximate: band?.fastest[0]?.approximate };
  },
};

const lengthOf = (streak: Streak | undefined) => streak?.length ?? 0;

function each<Value>(all: Record<string, Streaks>, of: (streaks: Streaks) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).map(([name, streaks]) => [name, of(streaks)]));
}

function weekStartIn(input: Oracle['input']): WeekStart {
  const start = textIn(input, 'weekStart');
  if (start === 'monday' || start === 'sunday' || start === 'saturday') return start;
  throw new RangeError(`weeks cannot begin on ${start}`);
}
