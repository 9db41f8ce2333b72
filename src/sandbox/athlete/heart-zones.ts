/** The athlete's five heart rate zones; -1 means without an upper end. */
export const HEART_RATE_ZONES: readonly { min: number; max: number }[] = [
  { min: 0, max: 117 },
  { min: 117, max: 145 },
  { min: 145, max: 160 },
  { min: 160, max: 174 },
  { min: 174, max: -1 },
];

/** Pace zones in metres per second, slow to fast. */
export const PACE_ZONES: readonly { min: number; max: number }[] = [
  { min: 0, max: 2.9 },
  { min: 2.9, max: 3.3 },
  { min: 3.3, max: 3.6 },
  { min: 3.6, max: 3.85 },
  { min: 3.85, max: 4.2 },
  { min: 4.2, max: -1 },
];

/** Index of the zone that holds a value. */
export function zoneIndex(zones: readonly { min: number; max: number }[], value: number): number {
  const index = zones.findIndex(({ max }) => max === -1 || value < max);
  return index === -1 ? zones.length - 1 : index;
}
