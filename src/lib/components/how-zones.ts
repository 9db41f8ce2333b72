import { m } from '#words';
import type { HowComputed } from './how-computed.ts';

/** How heart rate zones are drawn. Each reaches from its bound up to, and without, the next. */
export const ZONE_HOW = {
  zoneMax: {
    title: m.how_zone_max_title(),
    formula: m.how_zone_max_formula(),
    convention: m.how_zone_max_convention(),
  },
  zoneReserve: {
    title: m.how_zone_reserve_title(),
    formula: m.how_zone_reserve_formula(),
    convention: m.how_zone_reserve_convention(),
  },
  zoneThreshold: {
    title: m.how_zone_threshold_title(),
    formula: m.how_zone_threshold_formula(),
    convention: m.how_zone_threshold_convention(),
  },
  zoneStrava: {
    title: m.how_zone_strava_title(),
    formula: m.how_zone_strava_formula(),
    convention: m.how_zone_strava_convention(),
  },
  zoneCustom: {
    title: m.how_zone_custom_title(),
    formula: m.how_zone_custom_formula(),
    convention: m.how_zone_custom_convention(),
  },
} as const satisfies Record<string, HowComputed>;
