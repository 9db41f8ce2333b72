import { type DayNumber, type LocalDay, parseLocalDay } from './day.ts';
import type { BeatsPerMinute, Kilograms, MetresPerSecond } from './units.ts';

export type Sex = 'female' | 'male';

/** What is known of an athlete's body on one day. What is not known is undefined, and never guessed. */
export interface Body {
  readonly maxHeartRate?: BeatsPerMinute | undefined;
  readonly restingHeartRate?: BeatsPerMinute | undefined;
  /** At the lactate threshold, which can be held for about an hour (LTHR). */
  readonly thresholdHeartRate?: BeatsPerMinute | undefined;
  /** Running, at the same threshold. */
  readonly thresholdSpeed?: MetresPerSecond | undefined;
  readonly weight?: Kilograms | undefined;
  /** Which of Banister's constants hold. */
  readonly sex?: Sex | undefined;
}

export type BodyName = keyof Body;

/** One value of a body, and from when on it holds. */
export type BodyValue = {
  readonly [Name in BodyName]-?: {
    readonly id: string;
    readonly name: Name;
    readonly value: NonNullable<Body[Name]>;
    /** The first day; undefined for the beginning, which also holds before any other. */
    readonly from: LocalDay | undefined;
    /** Where it comes from: the athlete said so, or took what was suggested, which stays marked as an estimate. */
    readonly source: 'athlete' | 'suggested';
  };
}[BodyName];

/** The values of which each is credible, lowest and highest: beats per minute, metres per second, kilograms. */
export const CREDIBLE = {
  maxHeartRate: [30, 250],
  restingHeartRate: [30, 250],
  thresholdHeartRate: [30, 250],
  thresholdSpeed: [1, 10],
  weight: [20, 300],
} as const satisfies { readonly [Name in Exclude<BodyName, 'sex'>]: readonly [lowest: number, highest: number] };

/** The quantities of a body, which sex is none of. */
export type BodyQuantity = keyof typeof CREDIBLE;

/** Whether a number can be that quantity of anybody. */
export function isCredible(name: BodyQuantity, value: number): boolean {
  const [lowest, highest] = CREDIBLE[name];
  return value >= lowest && value <= highest;
}

/** A value from storage or a file; undefined when any part of it is missing, not credible or not known to this version. */
export function parseBodyValue(value: unknown): BodyValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name, value: what, from, source } = value as Record<keyof BodyValue, unknown>;
  if (typeof id !== 'string' || id === '' || (source !== 'athlete' && source !== 'suggested')) return undefined;
  if (from !== undefined && (typeof from !== 'string' || parseLocalDay(from) === undefined)) return undefined;
  const rest = { from: from as LocalDay | undefined, source } as const;
  if (name === 'sex') return what === 'female' || what === 'male' ? { id, name, value: what, ...rest } : undefined;
  const quantity = (Object.keys(CREDIBLE) as BodyQuantity[]).find((known) => known === name);
  if (!quantity || typeof what !== 'number' || !isCredible(quantity, what)) return undefined;
  return { id, name: quantity, value: what, ...rest } as BodyValue;
}

/** What is known of the body on a day. */
export type BodyOn = (day: DayNumber) => Body;

/**
 * The body day by day: of each value the latest that had begun, so that old activities keep the thresholds of their
 * time. Days before the first dated value have that first one: nothing else is known.
 */
export function bodyOn(values: readonly BodyValue[]): BodyOn {
  const dated = values
    .map((value) => ({ value, from: value.from === undefined ? -Infinity : (parseLocalDay(value.from) ?? -Infinity) }))
    .sort((one, other) => one.from - other.from);
  const changes = [...new Set(dated.map(({ from }) => from))];
  const bodies = changes.map((from): Body => {
    const body: Partial<Record<BodyName, unknown>> = {};
    // From the last to the first, so that what begins later fills in where nothing had begun yet.
    for (const { value } of dated.toReversed()) body[value.name] = value.value;
    for (const { value, from: begun } of dated) if (begun <= from) body[value.name] = value.value;
    return body as Body;
  });
  const [first = {}] = bodies;
  return (day) => {
    let at = changes.length - 1;
    while (at > 0 && (changes[at] ?? 0) > day) at -= 1;
    return bodies[at] ?? first;
  };
}
