import type { HowComputed } from './how-computed.ts';

/** How race times are computed. */
export const RACE_HOW = {
  raceTimes: {
    title: 'the race times',
    formula:
      'Riegel: the time times the ratio of the distances to the power of 1.04 to 1.08 (he published 1.06). VDOT of Daniels and Gilbert: the time over the other distance that gives the same number. Critical speed: what of the distance its reserve does not cover, at that speed. The range goes from the fastest to the slowest of them.',
    convention:
      'Only from a quarter of the distance to four times as far, and critical speed only for times of 2 to 60 minutes. Times are elapsed times of whole runs outdoors in the last 365 days; over a standard distance up to 5 % more counts and is not scaled.',
  },
  raceVdot: {
    title: 'the VDOT',
    formula:
      'The oxygen that the speed takes, divided by the share of the most oxygen that can be kept up for so long: Daniels and Gilbert, 1979.',
    convention: 'By the formula. Printed tables round it, and some calculators on the web give other numbers.',
  },
  raceCriticalSpeed: {
    title: 'critical speed',
    formula:
      'The line distance = speed · time + D′ that comes closest (least squares) to the fastest run over each distance.',
    convention:
      'Runs of 2 to 60 minutes; of races only, where there are two. Laboratories take all-out efforts of 2 to 15 minutes: longer ones make the speed lower and D′ larger. A D′ below 0 or above 500 m is not shown.',
  },
} as const satisfies Record<string, HowComputed>;
