import { m } from '#words';
import type { HowComputed } from './how-computed.ts';

/** How the figures of trends are computed. */
export const TREND_HOW = {
  trendPace: {
    title: m.how_trend_pace_title(),
    formula: m.how_trend_pace_formula(),
    convention: m.how_trend_pace_convention(),
  },
  trendHeart: {
    title: m.how_trend_heart_title(),
    formula: m.how_trend_heart_formula(),
    convention: m.how_trend_heart_convention(),
  },
  trendCadence: {
    title: m.how_trend_cadence_title(),
    formula: m.how_trend_cadence_formula(),
    convention: m.how_trend_cadence_convention(),
  },
  trendClimb: {
    title: m.how_trend_climb_title(),
    formula: m.how_trend_climb_formula(),
    convention: m.how_trend_climb_convention(),
  },
  trendEfficiency: {
    title: m.how_trend_efficiency_title(),
    formula: m.how_trend_efficiency_formula(),
    convention: m.how_trend_efficiency_convention(),
  },
  trendEnergy: {
    title: m.how_trend_energy_title(),
    formula: m.how_trend_energy_formula(),
    convention: m.how_trend_energy_convention(),
  },
  trendScatter: {
    title: m.how_trend_scatter_title(),
    formula: m.how_trend_scatter_formula(),
    convention: m.how_trend_scatter_convention(),
  },
  benchmark: {
    title: m.how_benchmark_title(),
    formula: m.how_benchmark_formula(),
    convention: m.how_benchmark_convention(),
  },
  trendBands: {
    title: m.how_trend_bands_title(),
    formula: m.how_trend_bands_formula(),
    convention: m.how_trend_bands_convention(),
  },
  trendAgainst: {
    title: m.how_trend_against_title(),
    formula: m.how_trend_against_formula(),
    convention: m.how_trend_against_convention(),
  },
  zoneTime: {
    title: m.how_zone_time_title(),
    formula: m.how_zone_time_formula(),
    convention: m.how_zone_time_convention(),
  },
} as const satisfies Record<string, HowComputed>;
