import type { Body } from '#lib/training/body.ts';
import { CONVENTION_CHOICES } from '#lib/training/conventions.ts';
import { maxHeartRateEstimates } from '#lib/training/max-heart-rate-estimates.ts';
import { numberIn, numbersIn, textIn } from './input.ts';
import type { Formula, Oracle } from './oracles.ts';
import { SPORT_FAMILY_NAMES } from '#lib/training/sport.ts';
import { type BeatsPerMinute, beatsPerMinute } from '#lib/training/units.ts';
import { zoneOf, zonesFor } from '#lib/training/zones.ts';

/** How the oracles of body.json are computed. */
export const BODY_FORMULAS: Readonly<Record<string, Formula>> = {
  zones: (input) => {
    const model = oneOf(CONVENTION_CHOICES.zones, textIn(input, 'model'));
    const family = oneOf(SPORT_FAMILY_NAMES, textIn(input, 'family'));
    const { names = [], lower = [] } = zonesFor(model, bodyIn(input), family, {}) ?? {};
    return Object.fromEntries(names.map((name, at) => [name, lower[at]]));
  },
  zoneOf: (input) => {
    const lower = numbersIn(input, 'lower').map(beatsPerMinute);
    const zones = zonesFor('custom', {}, 'run', { customZones: lower });
    return numbersIn(input, 'rates').map((rate) => (zones && zones.names[zoneOf(rate, zones)]) ?? 'below');
  },
  maxHeartRateEstimates: (input) =>
    Object.fromEntries(maxHeartRateEstimates(numberIn(input, 'age')).map(({ name, rate }) => [name, rate])),
};

function bodyIn(input: Oracle['input']): Body {
  const rateIn = (name: string): BeatsPerMinute | undefined =>
    input[name] === undefined ? undefined : beatsPerMinute(numberIn(input, name));
  return {
    maxHeartRate: rateIn('maxHeartRate'),
    restingHeartRate: rateIn('restingHeartRate'),
    thresholdHeartRate: rateIn('thresholdHeartRate'),
  };
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new RangeError(`${text} is none of ${choices.join(', ')}`);
  return found;
}
