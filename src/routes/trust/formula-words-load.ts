import { m } from '#words';
import type { FormulaWords } from './formula-words.ts';

const FITNESS = { href: '/fitness', name: m.frame_tab_fitness() } as const;
const TRENDS = { href: '/trends', name: m.frame_tab_trends() } as const;
const SETTINGS = { href: '/settings', name: m.frame_link_settings() } as const;

/** The formulas of the examples about heart rate zones, load and fitness, by their names. */
export const LOAD_WORDS: Readonly<Record<string, FormulaWords>> = {
  zones: {
    title: m.trust_formula_zones(),
    line: m.trust_formula_zones_line(),
    page: TRENDS,
  },
  zoneOf: {
    title: m.trust_formula_zone_of(),
    line: m.trust_formula_zone_of_line(),
    page: TRENDS,
  },
  maxHeartRateEstimates: {
    title: m.trust_formula_max_heart_rate(),
    line: m.trust_formula_max_heart_rate_line(),
    page: SETTINGS,
  },
  trimp: {
    title: m.trust_formula_trimp(),
    line: m.trust_formula_trimp_line(),
    page: FITNESS,
  },
  edwards: {
    title: m.trust_formula_edwards(),
    line: m.trust_formula_edwards_line(),
  },
  edwardsOfAverage: {
    title: m.trust_formula_edwards_average(),
    line: m.trust_formula_edwards_average_line(),
    page: FITNESS,
  },
  threshold: {
    title: m.trust_formula_threshold(),
    line: m.trust_formula_threshold_line(),
    page: FITNESS,
  },
  hrTss: {
    title: m.trust_formula_hr_tss(),
    line: m.trust_formula_hr_tss_line(),
    page: FITNESS,
  },
  powerTss: {
    title: m.trust_formula_power_tss(),
    line: m.trust_formula_power_tss_line(),
  },
  runTss: {
    title: m.trust_formula_run_tss(),
    line: m.trust_formula_run_tss_line(),
    page: FITNESS,
  },
  swimTss: {
    title: m.trust_formula_swim_tss(),
    line: m.trust_formula_swim_tss_line(),
  },
  loadOfRun: {
    title: m.trust_formula_load_of_run(),
    line: m.trust_formula_load_of_run_line(),
    page: FITNESS,
  },
  fitness: {
    title: m.trust_formula_fitness(),
    line: m.trust_formula_fitness_line(),
    page: FITNESS,
  },
  restDays: {
    title: m.trust_formula_rest_days(),
    line: m.trust_formula_rest_days_line(),
    page: FITNESS,
  },
  fitnessOn: {
    title: m.trust_formula_fitness_on(),
    line: m.trust_formula_fitness_on_line(),
    page: FITNESS,
  },
  formBand: {
    title: m.trust_formula_form_band(),
    line: m.trust_formula_form_band_line(),
    page: FITNESS,
  },
  formShare: {
    title: m.trust_formula_form_share(),
    line: m.trust_formula_form_share_line(),
    page: FITNESS,
  },
  loadRatio: {
    title: m.trust_formula_load_ratio(),
    line: m.trust_formula_load_ratio_line(),
    page: FITNESS,
  },
  monotony: {
    title: m.trust_formula_monotony(),
    line: m.trust_formula_monotony_line(),
    page: FITNESS,
  },
  strain: {
    title: m.trust_formula_strain(),
    line: m.trust_formula_strain_line(),
    page: FITNESS,
  },
};
