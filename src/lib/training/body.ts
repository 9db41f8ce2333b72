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
