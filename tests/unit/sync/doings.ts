/** What an athlete does on Strava's site, as random values. */
import fc from 'fast-check';
import { anEntry, type Entry } from './simulated-strava.ts';
import { DAY, NOW } from './visits.ts';

/** `which` picks one of the entries that are there. */
export interface Doing {
  readonly what: 'upload' | 'move' | 'rename' | 'delete' | 'withhold' | 'spoil';
  readonly which: number;
  readonly day: number;
  readonly hidden: boolean;
}

export const doing: fc.Arbitrary<Doing> = fc.record({
  what: fc.constantFrom('upload', 'upload', 'move', 'rename', 'delete', 'withhold', 'spoil'),
  which: fc.nat(99),
  day: fc.nat(12),
  hidden: fc.boolean(),
});

let second = 0;

/** Hidden starts of a day collapse into one second, for two zones; other starts are their own. */
function startOn(day: number, hidden: boolean) {
  const midnight = NOW - (NOW % DAY) - day * DAY;
  const utcOffset = day % 2 === 0 ? 0 : 20_700;
  return { start: hidden ? midnight + 1 - utcOffset : midnight + 600 + (second++ % 80_000), utcOffset };
}

/** The list after something was done. */
export function happen(entries: readonly Entry[], { what, which, day, hidden }: Doing): Entry[] {
  const { start, utcOffset } = startOn(day, hidden);
  const chosen = entries[which % Math.max(entries.length, 1)];
  if (what === 'upload' || !chosen) return [...entries, anEntry(start, { utcOffset })];
  const rest = entries.filter((entry) => entry !== chosen);
  const changed = (changes: object): Entry => ({ ...chosen, object: { ...(chosen.object as object), ...changes } });
  switch (what) {
    case 'delete':
      return rest;
    case 'rename':
      return [...rest, changed({ name: `Run ${second++}` })];
    case 'withhold':
      return [...rest, { ...chosen, withheld: !chosen.withheld }];
    case 'move':
      return [...rest, { ...anEntry(start, { utcOffset, id: chosen.id }), id: chosen.id }];
    case 'spoil': {
      const { start: alone } = startOn(day, false);
      return [...rest, { ...anEntry(alone, { id: chosen.id, distance: '5000' }), id: chosen.id }];
    }
  }
}
