import { EdgeError, StravaError } from '#lib/strava/errors.ts';

/** Whether Strava may have done what it was asked for, although no answer said so. */
export function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof EdgeError) return false;
  return error instanceof StravaError && (error.code === 'unreachable' || error.code === 'strava_down');
}
