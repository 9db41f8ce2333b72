import type { Cell, Figures } from '#lib/charts/table.ts';
import type { Format } from '#lib/format/format.ts';
import { m } from '#words';
import type { CriticalSpeed } from '#lib/training/critical-speed.ts';
import type { RaceEffort, RaceTime } from '#lib/training/race-times.ts';
import {
  type Metres,
  metres,
  type Seconds,
  seconds,
  type SecondsPerMetre,
  secondsPerMetre,
} from '#lib/training/units.ts';
import { distanceInside, distanceInWords } from '#routes/(app)/records/record-words.ts';

/** '5 km', 'half marathon', '12.1 km' */
export const effortDistance = ({ name, distance }: Pick<RaceEffort, 'name' | 'distance'>, format: Format): string =>
  name === undefined ? format.distance(distance).text : distanceInside(name);

/** '5 km in 25:00' */
export const effortInWords = (effort: RaceEffort, format: Format): string =>
  m.fitness_effort({ distance: effortDistance(effort, format), time: format.clock(effort.time) });

/** '5 km in 25:00, race on 12 Apr 2026' */
export function effortChoice(effort: RaceEffort, format: Format): string {
  const { day } = effort.activity;
  const said = { effort: effortInWords(effort, format), day: format.dayRange(day, day, true) };
  if (effort.inside) return m.fitness_effort_inside(said);
  return effort.race ? m.fitness_effort_race(said) : m.fitness_effort_whole(said);
}

/** '5:08 to 5:17', whose unit stands above it; undefined where there is no time. */
export function paceInWords({ between, distance }: RaceTime, format: Format): string | undefined {
  if (!between) return undefined;
  const [low, high] = between.map((time) => format.pace(perMetre(time, distance)).value);
  if (low === undefined || high === undefined || low === high) return low;
  return m.fitness_race_pace_range({ low, high });
}

/** '/km' */
export const paceUnit = (format: Format): string => format.pace(perMetre(seconds(1), metres(1))).unit;

/** What each of the three says, one row for each distance that was not run itself and is within reach. */
export function methodsTable(times: readonly RaceTime[], format: Format): Figures {
  const cell = (time: Seconds | undefined): Cell =>
    time === undefined ? { text: m.fitness_race_says_nothing() } : { value: time.toFixed(1), text: format.clock(time) };
  return {
    first: m.fitness_race_distance(),
    heads: [m.fitness_race_riegel_fast(), m.fitness_race_riegel_slow(), 'VDOT', m.fitness_race_critical_speed()],
    rows: times
      .filter(({ kind }) => kind === 'range')
      .map(({ name, riegel, vdot, critical }) => ({
        label: distanceInWords(name),
        cells: [riegel?.[0], riegel?.[1], vdot, critical].map(cell),
      })),
  };
}

/** '3:45 /km' */
export const criticalPace = ({ speed }: CriticalSpeed, format: Format): string =>
  format.pace(secondsPerMetre(1 / speed)).text;

const perMetre = (time: Seconds, distance: Metres): SecondsPerMetre => secondsPerMetre(time / distance);
