import body from './german/body.json';
import days from './german/days-pace-goals.json';
import load from './german/load.json';
import races from './german/races.json';
import sources from './german/sources.json';
import type { Oracle, Published } from './oracles.ts';

/** What an example says of itself, and of numbers elsewhere. */
export type Saying = Pick<Oracle, 'what' | 'source' | 'wrong' | 'otherwise'>;

/** The German of one example: numbers elsewhere stand in the order of the example. */
export interface GermanSaying {
  readonly what: string;
  readonly wrong?: readonly GermanPublished[];
  readonly otherwise?: readonly GermanPublished[];
}

/** The German of a number elsewhere; who says it stands in `GERMAN_SOURCES`. */
export type GermanPublished = Pick<Published, 'value' | 'why'>;

/** The files of sentences, each by the ids of its examples. */
export const GERMAN: readonly Readonly<Record<string, GermanSaying>>[] = [days, body, load, races];

/** Sources that are more than a name, by their English; English titles in them stand in German quotation marks. */
export const GERMAN_SOURCES: Readonly<Record<string, string>> = sources;

/** An example in German. Only the build in German may call this: then no other one carries its sentences. */
export function inGerman(oracle: Oracle): Saying {
  const german = GERMAN.find((file) => file[oracle.id] !== undefined)?.[oracle.id];
  if (!german) return oracle;
  return {
    what: german.what,
    source: sourceOf(oracle.source),
    wrong: publishedOf(oracle.wrong, german.wrong),
    otherwise: publishedOf(oracle.otherwise, german.otherwise),
  };
}

const sourceOf = (source: string): string => GERMAN_SOURCES[source] ?? source;

const publishedOf = (all: readonly Published[] = [], german: readonly GermanPublished[] = []): Published[] =>
  all.map((one, at) => ({ ...one, ...german[at], source: sourceOf(one.source) }));
