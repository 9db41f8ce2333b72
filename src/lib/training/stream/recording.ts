import type { Streams, Track } from './streams.ts';

/** What had to be put right before a recording could be used; a page says it in words. */
export type Repair =
  /** The lists were not equally long: all end with the shortest. */
  | 'cut'
  /** Samples without a time got that of the sample before. */
  | 'time-filled'
  /** Samples that were said to be before others got their time. */
  | 'time-backwards'
  /** No distance was recorded: it is 0 from beginning to end. */
  | 'distance-missing'
  /** Samples without a distance got that of the sample before. */
  | 'distance-filled'
  /** A distance that fell stays where it was. */
  | 'distance-backwards'
  /** A sensor that was there said nothing for some samples: these are NaN. */
  | 'silent';

/** Every repair, in the order in which a page names them. */
export const REPAIRS: readonly Repair[] = [
  'cut',
  'time-filled',
  'time-backwards',
  'distance-missing',
  'distance-filled',
  'distance-backwards',
  'silent',
];

/** What was recorded, and what was put right in it. */
export interface Recording {
  readonly streams: Streams;
  /** Undefined where no position was recorded, or where it is not known any more: see `hadTrack`. */
  readonly track: Track | undefined;
  /** Whether positions were recorded. They are never stored, so a recording that was kept has a track no more. */
  readonly hadTrack: boolean;
  /** Each once, in the order of `REPAIRS`. */
  readonly repairs: readonly Repair[];
}

/** What there is of an activity, sample by sample. */
export type Recorded =
  | { readonly kind: 'recorded'; readonly recording: Recording }
  /** Strava has no streams of it: typed in by hand, or recorded without samples. */
  | { readonly kind: 'none' }
  /** Streams came that cannot be used: without a time, or without a single sample. */
  | { readonly kind: 'unreadable' };
