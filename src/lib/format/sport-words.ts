import { m } from '#words';
import type { SportFamily } from '#lib/training/sport.ts';
import type { Format } from './format.ts';

/** How activities of one kind are called in a sentence. */
export interface SportWords {
  /** Which kind, for messages whose articles and endings depend on it. */
  readonly sport: SportFamily | 'all';
  /** On a chip: 'Run' */
  readonly name: string;
  readonly one: string;
  readonly many: string;
  /** Many, after words that ask for the dative in languages that have one: 'in 12 Läufen'. */
  readonly dative: string;
}

// prettier-ignore
export const SPORT_WORDS: Readonly<Record<SportFamily | 'all', SportWords>> = {
  all: { sport: 'all', name: m.sport_all_name(), one: m.sport_all_one(), many: m.sport_all_many(), dative: m.sport_all_dative() },
  run: { sport: 'run', name: m.sport_run_name(), one: m.sport_run_one(), many: m.sport_run_many(), dative: m.sport_run_dative() },
  ride: { sport: 'ride', name: m.sport_ride_name(), one: m.sport_ride_one(), many: m.sport_ride_many(), dative: m.sport_ride_dative() },
  swim: { sport: 'swim', name: m.sport_swim_name(), one: m.sport_swim_one(), many: m.sport_swim_many(), dative: m.sport_swim_dative() },
  walk: { sport: 'walk', name: m.sport_walk_name(), one: m.sport_walk_one(), many: m.sport_walk_many(), dative: m.sport_walk_dative() },
  hike: { sport: 'hike', name: m.sport_hike_name(), one: m.sport_hike_one(), many: m.sport_hike_many(), dative: m.sport_hike_dative() },
  other: { sport: 'other', name: m.sport_other_name(), one: m.sport_other_one(), many: m.sport_other_many(), dative: m.sport_other_dative() },
};

/** '1 run', '1,840 runs' */
export function counted(count: number, words: Pick<SportWords, 'one' | 'many'>, format: Pick<Format, 'count'>): string {
  return `${format.count(count)} ${count === 1 ? words.one : words.many}`;
}

/** The same in the dative: German '1 Lauf', '1.840 Läufen'. */
export const countedDative = (count: number, { one, dative }: SportWords, format: Pick<Format, 'count'>): string =>
  counted(count, { one, many: dative }, format);
