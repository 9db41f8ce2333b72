import {
  METRES_PER_KILOMETRE,
  METRES_PER_MILE,
  type Metres,
  metres,
  type MetresPerSecond,
  metresPerSecond,
} from '#lib/training/units.ts';

/** What the athlete reads distances in. */
export type Units = 'metric' | 'imperial';

/** A unit to show: its name and its size in SI. */
interface Shown<Size extends number> {
  readonly name: string;
  readonly size: Size;
}

/** The units of one system. */
export interface UnitSystem {
  readonly distance: Shown<Metres>;
  readonly climb: Shown<Metres>;
  /** The stretch a swimming pace is given for. */
  readonly swim: Shown<Metres>;
  readonly speed: Shown<MetresPerSecond>;
}

const METRES_PER_FOOT = metres(0.3048);
const SECONDS_PER_HOUR = 3600;

export const UNIT_SYSTEMS: Record<Units, UnitSystem> = {
  metric: {
    distance: { name: 'km', size: METRES_PER_KILOMETRE },
    climb: { name: 'm', size: metres(1) },
    swim: { name: '100\u00a0m', size: metres(100) },
    speed: { name: 'km/h', size: metresPerSecond(METRES_PER_KILOMETRE / SECONDS_PER_HOUR) },
  },
  imperial: {
    distance: { name: 'mi', size: METRES_PER_MILE },
    climb: { name: 'ft', size: METRES_PER_FOOT },
    swim: { name: '100\u00a0yd', size: metres(300 * METRES_PER_FOOT) },
    speed: { name: 'mph', size: metresPerSecond(METRES_PER_MILE / SECONDS_PER_HOUR) },
  },
};
