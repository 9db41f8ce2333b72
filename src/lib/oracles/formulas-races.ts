import { bestEffort } from '#lib/training/best-efforts.ts';
import { criticalSpeed } from '#lib/training/critical-speed.ts';
import { decoupling, efficiency, type Stretch } from '#lib/training/decoupling.ts';
import { gradeAdjustedPace, gradeFactor, type GradeModel } from '#lib/training/grade-adjusted-pace.ts';
import { numberIn, numbersIn, textIn } from './input.ts';
import type { Formula, Oracle } from './oracles.ts';
import { riegel, riegelRange, type TimedDistance } from '#lib/training/riegel.ts';
import {
  beatsPerMinute,
  METRES_PER_KILOMETRE,
  metres,
  metresPerSecond,
  seconds,
  secondsPerMetre,
} from '#lib/training/units.ts';
import { timeForVdot, vdot } from '#lib/training/vdot.ts';

/** How the oracles of races.json are computed. */
export const RACES_FORMULAS: Readonly<Record<string, Formula>> = {
  riegel: (input) => riegel(effortIn(input), metres(numberIn(input, 'to'))),
  riegelRange: (input) => riegelRange(effortIn(input), metres(numberIn(input, 'to'))) ?? 'too far to say',
  vdot: (input) => vdot(effortIn(input)),
  timeForVdot: (input) => timeForVdot(numberIn(input, 'vdot'), metres(numberIn(input, 'to'))),
  criticalSpeed: (input) => {
    const times = numbersIn(input, 'seconds');
    const found = criticalSpeed(
      numbersIn(input, 'metres').map((distance, index) => timed(distance, times[index] ?? NaN)),
    );
    if (!found) return 'makes no sense';
    const { speed, reserve } = found;
    return { metresPerSecond: speed, secondsPerKilometre: METRES_PER_KILOMETRE / speed, reserve };
  },
  decoupling: (input) => {
    const [first, second] = stretchesOf(input);
    return { first: efficiency(first), second: efficiency(second), percent: 100 * decoupling(first, second) };
  },
  gradeFactor: (input) => gradeFactor(numberIn(input, 'percent') / 100, modelIn(input)),
  gradeAdjustedPace: (input) =>
    METRES_PER_KILOMETRE *
    gradeAdjustedPace(
      secondsPerMetre(numberIn(input, 'secondsPerKilometre') / METRES_PER_KILOMETRE),
      numberIn(input, 'percent') / 100,
      modelIn(input),
    ),
  bestEffort: (input) => bestEffort(evenStream(input), metres(numberIn(input, 'stretch')))?.time,
};

const timed = (distance: number, time: number): TimedDistance => ({ distance: metres(distance), time: seconds(time) });

const effortIn = (input: Oracle['input']) => timed(numberIn(input, 'metres'), numberIn(input, 'seconds'));

function stretchesOf(input: Oracle['input']): [Stretch, Stretch] {
  const rates = numbersIn(input, 'heartRates');
  const [first, second] = numbersIn(input, 'metresPerMinute').map((speed, half) => ({
    speed: metresPerSecond(speed / 60),
    heartRate: beatsPerMinute(rates[half] ?? NaN),
  }));
  if (!first || !second) throw new RangeError('decoupling compares two halves');
  return [first, second];
}

function modelIn(input: Oracle['input']): GradeModel {
  const model = textIn(input, 'model');
  if (model === 'elevate' || model === 'minetti') return model;
  throw new RangeError(`${model} is no model of grades`);
}

/** A sample each second at an even speed; where there is one, with a pause at a distance. */
function evenStream(input: Oracle['input']) {
  const speed = numberIn(input, 'metresPerSecond');
  const [pauseAt = Infinity, pause = 0] = 'pause' in input ? numbersIn(input, 'pause') : [];
  const distances = Array.from({ length: numberIn(input, 'metres') / speed + 1 }, (_, second) => second * speed);
  return { distances, times: distances.map((distance, second) => second + (distance > pauseAt ? pause : 0)) };
}
