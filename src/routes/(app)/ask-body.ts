import type { Format } from '#lib/format/format.ts';
import type { Units } from '#lib/format/units.ts';
import type { Body, BodyName, BodyValue } from '#lib/training/body.ts';
import { m } from '#words';
import { contradictionIn, parseTyped, quantityOf, type TypedName, typedText } from './body-form.ts';
import type { Suggestion } from './body-suggestions.ts';

/** What stands in each field, and whether it is the athlete's or was suggested. */
export type Asked = Readonly<
  Partial<Record<BodyName, { readonly text: string; readonly source: BodyValue['source'] }>>
>;

/** A value that holds from the beginning; it has no id yet. */
type Answer = BodyValue extends infer Value ? (Value extends BodyValue ? Omit<Value, 'id'> : never) : never;

export interface Answers {
  readonly values: readonly Answer[];
  readonly problems: Readonly<Partial<Record<BodyName, string>>>;
}

/**
 * The values in the fields, or what is wrong with them. Empty fields are passed over, as long as not all are. Where the
 * values contradict each other the last one typed that takes part is named.
 */
export function answersIn(
  missing: readonly BodyName[],
  asked: Asked,
  { known, units }: { readonly known: Body; readonly units: Units },
): Answers {
  const values: Answer[] = [];
  const problems: Partial<Record<BodyName, string>> = {};
  for (const name of missing) {
    const { text = '', source = 'athlete' } = asked[name] ?? {};
    if (text.trim() === '') continue;
    const answer = readOne(name, text, units);
    if ('problem' in answer) problems[name] = answer.problem;
    else values.push({ name, value: answer.value, from: undefined, source } as Answer);
  }
  const [first] = missing;
  if (first && values.length === 0 && Object.keys(problems).length === 0) {
    return { values, problems: { [first]: m.app_ask_empty() } };
  }
  const together: Body = { ...known, ...Object.fromEntries(values.map(({ name, value }) => [name, value])) };
  const contradiction = contradictionIn(together);
  const last = values.findLast(({ name }) => HEART_RATES.includes(name));
  return contradiction && last
    ? { values, problems: { ...problems, [last.name]: contradiction } }
    : { values, problems };
}

/** 'Three things about your heart', or 'about you' where a weight or a pace is among them. */
export function askTitle(missing: readonly BodyName[], format: Format): string {
  const said = { count: String(missing.length), shown: format.count(missing.length) };
  const isMore = missing.some((name) => name === 'weight' || name === 'thresholdSpeed');
  return isMore ? m.app_ask_title_you(said) : m.app_ask_title_heart(said);
}

/** What of the fields can be read already, for what it suggests of the rest. */
export function typedBody(asked: Asked, units: Units): Body {
  const entries = HEART_RATES.flatMap((name) => {
    const answer = readOne(name, asked[name]?.text ?? '', units);
    return 'value' in answer ? [[name, answer.value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The fields as they are once the suggestions of these names are taken. */
export function suggestedIn(
  names: readonly BodyName[],
  suggestions: Partial<Record<BodyName, Suggestion | undefined>>,
  units: Units,
): Asked {
  const taken = names.flatMap((name) => {
    const suggestion = suggestions[name];
    if (!suggestion || name === 'sex') return [];
    return [[name, { text: typedText(name, suggestion.value, units), source: 'suggested' }] as const];
  });
  return Object.fromEntries(taken);
}

const HEART_RATES: readonly BodyName[] = ['maxHeartRate', 'restingHeartRate', 'thresholdHeartRate'];

function readOne(name: BodyName, text: string, units: Units) {
  if (name === 'sex') return { value: text as NonNullable<Body['sex']> };
  const answer = parseTyped(name satisfies TypedName, text, units);
  return 'problem' in answer ? answer : { value: quantityOf(name, answer.value) };
}
