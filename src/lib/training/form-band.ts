/** What a form is called: nothing but where it lies. */
export type FormBand = 'rested' | 'fresh' | 'neutral' | 'tired' | 'very tired';

/** Where each begins, the highest first; the bounds are Elevate's, the words ours. */
const FORM_BANDS: readonly { readonly band: FormBand; readonly from: number }[] = [
  { band: 'rested', from: 25 },
  { band: 'fresh', from: 5 },
  { band: 'neutral', from: -10 },
  { band: 'tired', from: -30 },
  { band: 'very tired', from: -Infinity },
];

/**
 * The band of a form. The bounds were made for a scale on which an hour at threshold has 100; for another, say what that
 * hour comes to there (`hourAtThreshold`).
 */
export function formBand(form: number, hour = 100): FormBand {
  const comparable = (form * 100) / hour;
  return FORM_BANDS.find(({ from }) => comparable >= from)?.band ?? 'very tired';
}

/** Form in hundredths of fitness, on any scale; undefined without fitness. */
export function formShare({ form, fitness }: { readonly form: number; readonly fitness: number }): number | undefined {
  return fitness > 0 ? (form / fitness) * 100 : undefined;
}
