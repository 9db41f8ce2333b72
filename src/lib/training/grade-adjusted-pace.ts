import { type SecondsPerMetre, secondsPerMetre } from './units.ts';

/** A polynomial fitted to what Strava shows (Elevate), or the energy that running on a treadmill took (Minetti). */
export type GradeModel = 'elevate' | 'minetti';

/** Minetti's treadmill went up and down to 45 %; steeper is rather a wrong altitude. */
const STEEPEST = 0.45;

/** Coefficients by rising power, of the grade in hundredths: Elevate's source. */
const ELEVATE = [
  1, 0.029290920646623777, 0.0018083953212790634, 4.0662425671715924e-7, -3.686186584867523e-7, -2.6628107325930747e-9,
];
/** Of the grade as a fraction, in J per kg and metre: Minetti et al., J Appl Physiol 93, 2002. */
const MINETTI = [3.6, 19.5, 46.3, -43.3, -30.4, 155.4];

/**
 * How many times as hard a grade (0.05 is 5 % up) is as flat ground. Meant for stretches of a stream; never for the
 * average grade of a whole activity, which is 0 for every loop.
 */
export function gradeFactor(grade: number, model: GradeModel = 'elevate'): number {
  const held = Math.max(-STEEPEST, Math.min(STEEPEST, grade));
  if (model === 'elevate') return polynomial(ELEVATE, held * 100);
  return polynomial(MINETTI, held) / polynomial(MINETTI, 0);
}

/** The pace on flat ground that is as hard as this one on that grade. */
export function gradeAdjustedPace(
  pace: SecondsPerMetre,
  grade: number,
  model: GradeModel = 'elevate',
): SecondsPerMetre {
  return secondsPerMetre(pace / gradeFactor(grade, model));
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
