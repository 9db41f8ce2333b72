import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import type { Gear } from '#lib/training/gear.ts';
import { type GearForecast, gearForecast, type GearLimit, gearRate, limitOf } from '#lib/training/gear-limit.ts';
import { type GearUse, gearUses } from '#lib/training/gear-use.ts';
import { monthSpans, spanIndex } from '#lib/training/spans.ts';
import { totalsOf } from '#lib/training/totals.ts';
import type { Metres } from '#lib/training/units.ts';
import type { Week } from '#lib/training/weeks.ts';

/** A pair of shoes or a bike, as it stands on the page. */
export interface Piece {
  readonly id: string;
  readonly kind: Gear['kind'];
  /** '' as long as Strava has not been asked. */
  readonly name: string;
  readonly retired: boolean;
  readonly primary: boolean;
  /** What it has covered in all: as Strava says, or else what is in the activities here. */
  readonly distance: Metres;
  readonly source: 'strava' | 'here';
  /** In what is shown; undefined where nothing of it is. */
  readonly use: GearUse | undefined;
  readonly limit: Metres | undefined;
  /** Whether the athlete said so. */
  readonly isOwnLimit: boolean;
  /** Undefined without a limit. */
  readonly forecast: GearForecast | undefined;
  /** Metres a day. */
  readonly rate: number;
}

interface Asked {
  readonly activities: readonly Activity[];
  readonly selected: readonly Activity[];
  readonly gear: readonly Gear[];
  readonly limits: readonly GearLimit[];
  readonly today: DayNumber;
}

/** Everything that the activities name or Strava lists, what was used last first. */
export function piecesOf({ activities, selected, gear, limits, today }: Asked): Piece[] {
  const ever = gearUses(activities).uses;
  const shown = new Map(gearUses(selected).uses.map((use) => [use.id, use]));
  const known = new Map(gear.map((one) => [one.id, one]));
  const unused = gear
    .filter(({ id }) => !ever.some((use) => use.id === id))
    .map(({ id }) => ({ id, distance: undefined }));
  return [...ever, ...unused].map(({ id, distance: here }): Piece => {
    const at = known.get(id);
    const kind = at?.kind ?? (id.startsWith('b') ? 'bike' : 'shoe');
    const distance = at?.distance ?? here ?? (0 as Metres);
    const limit = limitOf({ id, kind }, limits);
    const rate = gearRate(activities, id, today);
    return {
      id,
      kind,
      name: at?.name ?? '',
      retired: at?.retired ?? false,
      primary: at?.primary ?? false,
      distance,
      source: at ? 'strava' : 'here',
      use: shown.get(id),
      limit,
      isOwnLimit: limits.some(({ gearId }) => gearId === id),
      forecast: limit === undefined ? undefined : gearForecast(distance, limit, rate, today),
      rate,
    };
  });
}

/** More bars than that cannot be told apart on a phone. */
const MOST_MONTHS = 60;
const FEWEST_MONTHS = 12;

/** The months of these activities up to the one that holds today, oldest first, empty ones included. */
export function monthsOf(activities: readonly Activity[], today: DayNumber): Week[] {
  const earliest = activities.reduce<number>((first, { day }) => Math.min(first, day), today);
  const spans = monthSpans(dayNumber(Math.min(earliest, today - 31 * (FEWEST_MONTHS - 1))), today).slice(-MOST_MONTHS);
  const monthOf = spanIndex(spans);
  const held = spans.map((): Activity[] => []);
  for (const activity of activities) held[monthOf(activity.day)]?.push(activity);
  return spans.map((span, at) => ({ ...span, inProgress: at === spans.length - 1, ...totalsOf(held[at] ?? []) }));
}

/** A typed distance in the athlete's unit, in metres; undefined when it is none. */
export function typedLimit(text: string, metresPerUnit: number): Metres | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && value > 0 && value < 1_000_000 ? ((value * metresPerUnit) as Metres) : undefined;
}
