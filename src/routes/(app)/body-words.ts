import { m } from '#words';
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
  maxHeartRate: { label: m.app_body_max(), term: m.app_body_max_term(), text: m.app_body_max_text() },
  restingHeartRate: {
    label: m.app_body_resting(),
    term: m.app_body_resting_term(),
    text: m.app_body_resting_text(),
  },
  thresholdHeartRate: {
    label: m.app_body_threshold(),
    term: m.app_body_threshold_term(),
    text: m.app_body_threshold_text(),
  },
  thresholdSpeed: { label: m.app_body_pace(), term: m.app_body_pace_term(), text: m.app_body_pace_text() },
  weight: { label: m.app_body_weight(), text: m.app_body_weight_text() },
  sex: { label: m.app_body_sex(), term: m.app_body_sex_term(), text: m.app_body_sex_text() },
};
