import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import { type Span, spanIndex } from './spans.ts';
import { type Metres, metres } from './units.ts';

/** What was done with one pair of shoes or one bike. */
export interface GearUse {
  readonly id: string;
  readonly count: number;
  readonly distance: Metres;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Activities by their gear, the one used last first, and how many name none. */
export interface GearUses {
  readonly uses: readonly GearUse[];
  readonly without: { readonly count: number; readonly distance: Metres };
}

/** Adds up activities by the gear they name. */
export function gearUses(activities: readonly Activity[]): GearUses {
  const uses = new Map<string, GearUse>();
  let [count, covered] = [0, 0];
  for (const { gearId: id, distance, day } of activities) {
    if (id === undefined) {
      count += 1;
      covered += distance;
      continue;
    }
    const use = uses.get(id) ?? { id, count: 0, distance: metres(0), first: day, last: day };
    uses.set(id, {
      id,
      count: use.count + 1,
      distance: metres(use.distance + distance),
      first: day < use.first ? day : use.first,
      last: day > use.last ? day : use.last,
    });
  }
  const without = { count, distance: metres(covered) };
  return {
    uses: [...uses.values()].sort((one, other) => other.last - one.last || (one.id < other.id ? -1 : 1)),
    without,
  };
}

/** The distance with each piece of gear in each of these months, which follow each other without a gap. */
export function gearMonths(activities: readonly Activity[], months: readonly Span[]): ReadonlyMap<string, Metres[]> {
  const monthOf = spanIndex(months);
  const found = new Map<string, Metres[]>();
  for (const { gearId, distance, day } of activities) {
    const at = monthOf(day);
    if (gearId === undefined || at < 0) continue;
    const own = found.get(gearId) ?? months.map(() => metres(0));
    own[at] = metres((own[at] ?? 0) + distance);
    found.set(gearId, own);
  }
  return found;
}
