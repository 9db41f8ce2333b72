import type { Choice } from '#lib/components/choices.ts';
import { CONVENTION_CHOICES, type Conventions } from '#lib/training/conventions.ts';
import { m } from '#words';

/** A convention in words. Choices are texts here, as a form has them. */
export interface ConventionWords {
  readonly question: string;
  /** What the field calls it. */
  readonly term: string;
  /** Who does it which way, and what follows from it. */
  readonly text: string;
  readonly choices: readonly Choice<string>[];
}

type Labels<Name extends keyof Conventions> = Readonly<Record<`${Conventions[Name]}`, string>>;

function words<Name extends keyof Conventions>(
  name: Name,
  { labels, ...rest }: Omit<ConventionWords, 'choices'> & { readonly labels: Labels<Name> },
): ConventionWords {
  const choices = CONVENTION_CHOICES[name].map((choice): Choice<string> => {
    const value = String(choice) as `${Conventions[Name]}`;
    return { value, label: labels[value] };
  });
  return { ...rest, choices };
}

/** Every convention in words; the first choice of each is what holds unless something else is chosen. */
export const CONVENTION_WORDS: { readonly [Name in keyof Conventions]: ConventionWords } = {
  steepAbove: words('steepAbove', {
    question: m.convention_steep_question(),
    term: m.convention_steep_term(),
    text: m.convention_steep_text(),
    labels: { 10: '10\u00a0%', 20: '20\u00a0%', 30: '30\u00a0%', never: m.convention_steep_never() },
  }),
  zones: words('zones', {
    question: m.convention_zones_question(),
    term: m.convention_zones_term(),
    text: m.convention_zones_text(),
    labels: {
      max: m.convention_zones_max(),
      reserve: m.convention_zones_reserve(),
      threshold: m.convention_zones_threshold(),
      strava: m.convention_zones_strava(),
      custom: m.convention_zones_custom(),
    },
  }),
  load: words('load', {
    question: m.convention_load_question(),
    term: 'hrTSS, TRIMP, Relative Effort',
    text: m.convention_load_text(),
    labels: {
      hrtss: m.convention_load_hrtss(),
      banister: m.convention_load_banister(),
      edwards: m.convention_load_edwards(),
      'relative-effort': m.convention_load_relative_effort(),
    },
  }),
  womensFactor: words('womensFactor', {
    question: m.convention_factor_question(),
    term: m.convention_factor_term(),
    text: m.convention_factor_text(),
    labels: { 0.86: m.convention_factor_banister(), 0.64: m.convention_factor_men() },
  }),
  smoothing: words('smoothing', {
    question: m.convention_smoothing_question(),
    term: m.convention_smoothing_term(),
    text: m.convention_smoothing_text(),
    labels: { exponential: '1 − e^(−1/N)', linear: '1/N', ema: '2/(N+1)' },
  }),
  form: words('form', {
    question: m.convention_form_question(),
    term: m.convention_form_term(),
    text: m.convention_form_text(),
    labels: { 'previous-day': m.convention_form_previous(), 'same-day': m.convention_form_same() },
  }),
  seed: words('seed', {
    question: m.convention_seed_question(),
    term: m.convention_seed_term(),
    text: m.convention_seed_text(),
    labels: { zero: m.convention_seed_zero(), 'first-day': m.convention_seed_first_day() },
  }),
  loadRatio: words('loadRatio', {
    question: m.convention_ratio_question(),
    term: m.convention_ratio_term(),
    text: m.convention_ratio_text(),
    labels: {
      coupled: m.convention_ratio_coupled(),
      uncoupled: m.convention_ratio_uncoupled(),
      ewma: m.convention_ratio_ewma(),
    },
  }),
  deviation: words('deviation', {
    question: m.convention_deviation_question(),
    term: m.convention_deviation_term(),
    text: m.convention_deviation_text(),
    labels: { population: m.convention_deviation_population(), sample: m.convention_deviation_sample() },
  }),
};

/** The convention whose choice has this text; undefined for a text that is none of its choices. */
export function chosenConvention(name: keyof Conventions, text: string): Partial<Conventions> | undefined {
  const choice = CONVENTION_CHOICES[name].find((known) => String(known) === text);
  return choice === undefined ? undefined : { [name]: choice };
}
