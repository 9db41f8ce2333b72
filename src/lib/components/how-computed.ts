import { m } from '#words';
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
    title: m.how_distance_title(),
    formula: m.how_distance_formula(),
    convention: m.how_distance_convention(),
  },
  movingTime: {
    title: m.how_moving_time_title(),
    formula: m.how_moving_time_formula(),
    convention: m.how_moving_time_convention(),
  },
  climb: {
    title: m.how_climb_title(),
    formula: m.how_climb_formula(),
    convention: m.how_climb_convention(),
  },
  pace: {
    title: m.how_pace_title(),
    formula: m.how_pace_formula(),
    convention: m.how_pace_convention(),
  },
  speed: {
    title: m.how_speed_title(),
    formula: m.how_speed_formula(),
    convention: m.how_pace_convention(),
  },
  heartRate: {
    title: m.how_heart_rate_title(),
    formula: m.how_heart_rate_formula(),
    convention: m.how_heart_rate_convention(),
  },
  weeklyDistance: {
    title: m.how_weekly_distance_title(),
    formula: m.how_weekly_distance_formula(),
    convention: m.how_weekly_distance_convention(),
  },
  weeklyTime: {
    title: m.how_weekly_time_title(),
    formula: m.how_weekly_time_formula(),
    convention: m.how_weekly_time_convention(),
  },
  weeklyClimb: {
    title: m.how_weekly_climb_title(),
    formula: m.how_weekly_climb_formula(),
    convention: m.how_weekly_climb_convention(),
  },
  weeklyCount: {
    title: m.how_weekly_count_title(),
    formula: m.how_weekly_count_formula(),
    convention: m.how_weekly_count_convention(),
  },
  rollingMean: {
    title: m.how_rolling_mean_title(),
    formula: m.how_rolling_mean_formula(),
    convention: m.how_rolling_mean_convention(),
  },
  weekEarlier: {
    title: m.how_week_earlier_title(),
    formula: m.how_week_earlier_formula(),
    convention: m.how_week_earlier_convention(),
  },
  weekGoal: {
    title: m.how_week_goal_title(),
    formula: m.how_week_goal_formula(),
    convention: m.how_week_goal_convention(),
  },
  fourWeekAverage: {
    title: m.how_four_week_average_title(),
    formula: m.how_four_week_average_formula(),
    convention: m.how_rolling_mean_convention(),
  },
  rollingSeven: {
    title: m.how_rolling_seven_title(),
    formula: m.how_rolling_seven_formula(),
    convention: m.how_rolling_seven_convention(),
  },
  ramp: {
    title: m.how_ramp_title(),
    formula: m.how_ramp_formula(),
    convention: m.how_ramp_convention(),
  },
  sameWeekday: {
    title: m.how_same_weekday_title(),
    formula: m.how_same_weekday_formula(),
    convention: m.how_same_weekday_convention(),
  },
  yearToDate: {
    title: m.how_year_to_date_title(),
    formula: m.how_year_to_date_formula(),
    convention: m.how_year_to_date_convention(),
  },
  cumulativeYear: {
    title: m.how_cumulative_year_title(),
    formula: m.how_cumulative_year_formula(),
    convention: m.how_cumulative_year_convention(),
  },
  yearOverYear: {
    title: m.how_year_over_year_title(),
    formula: m.how_year_over_year_formula(),
    convention: m.how_year_over_year_convention(),
  },
  goal: {
    title: m.how_goal_title(),
    formula: m.how_goal_formula(),
    convention: m.how_goal_convention(),
  },
  goalStreak: {
    title: m.how_goal_streak_title(),
    formula: m.how_goal_streak_formula(),
    convention: m.how_goal_streak_convention(),
  },
  month: {
    title: m.how_month_title(),
    formula: m.how_month_formula(),
    convention: m.how_month_convention(),
  },
  calendarLevel: {
    title: m.how_calendar_level_title(),
    formula: m.how_calendar_level_formula(),
    convention: m.how_calendar_level_convention(),
  },
  weekday: {
    title: m.how_weekday_title(),
    formula: m.how_weekday_formula(),
    convention: m.how_weekday_convention(),
  },
  hourMatrix: {
    title: m.how_hour_matrix_title(),
    formula: m.how_hour_matrix_formula(),
    convention: m.how_hour_matrix_convention(),
  },
  dayStreak: {
    title: m.how_day_streak_title(),
    formula: m.how_day_streak_formula(),
    convention: m.how_day_streak_convention(),
  },
  weekStreak: {
    title: m.how_week_streak_title(),
    formula: m.how_week_streak_formula(),
    convention: m.how_week_streak_convention(),
  },
  monthStreak: {
    title: m.how_month_streak_title(),
    formula: m.how_month_streak_formula(),
    convention: m.how_month_streak_convention(),
  },
  eddington: {
    title: m.how_eddington_title(),
    formula: m.how_eddington_formula(),
    convention: m.how_eddington_convention(),
  },
  biggestSpan: {
    title: m.how_biggest_span_title(),
    formula: m.how_biggest_span_formula(),
    convention: m.how_biggest_span_convention(),
  },
  biggestActivity: {
    title: m.how_biggest_activity_title(),
    formula: m.how_biggest_activity_formula(),
    convention: m.how_biggest_activity_convention(),
  },
  biggestClimb: {
    title: m.how_biggest_climb_title(),
    formula: m.how_biggest_climb_formula(),
    convention: m.how_biggest_activity_convention(),
  },
  activityBest: {
    title: m.how_activity_best_title(),
    formula: m.how_activity_best_formula(),
    convention: m.how_activity_best_convention(),
  },
  milestones: {
    title: m.how_milestones_title(),
    formula: m.how_milestones_formula(),
    convention: m.how_milestones_convention(),
  },
  quality: {
    title: m.how_quality_title(),
    formula: m.how_quality_formula(),
    convention: m.how_quality_convention(),
  },
  exclusions: {
    title: m.how_exclusions_title(),
    formula: m.how_exclusions_formula(),
    convention: m.how_exclusions_convention(),
  },
  ...TREND_HOW,
  ...ZONE_HOW,
  ...FITNESS_HOW,
  ...RACE_HOW,
} as const satisfies Record<string, HowComputed>;

/** A figure that can be explained. */
export type FigureId = keyof typeof HOW;
