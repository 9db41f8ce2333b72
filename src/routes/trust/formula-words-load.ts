import type { FormulaWords } from './formula-words.ts';

const FITNESS = { href: '/fitness', name: 'Fitness' } as const;
const TRENDS = { href: '/trends', name: 'Trends' } as const;
const SETTINGS = { href: '/settings', name: 'Settings' } as const;

/** The formulas of the examples about heart rate zones, load and fitness, by their names. */
export const LOAD_WORDS: Readonly<Record<string, FormulaWords>> = {
  zones: {
    title: 'Heart rate zones',
    line: 'Bounds from 50, 60, 70, 80 and 90 % of the highest heart rate, or of the reserve above the resting one, or by Friel’s table from the threshold; each zone goes up to where the next one begins.',
    page: TRENDS,
  },
  zoneOf: {
    title: 'The zone of a heart rate',
    line: 'The zone with the highest lower bound that is not above it.',
    page: TRENDS,
  },
  maxHeartRateEstimates: {
    title: 'Highest heart rate by age',
    line: '220 − a (Fox), 208 − 0.7 a (Tanaka), 207 − 0.7 a (Gellish), 211 − 0.64 a (Nes), 209.3 − 0.72 a (Arena), 216.6 − 0.84 a (Åstrand)',
    page: SETTINGS,
  },
  trimp: {
    title: 'TRIMP by Banister',
    line: 'minutes · r · 0.64 e^(1.92 r) for men, minutes · r · 0.86 e^(1.67 r) for women, with r = (heart rate − resting) ÷ (highest − resting)',
    page: FITNESS,
  },
  edwards: {
    title: 'TRIMP by Edwards, from minutes in zones',
    line: 'minutes in the five zones · 1, 2, 3, 4 and 5, added up',
  },
  edwardsOfAverage: {
    title: 'TRIMP by Edwards, from an average',
    line: 'all minutes in the zone of the average heart rate',
    page: FITNESS,
  },
  threshold: {
    title: 'Threshold where it is not known',
    line: 'resting + 0.85 · (highest − resting)',
    page: FITNESS,
  },
  hrTss: {
    title: 'hrTSS',
    line: '100 · TRIMP ÷ TRIMP of an hour at the threshold',
    page: FITNESS,
  },
  powerTss: {
    title: 'TSS from power',
    line: '100 · hours · (normalized power ÷ threshold power)²',
  },
  runTss: {
    title: 'Load from running pace',
    line: '100 · hours · (speed ÷ threshold speed)²',
    page: FITNESS,
  },
  swimTss: {
    title: 'Load from swimming pace',
    line: '100 · hours · (speed ÷ threshold speed)³',
  },
  loadOfRun: {
    title: 'The load of a run on each scale',
    line: 'From heart rate where there is one, otherwise from pace, and Strava’s Relative Effort as Strava gives it: never two scales in one sum.',
    page: FITNESS,
  },
  fitness: {
    title: 'Fitness, fatigue and form after days of the same load',
    line: 'today = yesterday + α · (load − yesterday), with N = 42 days for fitness and 7 for fatigue; α = 1 − e^(−1/N), or 1 ÷ N, or 2 ÷ (N + 1); form = fitness − fatigue, of the day before or of the same',
    page: FITNESS,
  },
  restDays: {
    title: 'Days of rest until form is above zero',
    line: 'The same with loads of zero, until form is above zero.',
    page: FITNESS,
  },
  fitnessOn: {
    title: 'Fitness, fatigue and form on a date',
    line: 'The same for every day from the first one on; days without an activity have a load of zero.',
    page: FITNESS,
  },
  formBand: {
    title: 'Form in words',
    line: 'from 25 on, from 5, from −10, from −30, and below',
    page: FITNESS,
  },
  formShare: {
    title: 'Form as a share of fitness',
    line: '100 · (fitness − fatigue) ÷ fitness',
    page: FITNESS,
  },
  loadRatio: {
    title: 'Acute to chronic load',
    line: 'mean of 7 days ÷ mean of 28 (coupled), or of the 21 before (uncoupled), or both as averages with λ = 2 ÷ (N + 1) that begin with the first day',
    page: FITNESS,
  },
  monotony: {
    title: 'Monotony',
    line: 'mean of seven daily loads ÷ their standard deviation, 10 at most',
    page: FITNESS,
  },
  strain: {
    title: 'Strain',
    line: 'load of the week · monotony',
    page: FITNESS,
  },
};
