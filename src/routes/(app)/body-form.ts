import type { Format } from '#lib/format/format.ts';
import { UNIT_SYSTEMS, type Units } from '#lib/format/units.ts';
import { type Body, type BodyName, CREDIBLE, isCredible } from '#lib/training/body.ts';
import { beatsPerMinute, kilograms, metresPerSecond, secondsPerMetre } from '#lib/training/units.ts';
import { m } from '#words';

/** What is typed into a field of the body. Sex is chosen, not typed. */
export type TypedName = Exclude<BodyName, 'sex'>;

export const BODY_NAMES: readonly BodyName[] = [
  'maxHeartRate',
  'restingHeartRate',
  'thresholdHeartRate',
  'thresholdSpeed',
  'weight',
  'sex',
];

const KILOGRAMS_PER_POUND = 0.45359237;

/** The unit a value is typed in. */
export function unitOf(name: TypedName, units: Units): string {
  if (name === 'weight') return units === 'metric' ? 'kg' : 'lb';
  return name === 'thresholdSpeed' ? `min/${UNIT_SYSTEMS[units].distance.name}` : 'bpm';
}

/** A value as it is read: '188 bpm', '4:45 /km', '64.5 kg', 'Women’s'. */
export function valueInWords<Name extends BodyName>(name: Name, value: Body[Name], format: Format): string {
  if (typeof value !== 'number') return value === 'female' ? m.app_body_womens() : m.app_body_mens();
  if (name === 'weight') return `${weightText(value, format.units)}\u00a0${unitOf('weight', format.units)}`;
  if (name === 'thresholdSpeed') return format.pace(secondsPerMetre(1 / value)).text;
  return `${rateText(value)}\u00a0bpm`;
}

/** A value as it is typed: '188', '4:45', '64.5'. */
export function typedText(name: TypedName, value: number, units: Units): string {
  if (name === 'weight') return weightText(value, units);
  if (name !== 'thresholdSpeed') return rateText(value);
  const total = Math.round(UNIT_SYSTEMS[units].distance.size / value);
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
}

/** What was typed, in SI, or what is wrong with it. */
export function parseTyped(name: TypedName, text: string, units: Units): { value: number } | { problem: string } {
  const typed = name === 'thresholdSpeed' ? speedIn(text, units) : numberIn(text);
  const value = name === 'weight' && units === 'imperial' ? typed * KILOGRAMS_PER_POUND : typed;
  if (Number.isNaN(value)) {
    return { problem: name === 'thresholdSpeed' ? m.app_body_problem_pace() : m.app_body_problem_number() };
  }
  return isCredible(name, value) ? { value } : { problem: outOfRange(name, units) };
}

/** What of a body does not go together, though each value can be: a resting heart rate above the highest. */
export function contradictionIn({ maxHeartRate, restingHeartRate, thresholdHeartRate }: Body): string | undefined {
  const max = maxHeartRate ?? Infinity;
  if (restingHeartRate !== undefined && restingHeartRate >= max) {
    return m.app_body_problem_resting();
  }
  if (thresholdHeartRate === undefined) return undefined;
  if (thresholdHeartRate > max) return m.app_body_problem_threshold_max();
  return thresholdHeartRate <= (restingHeartRate ?? 0) ? m.app_body_problem_threshold_resting() : undefined;
}

/** A number as the body's unit of that name. */
export function quantityOf(name: TypedName, value: number): NonNullable<Body[TypedName]> {
  if (name === 'weight') return kilograms(value);
  return name === 'thresholdSpeed' ? metresPerSecond(value) : beatsPerMinute(value);
}

function outOfRange(name: TypedName, units: Units): string {
  const [low, high] = CREDIBLE[name];
  const [first, last] = name === 'thresholdSpeed' ? [high, low] : [low, high];
  return m.app_body_problem_range({
    low: typedText(name, first, units),
    high: typedText(name, last, units),
    unit: unitOf(name, units),
  });
}

/** With a decimal where there is one, as the language of the page writes it. */
const rateText = (value: number) => Number(value.toFixed(1)).toLocaleString(m.frame_locale(), { useGrouping: false });
const weightText = (value: number, units: Units) => rateText(units === 'metric' ? value : value / KILOGRAMS_PER_POUND);

/** '1,5' and '1.5' are the same; anything that is no plain number is NaN. */
const numberIn = (text: string) => (/^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : NaN);

function speedIn(text: string, units: Units): number {
  const [, minutes, seconds] = /^\s*(\d{1,2}):([0-5]\d)\s*$/.exec(text) ?? [];
  const total = Number(minutes) * 60 + Number(seconds);
  return total > 0 ? UNIT_SYSTEMS[units].distance.size / total : NaN;
}
