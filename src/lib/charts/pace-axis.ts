import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import { type SecondsPerMetre, secondsPerMetre } from '#lib/training/units.ts';

/** How the pace of a family is drawn: as time over a stretch, or as a speed. */
export interface PaceKind {
  /** Which of both, for messages that name it inside a sentence. */
  readonly id: 'pace' | 'speed';
  /** 'Pace' or 'Speed'. */
  readonly name: string;
  /** 'min per km', 'km/h'. */
  readonly unit: string;
  /** '5:20 per kilometre' takes this. */
  readonly spokenUnit: string;
  /** Whether less is faster, so that the axis is turned over. */
  readonly reversed: boolean;
  /** Steps between gridlines, in `valueOf`'s unit. */
  readonly steps: readonly number[];
  readonly leastSpan: number;
  /** Seconds per stretch, or units of speed. */
  valueOf(pace: SecondsPerMetre): number;
  /** The figure of a gridline. */
  label(value: number): string;
  /** The exact figure of a value. */
  figure(value: number): string;
}

/** The kind of a family: speed where Format gives one, pace per 100 for swims, pace per km or mile otherwise. */
export function paceKind(family: SportFamily | undefined, format: Format): PaceKind {
  const system = UNIT_SYSTEMS[format.units];
  const imperial = format.units === 'imperial';
  if (family === 'ride' || family === 'other') {
    const { size, name } = system.speed;
    return {
      id: 'speed',
      name: m.chart_speed(),
      unit: name,
      spokenUnit: imperial ? m.chart_miles_per_hour() : m.chart_kilometres_per_hour(),
      reversed: false,
      steps: [1, 2, 5, 10, 20],
      leastSpan: 4,
      valueOf: (pace) => 1 / (pace * size),
      label: format.count,
      figure: (value) => format.pace(secondsPerMetre(1 / (value * size)), family).value,
    };
  }
  const swim = family === 'swim';
  const { size, name } = swim ? system.swim : system.distance;
  const figure = (value: number) => format.pace(secondsPerMetre(value / size), family).value;
  return {
    id: 'pace',
    name: m.chart_pace(),
    unit: m.chart_min_per({ stretch: name }),
    spokenUnit: swim ? perHundred(imperial) : imperial ? m.chart_per_mile() : m.chart_per_kilometre(),
    reversed: true,
    steps: [5, 10, 15, 30, 60, 120, 300, 600],
    leastSpan: swim ? 10 : 20,
    valueOf: (pace) => pace * size,
    label: figure,
    figure,
  };
}

const perHundred = (imperial: boolean) => (imperial ? m.chart_per_100_yards() : m.chart_per_100_metres());
