import type { Format } from '#lib/format/format.ts';

/** The unit of distances in whole words, for a voice. */
export const distanceWord = ({ units }: Format) => (units === 'imperial' ? 'miles' : 'kilometres');

/** The unit of climb in whole words, for a voice. */
export const climbWord = ({ units }: Format) => (units === 'imperial' ? 'feet' : 'metres');
