import type { BodyName } from '#lib/training/body.ts';

interface BodyWords {
  readonly label: string;
  /** What the field calls it. */
  readonly term?: string;
  /** What it is, and how one comes by it. */
  readonly text: string;
}

/** What of a body is asked for, in words. */
export const BODY_WORDS: Readonly<Record<BodyName, BodyWords>> = {
  maxHeartRate: {
    label: 'Highest heart rate',
    term: 'HRmax',
    text: 'The most your heart reaches at the end of an all-out effort. Formulas from age, such as 220 minus age, miss it by ten beats and more for many people.',
  },
  restingHeartRate: {
    label: 'Resting heart rate',
    term: 'HRrest',
    text: 'Strava does not record it. Count your pulse for a minute before you get up, on a few mornings, and take the middle one.',
  },
  thresholdHeartRate: {
    label: 'Heart rate at threshold',
    term: 'LTHR',
    text: 'What you can hold for about an hour. Measured: the average of the last 20 minutes of 30 minutes alone and all out.',
  },
  thresholdSpeed: {
    label: 'Threshold pace',
    term: 'for runs',
    text: 'The pace you could race for about an hour.',
  },
  weight: { label: 'Weight', text: 'In what you wear to run, roughly.' },
  sex: {
    label: 'Women’s or men’s constants',
    term: 'sex',
    text: 'Banister measured women and men apart, and his formula for load has two sets of constants and no third. Choose the one that fits your heart; it is used for nothing else.',
  },
};
