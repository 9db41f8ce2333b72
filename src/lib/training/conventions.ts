/** What the athlete decides where there is more than one good answer. */
export interface Conventions {
  /** From how much above the 4-week average on a week is said to be steep, in hundredths. */
  readonly steepAbove: 10 | 20 | 30 | 'never';
  /** By what heart rate zones are drawn. */
  readonly zones: ZoneModel;
  /** On which scale load is counted; scales are never mixed. */
  readonly load: LoadScale;
  /** The factor of Banister's formula for women: 0.86 is Banister's, 0.64 (the one for men) is what several programs take. */
  readonly womensFactor: 0.86 | 0.64;
  /** How quickly fitness and fatigue follow load: 1 - e^(-1/N), 1/N or 2/(N+1). */
  readonly smoothing: 'exponential' | 'linear' | 'ema';
  /** Whether form is of the evening before, or of the same day. */
  readonly form: 'previous-day' | 'same-day';
  /** What fitness and fatigue begin with: nothing, or the load of the first day. */
  readonly seed: 'zero' | 'first-day';
  /** The ratio of acute to chronic load. */
  readonly loadRatio: 'coupled' | 'uncoupled' | 'ewma';
  /** By which standard deviation monotony divides. */
  readonly deviation: 'population' | 'sample';
}

/** From how much above the 4-week average on a week is said to be steep. */
export type SteepAbove = Conventions['steepAbove'];

/** By what zones are drawn: shares of the highest heart rate, of the reserve, of the threshold; Strava's; one's own. */
export type ZoneModel = 'max' | 'reserve' | 'threshold' | 'strava' | 'custom';

/** hrTSS, TRIMP by Banister, TRIMP by Edwards, Strava's own Relative Effort as it is. */
export type LoadScale = 'hrtss' | 'banister' | 'edwards' | 'relative-effort';

/** The answers to each question; the first one holds until the athlete chooses. */
export const CONVENTION_CHOICES: { readonly [Name in keyof Conventions]: readonly Conventions[Name][] } = {
  steepAbove: [10, 20, 30, 'never'],
  zones: ['max', 'reserve', 'threshold', 'strava', 'custom'],
  load: ['hrtss', 'banister', 'edwards', 'relative-effort'],
  womensFactor: [0.86, 0.64],
  smoothing: ['exponential', 'linear', 'ema'],
  form: ['previous-day', 'same-day'],
  seed: ['zero', 'first-day'],
  loadRatio: ['coupled', 'uncoupled', 'ewma'],
  deviation: ['population', 'sample'],
};

/** What holds where the athlete has not chosen: the first choice of each. */
export const DEFAULT_CONVENTIONS = Object.fromEntries(
  Object.entries(CONVENTION_CHOICES).map(([name, [first]]) => [name, first]),
) as unknown as Conventions;
