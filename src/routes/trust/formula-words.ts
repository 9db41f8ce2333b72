import type { Pathname } from '$app/types';

/** How a formula is said. */
export interface FormulaWords {
  readonly title: string;
  /** A line of mathematics, or a sentence that says it all. */
  readonly line: string;
  /** The page on which its figures stand; without one, no page shows them yet. */
  readonly page?: { readonly href: Pathname; readonly name: string };
}

const DASHBOARD = { href: '/dashboard', name: 'Weeks' } as const;
const RECORDS = { href: '/records', name: 'Records' } as const;
const FITNESS = { href: '/fitness', name: 'Fitness' } as const;
const GOALS = { href: '/goals', name: 'Goals' } as const;

/** Every formula of the examples about days, pace, races, bests and goals, by its name. */
export const FORMULA_WORDS: Readonly<Record<string, FormulaWords>> = {
  dayOf: {
    title: 'The day of an activity',
    line: 'The first ten characters of its local start, whatever the time zone of who looks at it.',
    page: DASHBOARD,
  },
  weekOf: {
    title: 'The week of a day',
    line: 'day − ((weekday − first weekday + 7) mod 7), weekdays counted from Sunday as 0',
    page: DASHBOARD,
  },
  fourWeekMean: {
    title: 'The 4-week average, and the change against it',
    line: 'mean = sum of the last four completed weeks ÷ 4; change = (this week − mean) ÷ mean',
    page: DASHBOARD,
  },
  averagePace: {
    title: 'The pace of several activities',
    line: 'pace = Σ moving time ÷ Σ distance, without what is shorter than 500 m or faster than 12.5 m/s',
    page: DASHBOARD,
  },
  paceText: {
    title: 'A pace in words',
    line: 'Whole seconds first (rounded), then split into minutes and seconds.',
    page: DASHBOARD,
  },
  milePace: {
    title: 'Pace per mile',
    line: 'seconds per mile = seconds per km × 1.609344',
    page: DASHBOARD,
  },
  eddington: {
    title: 'Eddington number',
    line: 'the largest n with at least n days of at least n km or miles; a day’s distances added up, converted, cut to whole ones',
    page: RECORDS,
  },
  streaks: {
    title: 'Days, weeks and months in a row',
    line: 'A day counts until the end of the next; the week or month in progress counts once it has an activity, and breaks nothing.',
    page: RECORDS,
  },
  activityBest: {
    title: 'Fastest whole activities',
    line: 'Activities from the distance (or from 98 % of it, where you allow that) to 5 % more, by elapsed time.',
    page: RECORDS,
  },
  goalCatchUp: {
    title: 'What a goal still needs',
    line: 'needed per day = (target − done) ÷ days left; even pace = target × days gone ÷ days of the period',
    page: GOALS,
  },
  decoupling: {
    title: 'Efficiency and decoupling',
    line: 'efficiency = metres a minute ÷ heart rate; decoupling = (first half − second half) ÷ first half, positive when it fell',
  },
  gradeFactor: {
    title: 'How hard a grade is',
    line: 'Elevate: 1 + 0.02929 g + 0.001808 g² + 4.066·10⁻⁷ g³ − 3.686·10⁻⁷ g⁴ − 2.663·10⁻⁹ g⁵, with g in %; Minetti: (155.4 i⁵ − 30.4 i⁴ − 43.3 i³ + 46.3 i² + 19.5 i + 3.6) ÷ 3.6, with i = g ÷ 100',
  },
  gradeAdjustedPace: {
    title: 'Grade-adjusted pace',
    line: 'pace on flat ground = pace ÷ how hard the grade is',
  },
  riegel: {
    title: 'Riegel’s formula',
    line: 'T₂ = T₁ · (D₂ ÷ D₁)^1.06',
    page: FITNESS,
  },
  riegelRange: {
    title: 'Riegel’s formula as a range',
    line: 'The same with exponents 1.04 and 1.08, and only up to four times and down to a quarter of the distance.',
    page: FITNESS,
  },
  vdot: {
    title: 'VDOT by Daniels and Gilbert',
    line: 'VDOT = (−4.60 + 0.182258 v + 0.000104 v²) ÷ (0.8 + 0.1894393 e^(−0.012778 t) + 0.2989558 e^(−0.1932605 t)), with v in metres a minute and t in minutes',
    page: FITNESS,
  },
  timeForVdot: {
    title: 'The time for a VDOT',
    line: 'The same formula turned round, by halving the range of times until a thousandth of a second is left.',
    page: FITNESS,
  },
  criticalSpeed: {
    title: 'Critical speed',
    line: 'distance = critical speed · time + D′, the line with the least squares through two or more efforts',
    page: FITNESS,
  },
  bestEffort: {
    title: 'The fastest stretch within a run',
    line: 'The shortest elapsed time between any two points of the recording that far apart, between samples by straight lines.',
  },
};
