declare const unit: unique symbol;

/** A number that carries its unit in its type, so that swapped arguments do not compile. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** A length in metres. */
export type Metres = Quantity<'m'>;
/** A duration in seconds. */
export type Seconds = Quantity<'s'>;
/** A speed in metres per second. */
export type MetresPerSecond = Quantity<'m/s'>;
/** A pace in seconds per metre: moving time divided by distance. */
export type SecondsPerMetre = Quantity<'s/m'>;
/** A heart rate in beats per minute. */
export type BeatsPerMinute = Quantity<'bpm'>;
/** A cadence in revolutions (or steps of one leg) per minute, as Strava reports it. */
export type RevolutionsPerMinute = Quantity<'rpm'>;
/** A weight in kilograms. */
export type Kilograms = Quantity<'kg'>;
/** An instant as whole seconds since 1970-01-01T00:00:00Z. */
export type EpochSeconds = Quantity<'epoch s'>;

export const metres = (value: number) => value as Metres;
export const seconds = (value: number) => value as Seconds;
export const metresPerSecond = (value: number) => value as MetresPerSecond;
export const secondsPerMetre = (value: number) => value as SecondsPerMetre;
export const beatsPerMinute = (value: number) => value as BeatsPerMinute;
export const revolutionsPerMinute = (value: number) => value as RevolutionsPerMinute;
export const kilograms = (value: number) => value as Kilograms;
export const epochSeconds = (value: number) => value as EpochSeconds;

/** One international mile. */
export const METRES_PER_MILE = metres(1609.344);
/** One kilometre. */
export const METRES_PER_KILOMETRE = metres(1000);
