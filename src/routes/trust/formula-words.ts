import { m } from '#words';
import type { Pathname } from '$app/types';

/** How a formula is said. */
export interface FormulaWords {
  readonly title: string;
  /** A line of mathematics, or a sentence that says it all. */
  readonly line: string;
  /** The page on which its figures stand; without one, no page shows them yet. */
  readonly page?: { readonly href: Pathname; readonly name: string };
}

const DASHBOARD = { href: '/dashboard', name: m.frame_tab_weeks() } as const;
const RECORDS = { href: '/records', name: m.frame_link_records() } as const;
const FITNESS = { href: '/fitness', name: m.frame_tab_fitness() } as const;
const GOALS = { href: '/goals', name: m.frame_link_goals() } as const;

/** Every formula of the examples about days, pace, races, bests and goals, by its name. */
export const FORMULA_WORDS: Readonly<Record<string, FormulaWords>> = {
  dayOf: {
    title: m.trust_formula_day_of(),
    line: m.trust_formula_day_of_line(),
    page: DASHBOARD,
  },
  weekOf: {
    title: m.trust_formula_week_of(),
    line: m.trust_formula_week_of_line(),
    page: DASHBOARD,
  },
  fourWeekMean: {
    title: m.trust_formula_four_week_mean(),
    line: m.trust_formula_four_week_mean_line(),
    page: DASHBOARD,
  },
  averagePace: {
    title: m.trust_formula_average_pace(),
    line: m.trust_formula_average_pace_line(),
    page: DASHBOARD,
  },
  paceText: {
    title: m.trust_formula_pace_text(),
    line: m.trust_formula_pace_text_line(),
    page: DASHBOARD,
  },
  milePace: {
    title: m.trust_formula_mile_pace(),
    line: m.trust_formula_mile_pace_line(),
    page: DASHBOARD,
  },
  eddington: {
    title: m.trust_formula_eddington(),
    line: m.trust_formula_eddington_line(),
    page: RECORDS,
  },
  streaks: {
    title: m.trust_formula_streaks(),
    line: m.trust_formula_streaks_line(),
    page: RECORDS,
  },
  activityBest: {
    title: m.trust_formula_activity_best(),
    line: m.trust_formula_activity_best_line(),
    page: RECORDS,
  },
  goalCatchUp: {
    title: m.trust_formula_goal_catch_up(),
    line: m.trust_formula_goal_catch_up_line(),
    page: GOALS,
  },
  decoupling: {
    title: m.trust_formula_decoupling(),
    line: m.trust_formula_decoupling_line(),
  },
  gradeFactor: {
    title: m.trust_formula_grade_factor(),
    line: m.trust_formula_grade_factor_line(),
  },
  gradeAdjustedPace: {
    title: m.trust_formula_grade_adjusted_pace(),
    line: m.trust_formula_grade_adjusted_pace_line(),
  },
  riegel: {
    title: m.trust_formula_riegel(),
    line: m.trust_formula_riegel_line(),
    page: FITNESS,
  },
  riegelRange: {
    title: m.trust_formula_riegel_range(),
    line: m.trust_formula_riegel_range_line(),
    page: FITNESS,
  },
  vdot: {
    title: m.trust_formula_vdot(),
    line: m.trust_formula_vdot_line(),
    page: FITNESS,
  },
  timeForVdot: {
    title: m.trust_formula_time_for_vdot(),
    line: m.trust_formula_time_for_vdot_line(),
    page: FITNESS,
  },
  criticalSpeed: {
    title: m.trust_formula_critical_speed(),
    line: m.trust_formula_critical_speed_line(),
    page: FITNESS,
  },
  bestEffort: {
    title: m.trust_formula_best_effort(),
    line: m.trust_formula_best_effort_line(),
  },
};
