import type { Units } from '#lib/format/units.ts';
import type { Range } from '#lib/training/range.ts';
import { SPORT_FAMILY_NAMES, type SportFamily } from '#lib/training/sport.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** A chip of the sport filter: one family, or all of them. */
export type SportChoice = SportFamily | 'all';

/** What the address bar says about the view. Undefined: nothing, so the default (or the athlete's preference) holds. */
export interface View {
  readonly family: SportChoice | undefined;
  readonly range: Range | undefined;
  readonly commutes: boolean | undefined;
  readonly units: Units | undefined;
  readonly weekStart: WeekStart | undefined;
  /** First day of the week whose activities are open, 'YYYY-MM-DD'. */
  readonly week: string | undefined;
}

/** How each choice is spelled in the query, in the order in which it is written there. */
const SPELLING: {
  readonly [Name in keyof View]: {
    readonly key: string;
    readonly values: Readonly<Record<string, NonNullable<View[Name]>>> | undefined;
  };
} = {
  family: {
    key: 'sport',
    values: Object.fromEntries([...SPORT_FAMILY_NAMES, 'all' as const].map((name) => [name, name])),
  },
  range: { key: 'range', values: { '12w': '12w', '26w': '26w', '1y': '1y', all: 'all' } },
  commutes: { key: 'commutes', values: { yes: true, no: false } },
  units: { key: 'units', values: { km: 'metric', mi: 'imperial' } },
  weekStart: { key: 'start', values: { monday: 'monday', sunday: 'sunday', saturday: 'saturday' } },
  week: { key: 'week', values: undefined },
};

/** Reads a query; a value that is not in the list counts as absent. */
export function readView(query: URLSearchParams): View {
  const read = <Name extends keyof View>(name: Name): View[Name] | undefined => {
    const { key, values } = SPELLING[name];
    const text = query.get(key) ?? undefined;
    if (text === undefined) return undefined;
    if (values) return Object.hasOwn(values, text) ? values[text] : undefined;
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? (text as View[Name]) : undefined;
  };
  return {
    family: read('family'),
    range: read('range'),
    commutes: read('commutes'),
    units: read('units'),
    weekStart: read('weekStart'),
    week: read('week'),
  };
}

/** The query with these choices written into it; whatever else it holds stays. */
export function writeView(query: URLSearchParams, change: Partial<View>): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const name of Object.keys(change) as (keyof View)[]) {
    const { key, values } = SPELLING[name];
    const value = change[name];
    const text = values
      ? Object.keys(values).find((spelling) => (values as Record<string, unknown>)[spelling] === value)
      : value;
    if (typeof text === 'string') written.set(key, text);
    else written.delete(key);
  }
  return written;
}
