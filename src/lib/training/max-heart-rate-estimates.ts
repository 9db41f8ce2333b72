import { type BeatsPerMinute, beatsPerMinute } from './units.ts';

/** Formulas for the highest heart rate at an age in years: beats per minute at 0, and how many fewer with each year. */
const FORMULAS = [
  { name: 'Fox', at0: 220, perYear: 1 },
  { name: 'Tanaka', at0: 208, perYear: 0.7 },
  { name: 'Gellish', at0: 207, perYear: 0.7 },
  { name: 'Nes', at0: 211, perYear: 0.64 },
  { name: 'Arena', at0: 209.3, perYear: 0.72 },
  { name: 'Åstrand', at0: 216.6, perYear: 0.84 },
] as const;

export interface MaxHeartRateEstimate {
  /** Who published the formula. */
  readonly name: (typeof FORMULAS)[number]['name'];
  readonly rate: BeatsPerMinute;
}

/**
 * What is guessed from an age in years alone. Between people of one age the highest heart rate differs by 20 beats and
 * more, so this is for those who have nothing better, and only when they ask.
 */
export function maxHeartRateEstimates(age: number): readonly MaxHeartRateEstimate[] {
  return FORMULAS.map(({ name, at0, perYear }) => ({ name, rate: beatsPerMinute(at0 - perYear * age) }));
}
