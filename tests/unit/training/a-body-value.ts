import type { BodyValue } from '#lib/training/body.ts';
import { beatsPerMinute } from '#lib/training/units.ts';

/** A highest heart rate of 190, said by the athlete, as from ever. */
export function aBodyValue(overrides: Partial<BodyValue> = {}): BodyValue {
  return {
    id: 'a',
    name: 'maxHeartRate',
    value: beatsPerMinute(190),
    from: undefined,
    source: 'athlete',
    ...overrides,
  } as BodyValue;
}
