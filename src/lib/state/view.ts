import type { Units } from '#lib/format/units.ts';
import type { Weekday } from '#lib/training/day.ts';
import type { Metric } from '#lib/training/metric.ts';
import type { Range } from '#lib/training/range.ts';
import type { Inclusion } from '#lib/training/selection.ts';
import { SPORT_FAMILY_NAMES, type SportFamily } from '#lib/training/sport.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** What a page calls what it shows: after one family, or after all of them where there are several. */
export type SportChoice = SportFamily | 'all';

/** What the address bar says about the view. Undefined: nothing, so the default (or the athlete's preference) holds. */
export interface View {
  /** The sports shown; an empty list means every sport. */
  readonly families: readonly SportFamily[] | undefined;
  readonly range: Range | undefined;
  readonly commutes: boolean | undefined;
  readonly races: Inclusion | undefined;
  readonly indoor: Inclusion | undefined;
  readonly weekday: Weekday | undefined;
  /** Words that a name must hold. */
  readonly text: string | undefined;
  readonly metric: Metric | undefined;
  /** Over how many weeks the mean goes. */
  readonly mean: 4 | 8 | 12 | undefined;
  /** Whether the weekly chart has a line of the seven days up to each day, and one of the same weeks a year earlier. */
  readonly seven: boolean | undefined;
  readonly earlier: boolean | undefined;
  /** The first days of the first and the last week of a window into the history, 'YYYY-MM-DD', instead of a range. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly units: Units | undefined;
  readonly weekStart: WeekStart | undefined;
  /** First day of one week, 'YYYY-MM-DD': its activities are open. */
  readonly week: string | undefined;
}

/** How a choice is spelled: every value it may have, by its spelling, or what any text of it looks like. */
type Spelling<Value> = Readonly<Record<string, Value>> | RegExp;

const same = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

const DAY = /^\d{4}-\d\d-\d\d$/;
const INCLUSION = same('all', 'only', 'without');

/** The key of each choice in the query, and how it is spelled there. */
export const SPELLING: { readonly [Name in keyof View]: readonly [key: string, Spelling<NonNullable<View[Name]>>] } = {
  families: ['sport', /./],
  range: ['range', same('12w', '26w', '1y', 'all')],
  commutes: ['commutes', { yes: true, no: false }],
  races: ['races', INCLUSION],
  indoor: ['indoor', INCLUSION],
  weekday: ['day', { sun: 0, mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6 }],
  text: ['q', /\S/],
  metric: ['metric', { distance: 'distance', time: 'movingTime', climb: 'climb', count: 'count' }],
  mean: ['mean', { 4: 4, 8: 8, 12: 12 }],
  seven: ['seven', { yes: true }],
  earlier: ['earlier', { yes: true }],
  from: ['from', DAY],
  to: ['to', DAY],
  units: ['units', { km: 'metric', mi: 'imperial' }],
  weekStart: ['start', same('monday', 'sunday', 'saturday', 'rolling')],
  week: ['week', DAY],
};

/** Reads a query; a value that is not in the list counts as absent. */
export function readView(query: URLSearchParams): View {
  const choices = Object.entries(SPELLING).map(([name, [key, spelling]]) => {
    const text = query.get(key) ?? '';
    if (spelling instanceof RegExp) return [name, spelling.test(text) ? text : undefined];
    return [name, Object.hasOwn(spelling, text) ? spelling[text] : undefined];
  });
  const view = Object.fromEntries(choices) as View;
  return { ...view, families: familiesOf(query.get('sport')) };
}

/** 'run,ride' as families, 'all' as an empty list; a name that is none is passed over. */
function familiesOf(text: string | null): View['families'] {
  const families = SPORT_FAMILY_NAMES.filter((name) => text?.split(',').includes(name));
  return families.length > 0 || text === 'all' ? families : undefined;
}
