import { FILE_MUTATIONS } from './file-mutations.ts';
import { GEAR_MUTATIONS } from './gear-mutations.ts';
import { HEART_RATE_MUTATIONS } from './heart-rate-mutations.ts';
import { LOAD_MUTATIONS } from './load-mutations.ts';
import type { Mutation } from './mutation.ts';
import { RACE_MUTATIONS } from './race-mutations.ts';
import { RECORDING_MUTATIONS } from './recording-mutations.ts';
import { STREAM_MUTATIONS } from './stream-mutations.ts';
import { TOTALS_MUTATIONS } from './totals-mutations.ts';
import { UPLOAD_MUTATIONS } from './upload-mutations.ts';
import { WRITE_MUTATIONS } from './write-mutations.ts';

/** Every mistake that some test must notice. */
export const MUTATIONS: readonly Mutation[] = [
  ...TOTALS_MUTATIONS,
  ...HEART_RATE_MUTATIONS,
  ...LOAD_MUTATIONS,
  ...RACE_MUTATIONS,
  ...STREAM_MUTATIONS,
  ...RECORDING_MUTATIONS,
  ...FILE_MUTATIONS,
  ...UPLOAD_MUTATIONS,
  ...WRITE_MUTATIONS,
  ...GEAR_MUTATIONS,
];
