import { m } from '#words';
import type { HowComputed } from './how-computed.ts';

/** How race times are computed. */
export const RACE_HOW = {
  raceTimes: {
    title: m.how_race_times_title(),
    formula: m.how_race_times_formula(),
    convention: m.how_race_times_convention(),
  },
  raceVdot: {
    title: m.how_race_vdot_title(),
    formula: m.how_race_vdot_formula(),
    convention: m.how_race_vdot_convention(),
  },
  raceCriticalSpeed: {
    title: m.how_race_critical_speed_title(),
    formula: m.how_race_critical_speed_formula(),
    convention: m.how_race_critical_speed_convention(),
  },
} as const satisfies Record<string, HowComputed>;
