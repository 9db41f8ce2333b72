import type { Choice } from '#lib/components/choices.ts';
import { CONVENTION_CHOICES, type Conventions } from '#lib/training/conventions.ts';

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
    question: 'Say when a week is above the average by more than',
    term: 'ramp rate',
    text: 'The dashboard says so when a week comes to this much more than your 4-week average. It says that training grew, and nothing about injuries.',
    labels: { 10: '10\u00a0%', 20: '20\u00a0%', 30: '30\u00a0%', never: 'Never' },
  }),
  zones: words('zones', {
    question: 'What heart rate zones are made from',
    term: '%HRmax, %HRR (Karvonen), LTHR (Friel)',
    text: 'Dreeve and runviz take shares of the highest heart rate: 50, 60, 70, 80 and 90 %. Karvonen takes the same shares of what lies between resting and highest. Friel’s seven zones follow the heart rate at threshold, with another table for rides. Strava’s own are asked for only if you choose them.',
    labels: {
      max: 'Highest heart rate',
      reserve: 'Highest and resting',
      threshold: 'Threshold (Friel)',
      strava: 'Strava’s own',
      custom: 'My own',
    },
  }),
  load: words('load', {
    question: 'What load is counted in',
    term: 'hrTSS, TRIMP, Relative Effort',
    text: 'hrTSS compares with an hour at your threshold, as Elevate, Sauce and Dreeve do. Banister’s TRIMP weighs minutes by how hard the heart works, Edwards’ counts each zone one to five times. Relative Effort is Strava’s number as it is, for subscribers. One scale at a time; they are never mixed.',
    labels: {
      hrtss: 'Against an hour at threshold (hrTSS)',
      banister: 'By effort of the heart (TRIMP, Banister)',
      edwards: 'By zones (TRIMP, Edwards)',
      'relative-effort': 'Strava’s Relative Effort',
    },
  }),
  womensFactor: words('womensFactor', {
    question: 'Factor for women in Banister’s formula',
    term: 'gender factor of TRIMP',
    text: 'Banister published 0.86 for women and 0.64 for men; Intervals.icu and runviz follow him. Elevate, Sauce and fellrnr take 0.64 for everybody, which makes a third less of a woman’s training.',
    labels: { 0.86: '0.86, as Banister', 0.64: '0.64, as for men' },
  }),
  smoothing: words('smoothing', {
    question: 'How fitness and fatigue follow load',
    term: 'CTL and ATL over 42 and 7 days',
    text: 'Elevate, Sauce, GoldenCheetah, Dreeve and runviz let each day fade as 1 − e^(−1/N). TrainingPeaks’ formula takes 1/N, nearly the same. Runalyze takes 2/(N+1), which follows twice as fast.',
    labels: { exponential: '1 − e^(−1/N)', linear: '1/N', ema: '2/(N+1)' },
  }),
  form: words('form', {
    question: 'Which evening form is of',
    term: 'TSB, fitness minus fatigue',
    text: 'Of the evening before, it says how you start the day: so do Elevate, WKO and GoldenCheetah. Sauce, Dreeve and runviz take the same day, whose training then counts against it.',
    labels: { 'previous-day': 'The day before', 'same-day': 'The same day' },
  }),
  seed: words('seed', {
    question: 'What fitness and fatigue begin with',
    term: 'initial CTL and ATL, or seed',
    text: 'Most begin at nothing, and need six weeks to warm up. Dreeve begins with the load of the first day, which is too much for months when that day was a hard one.',
    labels: { zero: 'Nothing', 'first-day': 'The first day’s load' },
  }),
  loadRatio: words('loadRatio', {
    question: 'What this week’s load is compared with',
    term: 'acute to chronic load, ACWR',
    text: 'With four weeks that hold this one too (coupled), as at first published; with the three weeks before it (uncoupled); or both as averages that fade (EWMA), as Williams proposed in 2017.',
    labels: { coupled: 'The last 4 weeks', uncoupled: 'The 3 weeks before', ewma: 'Fading averages' },
  }),
  deviation: words('deviation', {
    question: 'What monotony divides by',
    term: 'standard deviation of a population or a sample',
    text: 'The seven days are the whole week and no sample of it, so Dreeve divides by seven. Spreadsheets often divide by six, which gives a lower monotony.',
    labels: { population: 'All seven days', sample: 'A sample' },
  }),
};

/** The convention whose choice has this text; undefined for a text that is none of its choices. */
export function chosenConvention(name: keyof Conventions, text: string): Partial<Conventions> | undefined {
  const choice = CONVENTION_CHOICES[name].find((known) => String(known) === text);
  return choice === undefined ? undefined : { [name]: choice };
}
