import { m } from '#words';
import type { HowComputed } from './how-computed.ts';

/** How load, fitness and what follows from them are computed. */
export const FITNESS_HOW = {
  fitnessCtl: {
    title: m.how_fitness_ctl_title(),
    formula: m.how_fitness_ctl_formula(),
    convention: m.how_fitness_ctl_convention(),
  },
  fitnessAtl: {
    title: m.how_fitness_atl_title(),
    formula: m.how_fitness_atl_formula(),
    convention: m.how_fitness_atl_convention(),
  },
  fitnessTsb: {
    title: m.how_fitness_tsb_title(),
    formula: m.how_fitness_tsb_formula(),
    convention: m.how_fitness_tsb_convention(),
  },
  fitnessForecast: {
    title: m.how_fitness_forecast_title(),
    formula: m.how_fitness_forecast_formula(),
    convention: m.how_fitness_forecast_convention(),
  },
  fitnessPlan: {
    title: m.how_fitness_plan_title(),
    formula: m.how_fitness_plan_formula(),
    convention: m.how_fitness_plan_convention(),
  },
  loadHrtss: {
    title: m.how_load_hrtss_title(),
    formula: m.how_load_hrtss_formula(),
    convention: m.how_load_hrtss_convention(),
  },
  loadBanister: {
    title: m.how_load_banister_title(),
    formula: m.how_load_banister_formula(),
    convention: m.how_load_banister_convention(),
  },
  loadEdwards: {
    title: m.how_load_edwards_title(),
    formula: m.how_load_edwards_formula(),
    convention: m.how_load_edwards_convention(),
  },
  loadRelativeEffort: {
    title: m.how_load_relative_effort_title(),
    formula: m.how_load_relative_effort_formula(),
    convention: m.how_load_relative_effort_convention(),
  },
  loadRamp: {
    title: m.how_load_ramp_title(),
    formula: m.how_load_ramp_formula(),
    convention: m.how_load_ramp_convention(),
  },
  loadRatio: {
    title: m.how_load_ratio_title(),
    formula: m.how_load_ratio_formula(),
    convention: m.how_load_ratio_convention(),
  },
  loadMonotony: {
    title: m.how_load_monotony_title(),
    formula: m.how_load_monotony_formula(),
    convention: m.how_load_monotony_convention(),
  },
} as const satisfies Record<string, HowComputed>;
