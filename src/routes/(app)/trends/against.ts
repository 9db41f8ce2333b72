import { m } from '#words';
import { capitalised, nounOf } from '#lib/charts/activity-words.ts';
import { paceChange } from '#lib/charts/band-words.ts';
import { percent, trendKind } from '#lib/charts/trend-kinds.ts';
import { paceKind } from '#lib/charts/pace-axis.ts';
import type { Format } from '#lib/format/format.ts';
import { createNumbers } from '#lib/format/numbers.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { Stretch } from '#lib/training/stretch.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';

/** A figure in SI units, how it is said, and what of it was recorded. */
export interface Told {
  readonly value: number | undefined;
  readonly text: string;
  readonly note?: string;
}

/** One figure of two stretches, and what is between them. */
export interface AgainstRow {
  readonly id: string;
  readonly name: string;
  readonly one: Told;
  readonly other: Told;
  readonly difference: Told;
}

interface Kind {
  readonly id: string;
  readonly name: string;
  of(stretch: Stretch): number | undefined;
  /** To what it is rounded when it is read, in its SI unit; a difference is one of rounded figures. */
  readonly step: number;
  say(value: number): string;
  note?(stretch: Stretch): string;
  /** In place of a sign, where that would not say which way. */
  readonly words?: Readonly<Record<'more' | 'less', (said: { amount: string }) => string>>;
}

const NONE: Told = { value: undefined, text: m.trends_value_none() };
const NOTHING: Told = { value: undefined, text: m.trends_nothing_to_compare() };

/** Two stretches figure by figure; where they are not of the same length also by week. One family has a pace and a cadence. */
export function againstRows(
  one: Stretch,
  other: Stretch,
  format: Format,
  family: SportFamily | undefined,
): AgainstRow[] {
  const { distance: length, climb: height } = UNIT_SYSTEMS[format.units];
  const tenth = length.size / 10;
  const minute = 60;
  const { decimal } = createNumbers(format.locale);
  const climb = trendKind('climb', family, format);
  const cadence = trendKind('cadence', family, format);
  const count = capitalised(nounOf(family));
  const isEven = Math.abs(one.weeks - other.weeks) < 1e-9;
  const byWeek: Kind[] = [
    {
      id: 'distance-weekly',
      name: m.trends_against_distance_weekly(),
      of: ({ distance, weeks }) => distance / weeks,
      step: tenth,
      say: (value) => format.distance(metres(value)).text,
    },
    {
      id: 'time-weekly',
      name: m.trends_against_time_weekly(),
      of: ({ movingTime, weeks }) => movingTime / weeks,
      step: minute,
      say: (value) => format.duration(seconds(value)),
    },
    {
      id: 'count-weekly',
      name: m.trends_against_count_weekly({ activities: count }),
      of: ({ count, weeks }) => count / weeks,
      step: 0.1,
      say: (value) => decimal(value, 1),
    },
  ];
  const first: Kind[] = [
    {
      id: 'distance',
      name: m.first_distance(),
      step: tenth,
      of: ({ distance }) => distance,
      say: (value) => format.distance(metres(value)).text,
    },
    {
      id: 'time',
      name: m.chart_moving_time(),
      step: minute,
      of: ({ movingTime }) => movingTime,
      say: (value) => format.duration(seconds(value)),
    },
    { id: 'count', name: count, step: 1, of: ({ count }) => count, say: (value) => format.count(value) },
    ...(isEven ? [] : byWeek),
  ];
  const rest: Kind[] = [
    {
      id: 'heart',
      name: m.chart_heart_rate(),
      of: ({ averageHeartRate }) => averageHeartRate,
      step: 1,
      say: (value) => format.heartRate(beatsPerMinute(value)).text,
      note: ({ heartRateTime, movingTime }) =>
        m.trends_against_recorded({ share: percent(heartRateTime / movingTime, format) }),
      words: { more: m.trends_against_higher, less: m.trends_against_lower },
    },
    {
      id: 'climb',
      name: m.chart_climb(),
      step: height.size,
      of: ({ climb }) => climb,
      say: (value) => format.climb(metres(value)).text,
    },
    {
      id: 'climb-share',
      name: `${m.chart_climb()}, ${climb.unit}`,
      step: (0.1 * height.size) / length.size,
      of: ({ climbShare }) => climbShare,
      say: (value) => climb.say(value).text,
    },
    ...(family === undefined
      ? []
      : [
          {
            id: 'cadence',
            name: cadence.name,
            of: ({ cadence }: Stretch) => cadence,
            step: 1,
            say: (value: number) => cadence.say(value).text,
          },
        ]),
    {
      id: 'longest',
      name: m.trends_against_longest(),
      of: ({ longest }) => (longest > 0 ? longest : undefined),
      step: tenth,
      say: (value) => format.distance(metres(value)).text,
    },
  ];
  const rows = (kinds: readonly Kind[]) => kinds.map((kind) => rowOf(kind, one, other));
  return [...rows(first), ...(family === undefined ? [] : [paceRow(one, other, family, format)]), ...rows(rest)];
}

function rowOf({ id, name, step, of, say, note, words }: Kind, one: Stretch, other: Stretch): AgainstRow {
  const told = (stretch: Stretch): Told => {
    const value = of(stretch);
    return value === undefined ? NONE : { value, text: say(value), ...(note && { note: note(stretch) }) };
  };
  const [a, b] = [told(one), told(other)];
  return { id, name, one: a, other: b, difference: differenceOf(a.value, b.value) };

  function differenceOf(a: number | undefined, b: number | undefined): Told {
    if (a === undefined || b === undefined) return NOTHING;
    const steps = Math.round(a / step) - Math.round(b / step);
    const amount = say(Math.abs(steps) * step);
    if (steps === 0) return { value: a - b, text: m.chart_change_none() };
    if (words) return { value: a - b, text: words[steps > 0 ? 'more' : 'less']({ amount }) };
    return { value: a - b, text: `${steps > 0 ? '+' : '−'}${amount}` };
  }
}

function paceRow(one: Stretch, other: Stretch, family: SportFamily, format: Format): AgainstRow {
  const told = ({ pace }: Stretch): Told =>
    pace === undefined ? NONE : { value: 1 / pace, text: format.pace(pace, family).text };
  const difference = paceChange(one.pace, other.pace, family, format);
  return {
    id: 'pace',
    name: paceKind(family, format).name,
    one: told(one),
    other: told(other),
    difference: difference ?? NOTHING,
  };
}
