import { FITNESS_HOW } from './how-fitness.ts';
import { RACE_HOW } from './how-races.ts';
import { TREND_HOW } from './how-trends.ts';
import { ZONE_HOW } from './how-zones.ts';

/** How one figure is computed, in words for the athlete. */
export interface HowComputed {
  /** What is explained, as a voice names it: 'the 4-week average'. */
  readonly title: string;
  /** From what, and how. */
  readonly formula: string;
  /** What was decided where others decide differently. */
  readonly convention: string;
}

/** How every figure of the app is computed: the one place that says so. */
export const HOW = {
  distance: {
    title: 'distance',
    formula: 'The distances that Strava gives for each activity, added up.',
    convention: 'An activity counts on the day on which it began, where it began, however long it went on.',
  },
  movingTime: {
    title: 'moving time',
    formula: 'The moving times that Strava gives for each activity, added up.',
    convention: 'Pauses are left out. What counts as moving is decided by Strava and by the watch.',
  },
  climb: {
    title: 'climb',
    formula: 'The elevation gain that Strava gives for each activity, added up.',
    convention: 'Strava corrects it by its own map where a device has no barometer; Milepost changes nothing.',
  },
  pace: {
    title: 'pace',
    formula: 'All moving time divided by all distance, so that a long run counts for more than a short one.',
    convention: 'Less than 500 m, no moving time and runs faster than 45 km/h are left out; they count in distances.',
  },
  speed: {
    title: 'speed',
    formula: 'All distance divided by all moving time, so that a long ride counts for more than a short one.',
    convention: 'Less than 500 m, no moving time and runs faster than 45 km/h are left out; they count in distances.',
  },
  heartRate: {
    title: 'heart rate',
    formula: 'The average heart rates of the activities, weighted by their moving time.',
    convention: 'Where it was not recorded there is a gap, never a zero. Below 30 or above 250 counts as not recorded.',
  },
  weeklyDistance: {
    title: 'weekly mileage',
    formula: 'The distances of one week’s activities, added up.',
    convention: 'Weeks begin on the day you chose. A week without any is there with 0; the week in progress is marked.',
  },
  weeklyTime: {
    title: 'weekly time',
    formula: 'The moving times of one week’s activities, as Strava gives them, added up.',
    convention: 'Pauses are left out. A week without any is there with 0; the week in progress is marked.',
  },
  weeklyClimb: {
    title: 'weekly climb',
    formula: 'The elevation gains of one week’s activities, as Strava gives them, added up.',
    convention: 'Flat activities count with 0. A week without any is there with 0; the week in progress is marked.',
  },
  weeklyCount: {
    title: 'activities a week',
    formula: 'How many activities began in each week.',
    convention: 'However long or short: each counts as one, on the day on which it began, where it began.',
  },
  rollingMean: {
    title: 'the average of several weeks',
    formula: 'The mean of as many completed weeks as you chose; it stands at the last of them.',
    convention: 'A week without any counts as 0. The week in progress is never in it.',
  },
  weekEarlier: {
    title: 'the line of a year earlier',
    formula: 'For each week what the week of the same number came to, one year before.',
    convention:
      'The week of New Year belongs to the year that holds more of its days. Week 53 has none before it in most years, and is a gap.',
  },
  weekGoal: {
    title: 'the line of your goal',
    formula: 'Your goal for a week, across all weeks shown; it counts from the week on in which it begins.',
    convention:
      'A week meets it by its sum. It is shown where the chart counts what the goal counts, and nothing else.',
  },
  fourWeekAverage: {
    title: 'the 4-week average',
    formula: 'The mean of the four completed weeks that end there.',
    convention: 'A week without any counts as 0. The week in progress is never in it.',
  },
  rollingSeven: {
    title: 'the seven days up to each day',
    formula: 'For each day what it and the six days before it come to.',
    convention: 'Days without any count as 0. It does not depend on the day on which weeks begin.',
  },
  ramp: {
    title: 'the change against the weeks before',
    formula: 'This week minus the mean of the four completed weeks before it, divided by that mean.',
    convention: 'It needs four weeks of history. It says that training grew or shrank, and nothing about injuries.',
  },
  sameWeekday: {
    title: 'the comparison with last week',
    formula: 'This week so far minus last week up to the same day of the week.',
    convention: 'A week that is not over is never compared with a whole one.',
  },
  yearToDate: {
    title: 'the year so far',
    formula: 'Everything from 1 January up to today, beside the same dates one year earlier.',
    convention: 'On 29 February the year before is looked at up to its 28th.',
  },
  cumulativeYear: {
    title: 'the years as rising lines',
    formula: 'For each day what the year comes to from 1 January on.',
    convention: 'The same date has the same place in every year, also in leap years. This year ends with today.',
  },
  yearOverYear: {
    title: 'the weeks of several years',
    formula: 'Weeks with the same number, side by side.',
    convention: 'The week of New Year belongs to the year that holds more of its days, and is counted once.',
  },
  goal: {
    title: 'where a goal stands',
    formula:
      'An even pace would have done the target times the days gone, divided by the days of the period. What is left is spread over the days after today.',
    convention: 'A period is met by its sum: rest days break nothing.',
  },
  goalStreak: {
    title: 'periods met in a row',
    formula: 'How many weeks, months or years in a row reached the target.',
    convention: 'The one in progress counts once it is met, and breaks nothing until it is over.',
  },
  month: {
    title: 'the total of a month',
    formula: 'The activities of one calendar month, added up.',
    convention: 'Months are calendar months, whatever the week. The one in progress holds what is in it so far.',
  },
  calendarLevel: {
    title: 'the colours of the days',
    formula:
      'The days of the year with any are sorted and cut into quarters: the palest quarter is the least, the darkest the most.',
    convention:
      'Quarters, not shares of the longest day, so that one marathon does not make the rest pale. Equal days look the same, and each year has thresholds of its own.',
  },
  weekday: {
    title: 'the days of the week',
    formula: 'The activities of the year, added up by the day of the week on which each began.',
    convention:
      'By the calendar where it began. A day that is chosen narrows every other figure of the app; here all seven stay.',
  },
  hourMatrix: {
    title: 'when you train',
    formula: 'Each activity in the hour in which it began, on the day of the week on which it began.',
    convention: 'By the clock where it began. Where you hide start times at Strava there is no hour: counted apart.',
  },
  dayStreak: {
    title: 'days in a row',
    formula: 'Days in a row with at least one activity.',
    convention: 'The current one goes on as long as its last day is today or yesterday.',
  },
  weekStreak: {
    title: 'weeks in a row',
    formula: 'Weeks in a row with at least one activity, each beginning on the day you chose.',
    convention: 'The week in progress counts as soon as there is one in it, and breaks nothing until it is over.',
  },
  monthStreak: {
    title: 'months in a row',
    formula: 'Calendar months in a row with at least one activity.',
    convention: 'The month in progress counts as soon as there is one in it, and breaks nothing until it is over.',
  },
  eddington: {
    title: 'the Eddington number',
    formula:
      'The largest number n for which there are n days of at least n kilometres or miles. Arthur Eddington counted his cycling so.',
    convention:
      'The distances of one day are added up, converted to your unit and only then cut to whole ones. In another unit it is another number.',
  },
  biggestSpan: {
    title: 'the biggest day, week and month',
    formula: 'Of all days, weeks and months the one that adds up to most.',
    convention: 'The one in progress takes part with what is in it. Of equals the earlier holds the record.',
  },
  biggestActivity: {
    title: 'the longest of each sport',
    formula: 'Of all activities of a sport the one with most distance; of equals the earlier.',
    convention: 'A run faster than 45 km/h, or one dated before 1990 or in the future, cannot be a record.',
  },
  biggestClimb: {
    title: 'the biggest climb',
    formula: 'The activity with the most elevation gain, as Strava gives it.',
    convention: 'A run faster than 45 km/h, or one dated before 1990 or in the future, cannot be a record.',
  },
  activityBest: {
    title: 'the fastest whole activities',
    formula:
      'Of the activities over that distance and up to 5 % more, the ones with the shortest elapsed time from start to end, pauses included.',
    convention:
      'Whole activities only, never scaled: the fastest 5 km inside a longer run may be faster. Implausible paces are left out.',
  },
  milestones: {
    title: 'the milestones',
    formula:
      'The activity with which a count (1, 100, 500, 1,000 …) or a total distance (1,000, 5,000, 10,000 …) was passed, and the first run of 10 km, half marathon and marathon.',
    convention: 'Everything that the filter shows counts, in the order in which it began.',
  },
  quality: {
    title: 'what looks wrong',
    formula:
      'Activities that repeat or overlap another, are faster than anybody in that sport, have no distance, or an impossible heart rate or date.',
    convention: 'Nothing is corrected and nothing is removed: what is done about it is for you to say.',
  },
  exclusions: {
    title: 'what you left out',
    formula: 'Activities that you excluded one by one, by words of their name or by sport.',
    convention: 'They count in no total on this device. Nothing changes at Strava, and you can bring them back.',
  },
  ...TREND_HOW,
  ...ZONE_HOW,
  ...FITNESS_HOW,
  ...RACE_HOW,
} as const satisfies Record<string, HowComputed>;

/** A figure that can be explained. */
export type FigureId = keyof typeof HOW;
