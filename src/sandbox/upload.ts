import type { RecordedFile } from './recording/recorded-file.ts';

/** How uploads go from now on, set by the control API. */
export interface UploadPlay {
  /** How many polls find an upload still being processed; Infinity when it never ends. */
  readonly polls: number;
  /** `ready`: what its file deserves. `error`: refused with `error`. `deleted`: the activity is deleted at once. */
  readonly outcome: 'ready' | 'error' | 'deleted';
  readonly error: string;
}

export const MALFORMED = 'Improperly formatted data.';

export const plainPlay = (): UploadPlay => ({ polls: 1, outcome: 'ready', error: MALFORMED });

/** What came of an upload. */
export type UploadResult = { readonly activityId: number } | { readonly error: string };

/** A file on its way to becoming an activity. */
export interface Upload {
  readonly id: number;
  readonly dataType: string;
  /** Bytes. */
  readonly size: number;
  /** As it will be called: the given one, or the name of the file, with the ending of its type. */
  readonly externalId: string;
  readonly sport: string | undefined;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly trainer: boolean;
  readonly commute: boolean;
  /** Undefined when it cannot be read. */
  readonly file: RecordedFile | undefined;
  readonly play: UploadPlay;
  /** How many polls have found it being processed. */
  polled: number;
  /** When it was sent or last asked for, seconds since 1970. */
  lastAsked: number;
  result: UploadResult | undefined;
}
