import { m } from '#words';
import type { Format } from '#lib/format/format.ts';

/** The unit of distances in whole words, for a voice. */
export const distanceWord = ({ units }: Format) => (units === 'imperial' ? m.chart_miles() : m.chart_kilometres());

/** The unit of climb in whole words, for a voice. */
export const climbWord = ({ units }: Format) => (units === 'imperial' ? m.chart_feet() : m.chart_metres());
