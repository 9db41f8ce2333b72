import { inGerman, type Saying } from '#lib/oracles/german.ts';
import type { Oracle } from '#lib/oracles/oracles.ts';
import { m } from '#words';

/** What an example says of itself, in the language of the page. */
export const sayingOf = (oracle: Oracle): Saying => (m.frame_language() === 'de' ? inGerman(oracle) : oracle);
