import type { Sport } from '#lib/training/sport.ts';
import type { EpochSeconds, Metres, Seconds } from '#lib/training/units.ts';

export type RecordingFormat = 'fit' | 'tcx' | 'gpx';

/** A kind of file, by the name that Strava gives it. */
export type DataType = RecordingFormat | `${RecordingFormat}.gz`;

/** What a file says of the activity in it: nothing of where it took place. */
export interface Recording {
  readonly kind: 'recording';
  readonly format: RecordingFormat;
  readonly dataType: DataType;
  /** The SHA-256 of the file as it is, in hexadecimal: 64 characters. */
  readonly fingerprint: string;
  /** As the device named it; undefined where it did not, or where no sport of ours has that name. */
  readonly sport: Sport | undefined;
  readonly start: EpochSeconds;
  /** From the first to the last sample, pauses included. */
  readonly elapsed: Seconds;
  /** While the device's clock ran; undefined where the file does not say. */
  readonly moving: Seconds | undefined;
  /** Undefined where nothing measured it. */
  readonly distance: Metres | undefined;
  readonly samples: number;
  readonly hasHeartRate: boolean;
  readonly hasPosition: boolean;
  /** What recorded it, or what wrote the file. */
  readonly device: string | undefined;
}

/** Why a file is not sent. */
export type RecordingRefusal =
  | 'too_large'
  | 'empty'
  /** Neither its content nor its name is that of a FIT, TCX or GPX file. */
  | 'unknown_type'
  /** Says what it is, but cannot be read as that; with a `reason`. */
  | 'damaged'
  /** The packing around it (.gz) breaks off or is wrong. */
  | 'gz_damaged'
  /** A route, a course, a workout: nobody recorded anything. */
  | 'no_samples'
  /** No sample says when it was. */
  | 'no_start'
  | 'future_start'
  /** Before there were such devices: the clock was not set. */
  | 'too_old'
  /** Strava makes one activity of a file. */
  | 'several_activities'
  /** Nothing is known of the file: the code that reads did not arrive, as without a connection. */
  | 'reader_missing';

/** What is wrong with a damaged file. */
export type Damage =
  /** Ends before it should. */
  | 'cut_off'
  /** The checksum in it is that of another content. */
  | 'checksum'
  /** XML that is none, or is nested or declared as no device does it. */
  | 'not_well_formed'
  /** Its name promises another content. */
  | 'other_content'
  /** Whole, as far as one can see, but the parser knows this kind not; Strava may. */
  | 'not_understood'
  /** Reading took too long, or more memory than there is. */
  | 'gave_up';

export interface Refused {
  readonly kind: 'refused';
  readonly code: RecordingRefusal;
  readonly reason: Damage | undefined;
}

export type RecordingReading = Recording | Refused;

/** What a parser says of a file, before its packing and its place in time are looked at. */
export type Recorded = Omit<Recording, 'kind' | 'format' | 'dataType' | 'fingerprint' | 'start'> & {
  readonly start: EpochSeconds | undefined;
};

export const refused = (code: RecordingRefusal, reason?: Damage): Refused => ({ kind: 'refused', code, reason });

/** Thrown inside this folder only: ends the reading of a file. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly refusal: Refused;

  constructor(code: RecordingRefusal, reason?: Damage) {
    super(reason ?? code);
    this.refusal = refused(code, reason);
  }
}
