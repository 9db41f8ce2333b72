import type { HowComputed } from './how-computed.ts';

/** How load, fitness and what follows from them are computed. */
export const FITNESS_HOW = {
  fitnessCtl: {
    title: 'fitness',
    formula:
      'An average of load per day in which each day counts a little less than the next: fitness goes 2.35 % of the way to each day’s load. The field calls it CTL, chronic training load.',
    convention:
      'The share is 1 − e^(−1/42), as GoldenCheetah and Elevate; TrainingPeaks takes 1/42 and Runalyze 2/43. It begins at 0, not with the first day’s load. It is not Strava’s figure, whose formula is not published.',
  },
  fitnessAtl: {
    title: 'fatigue',
    formula:
      'The same average over seven days: it goes 13.3 % of the way to each day’s load. The field calls it ATL, acute training load.',
    convention:
      'The share is 1 − e^(−1/7); others take 1/7 or 2/8. Which of them holds for you is yours to choose under Conventions.',
  },
  fitnessTsb: {
    title: 'form',
    formula: 'Fitness minus fatigue. The field calls it TSB, training stress balance.',
    convention:
      'Of the evening before, as in WKO, GoldenCheetah and Elevate, so that today’s training does not change it; Sauce and Dreeve take the same day. It is called rested from 25, fresh from 5, neutral from −10, tired from −30: Elevate’s bounds; Dreeve and Intervals.icu draw them elsewhere. It compares you with yourself and is no score.',
  },
  fitnessForecast: {
    title: 'fitness, fatigue and form',
    formula: 'Fitness, fatigue and form of each day, and how they go on with the load that is planned below.',
    convention:
      'The first 42 days are grey: fitness begins at nothing and has not caught up yet. A forecast says what the formula gives, not how you will feel.',
  },
  fitnessPlan: {
    title: 'the forecast',
    formula:
      'The series goes on with the planned load of each day, exactly as if it had been done. Days without a plan are for rest.',
    convention:
      'On the morning of a race fitness, fatigue and form are those of the evening before. The usual load is the mean of the last 28 days, days of rest among them.',
  },
  loadHrtss: {
    title: 'load by heart rate (hrTSS)',
    formula:
      'Banister’s TRIMP of the activity, divided by that of an hour at your threshold heart rate, times 100. Without a threshold it is put at 85 % of the way from rest to your highest heart rate.',
    convention:
      'From the average heart rate, which makes uneven efforts a little too light. Runs without heart rate count by pace, hours × (speed ÷ threshold speed)² × 100, and are marked. More than 225 an hour is left out.',
  },
  loadBanister: {
    title: 'load by heart rate (TRIMP by Banister)',
    formula:
      'Minutes × r × 0.64 × e^(1.92 r) for men, × 0.86 × e^(1.67 r) for women; r is the heart rate’s part of the way from rest to the highest.',
    convention:
      'From the average heart rate. Elevate, Sauce and fellrnr take 0.64 for women too, which you can choose. Runs without heart rate are estimated from pace, and marked.',
  },
  loadEdwards: {
    title: 'load by heart rate (TRIMP by Edwards)',
    formula: 'Minutes in five zones of 50, 60, 70, 80 and 90 % of the highest heart rate, times 1, 2, 3, 4 and 5.',
    convention:
      'A summary knows the average heart rate only, so all minutes count in the zone of the average: an estimate. Some programs weigh with 1, 2, 3, 5 and 8, which Edwards did not.',
  },
  loadRelativeEffort: {
    title: 'load as Relative Effort',
    formula: 'Strava’s own figure for each activity, unchanged, added up by day.',
    convention:
      'How Strava computes it is not published. It is never mixed with another scale; activities without it are not known.',
  },
  loadRamp: {
    title: 'the ramp',
    formula: 'Fitness of a day minus fitness seven days before.',
    convention:
      'GoldenCheetah’s: over the seven days of fatigue. There is no number from which on it is too much for everybody.',
  },
  loadRatio: {
    title: 'the load ratio',
    formula:
      'The mean daily load of the last 7 days divided by that of the last 28 (acute to chronic, ACWR). It is hidden for the first 28 days.',
    convention:
      'Coupled unless you choose otherwise: the 7 days are part of the 28, which alone makes both rise together (Windt and Gabbett: a correlation of about 0.5). A “sweet spot” for it is not supported (Impellizzeri 2020), so it is a trend here and says nothing of injuries.',
  },
  loadMonotony: {
    title: 'monotony and strain',
    formula:
      'Monotony: the mean load of the seven days divided by their standard deviation, days of rest counted as 0. Strain: the load of the week times monotony.',
    convention:
      'The deviation of a population, as Dreeve; others take that of a sample, which makes monotony 7 % lower. Seven equal days would be endlessly alike: it ends at 10.',
  },
} as const satisfies Record<string, HowComputed>;
