/**
 * What was recorded along one activity, sample by sample. All arrays have the length of `time`; a sample that a sensor
 * did not deliver is NaN; a sensor that was not there is undefined. No coordinates: these are `Track`.
 */
export interface Streams {
  /** Seconds since the start, never falling; larger steps where the device paused or recorded less. */
  readonly time: Float64Array;
  /** Metres covered since the start, never falling. NaN-free (a gap is filled with the last known value). */
  readonly distance: Float64Array;
  /** Metres above the sea. */
  readonly altitude: Float64Array | undefined;
  /** Beats per minute. */
  readonly heartRate: Float64Array | undefined;
  /** Revolutions, or steps of ONE leg, per minute, as Strava gives it. */
  readonly cadence: Float64Array | undefined;
  /** Watts. */
  readonly power: Float64Array | undefined;
  /** Slope as a fraction: 0.05 is 5 %. */
  readonly grade: Float64Array | undefined;
  /** Degrees Celsius. */
  readonly temperature: Float64Array | undefined;
  /** 1 while moving, 0 while standing, as Strava judged. */
  readonly moving: Uint8Array | undefined;
}

/** Where it went, sample by sample like `Streams`. Held in memory only, never stored. */
export interface Track {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}
