import type { Body } from '#lib/training/body.ts';
import { CONVENTION_CHOICES, type Conventions } from '#lib/training/conventions.ts';
import { dayNumberOf } from '#lib/training/day.ts';
import { edwards, edwardsOfAverage } from '#lib/training/edwards.ts';
import { type FitnessDay, fitnessOf, forecast, restDaysUntilFresh } from '#lib/training/fitness.ts';
import { formBand, formShare } from '#lib/training/form-band.ts';
import { hrTss, thresholdOf, trimpOfHour } from '#lib/training/hr-tss.ts';
import { loadOf } from '#lib/training/load.ts';
import { loadRatio } from '#lib/training/load-ratio.ts';
import { monotony, strain } from '#lib/training/monotony.ts';
import { dayIn, daysIn, numberIn, numbersIn, plainRun } from './input.ts';
import type { Formula, Oracle } from './oracles.ts';
import { powerTss, runTss, swimTss } from '#lib/training/pace-load.ts';
import { thresholdBody } from '#lib/training/threshold-hour.ts';
import { trimp } from '#lib/training/trimp.ts';
import { beatsPerMinute, metresPerSecond, seconds } from '#lib/training/units.ts';

type Input = Oracle['input'];

const FIRST = dayNumberOf(2026, 1, 1);

/** How the oracles of load.json are computed. */
export const LOAD_FORMULAS: Readonly<Record<string, Formula>> = {
  trimp: (input) => {
    const body = thresholdBody(bodyIn(input), womensFactorIn(input));
    return body && trimp(minutesIn(input), rateIn(input), body);
  },
  edwards: (input) => edwards(numbersIn(input, 'minutesInZones').map((minutes) => seconds(minutes * 60))),
  edwardsOfAverage: (input) =>
    edwardsOfAverage(minutesIn(input), rateIn(input), beatsPerMinute(numberIn(input, 'maxHeartRate'))),
  threshold: (input) => {
    const body = thresholdBody({ ...bodyIn(input), sex: 'male' }, womensFactorIn(input));
    return body && thresholdOf(body);
  },
  hrTss: (input) => {
    const body = thresholdBody(bodyIn(input), womensFactorIn(input));
    const hour = body && trimpOfHour(body);
    return hour === undefined ? undefined : hrTss(numberIn(input, 'trimp'), hour);
  },
  powerTss: (input) => powerTss(secondsIn(input), numberIn(input, 'power'), numberIn(input, 'threshold')),
  runTss: (input) => runTss(secondsIn(input), speedIn(input, 'speed'), speedIn(input, 'threshold')),
  swimTss: (input) => swimTss(secondsIn(input), speedIn(input, 'speed'), speedIn(input, 'threshold')),
  loadOfRun: (input) => {
    const run = {
      ...plainRun(FIRST, numberIn(input, 'kilometres'), minutesIn(input)),
      averageHeartRate: input['rate'] === undefined ? undefined : rateIn(input),
      relativeEffort: input['relativeEffort'] === undefined ? undefined : numberIn(input, 'relativeEffort'),
    };
    const scale = choiceIn(input, 'scale', CONVENTION_CHOICES.load);
    const load = loadOf(run, { scale, bodyOn: () => bodyIn(input), womensFactor: womensFactorIn(input) });
    return load && { ...load };
  },
  fitness: (input) => {
    const day = [...trained(input), ...rested(input, numberIn(input, 'rest'))].at(-1);
    return day && { ...day };
  },
  restDays: (input) => {
    const days = trained(input);
    const last = days.at(-1);
    const rest = last && restDaysUntilFresh(last, conventionIn(input));
    const fresh = rest === undefined ? undefined : rested(input, rest).at(-1);
    return { days: rest, fitness: fresh?.fitness, fatigue: fresh?.fatigue };
  },
  fitnessOn: (input) => {
    const [first, date] = [dayIn(input, 'first'), dayIn(input, 'date')];
    const values = new Float64Array(date - first + 1);
    const loads = numbersIn(input, 'loads');
    daysIn(input, 'days').forEach((day, index) => {
      if (day <= date) values[day - first] = loads[index] ?? NaN;
    });
    const day = fitnessOf({ first, values }, conventionIn(input)).at(-1);
    return day && { ...day };
  },
  formBand: (input) => formBand(numberIn(input, 'form')),
  formShare: (input) => {
    const fitness = numberIn(input, 'fitness');
    return formShare({ form: fitness - numberIn(input, 'fatigue'), fitness });
  },
  loadRatio: (input) =>
    loadRatio(numbersIn(input, 'loads'), choiceIn(input, 'kind', CONVENTION_CHOICES.loadRatio)).at(-1),
  monotony: (input) => monotony(numbersIn(input, 'loads'), deviationIn(input)),
  strain: (input) => strain(numbersIn(input, 'loads'), deviationIn(input)),
};

/** So many days of the same load. */
function trained(input: Input): FitnessDay[] {
  const values = new Float64Array(numberIn(input, 'days')).fill(numberIn(input, 'load'));
  return fitnessOf({ first: FIRST, values }, conventionIn(input));
}

/** The days of rest after them. */
const rested = (input: Input, days: number): FitnessDay[] =>
  forecast(trained(input), new Float64Array(days), conventionIn(input));

const conventionIn = (input: Input): Pick<Conventions, 'smoothing' | 'form' | 'seed'> => ({
  smoothing: choiceIn(input, 'smoothing', CONVENTION_CHOICES.smoothing),
  form: choiceIn(input, 'form', CONVENTION_CHOICES.form),
  seed: choiceIn(input, 'seed', CONVENTION_CHOICES.seed),
});

const deviationIn = (input: Input) => choiceIn(input, 'deviation', CONVENTION_CHOICES.deviation);
const womensFactorIn = (input: Input) => choiceIn(input, 'womensFactor', CONVENTION_CHOICES.womensFactor);
const secondsIn = (input: Input) => seconds(numberIn(input, 'seconds'));
const minutesIn = (input: Input) => seconds(numberIn(input, 'minutes') * 60);
const rateIn = (input: Input) => beatsPerMinute(numberIn(input, 'rate'));
const speedIn = (input: Input, name: string) => metresPerSecond(numberIn(input, name));

/** The answer of that name, the default when the oracle gives none. */
function choiceIn<Choice>(input: Input, name: string, choices: readonly Choice[]): Choice {
  const [first] = choices;
  const chosen = input[name] === undefined ? first : choices.find((choice) => choice === input[name]);
  if (chosen === undefined) throw new RangeError(`${name} cannot be ${String(input[name])}`);
  return chosen;
}

function bodyIn(input: Input): Body {
  const rate = (name: string) => (input[name] === undefined ? undefined : beatsPerMinute(numberIn(input, name)));
  return {
    maxHeartRate: rate('maxHeartRate'),
    restingHeartRate: rate('restingHeartRate'),
    thresholdHeartRate: rate('thresholdHeartRate'),
    thresholdSpeed: input['thresholdSpeed'] === undefined ? undefined : speedIn(input, 'thresholdSpeed'),
    sex: input['sex'] === undefined ? undefined : choiceIn(input, 'sex', ['female', 'male'] as const),
  };
}
