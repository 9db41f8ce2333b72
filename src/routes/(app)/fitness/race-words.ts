import type { Cell, Figures } from '#lib/charts/table.ts';
import type { Format } from '#lib/format/format.ts';
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
import { distanceInWords } from '#routes/(app)/records/record-words.ts';

/** '5 km', 'half marathon', '12.1 km' */
export function effortDistance({ name, distance }: Pick<RaceEffort, 'name' | 'distance'>, format: Format): string {
  if (name === undefined) return format.distance(distance).text;
  const words = distanceInWords(name);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** '5 km in 25:00' */
export const effortInWords = (effort: RaceEffort, format: Format): string =>
  `${effortDistance(effort, format)} in ${format.clock(effort.time)}`;

/** '5 km in 25:00, race on 12 Apr 2026' */
export function effortChoice(effort: RaceEffort, format: Format): string {
  const { day } = effort.activity;
  const kind = effort.race ? 'race on' : 'fastest whole run,';
  return `${effortInWords(effort, format)}, ${kind} ${format.dayRange(day, day, true)}`;
}

/** '5:08 to 5:17', whose unit stands above it; undefined where there is no time. */
export function paceInWords({ between, distance }: RaceTime, format: Format): string | undefined {
  if (!between) return undefined;
  const [low, high] = between.map((time) => format.pace(perMetre(time, distance)).value);
  return low === high ? low : `${low}\u00a0to\u00a0${high}`;
}

/** '/km' */
export const paceUnit = (format: Format): string => format.pace(perMetre(seconds(1), metres(1))).unit;

/** What each of the three says, one row for each distance that was not run itself and is within reach. */
export function methodsTable(times: readonly RaceTime[], format: Format): Figures {
  const cell = (time: Seconds | undefined): Cell =>
    time === undefined ? { text: 'nothing' } : { value: time.toFixed(1), text: format.clock(time) };
  return {
    first: 'Distance',
    heads: ['Riegel, fast', 'Riegel, slow', 'VDOT', 'Critical speed'],
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
