import type { Format } from './format.ts';
import type { SportFamily } from '#lib/training/sport.ts';

/** How activities of one kind are called in a sentence. */
export interface SportWords {
  /** On a chip: 'Run' */
  readonly name: string;
  readonly one: string;
  readonly many: string;
}

export const SPORT_WORDS: Readonly<Record<SportFamily | 'all', SportWords>> = {
  all: { name: 'All', one: 'activity', many: 'activities' },
  run: { name: 'Run', one: 'run', many: 'runs' },
  ride: { name: 'Ride', one: 'ride', many: 'rides' },
  swim: { name: 'Swim', one: 'swim', many: 'swims' },
  walk: { name: 'Walk', one: 'walk', many: 'walks' },
  hike: { name: 'Hike', one: 'hike', many: 'hikes' },
  other: { name: 'Other', one: 'other activity', many: 'other activities' },
};

/** '1 run', '1,840 runs' */
export function counted(count: number, words: Pick<SportWords, 'one' | 'many'>, format: Pick<Format, 'count'>): string {
  return `${format.count(count)} ${count === 1 ? words.one : words.many}`;
}
