/** Load and fitness computed a second time, in the plainest way there is: loops over calendar texts, nothing of the app. */
import { daysLater } from './plain-addition.ts';
import type { Summary } from './summaries.ts';

/** What the tests say of their athlete. */
export const MAN = { max: 190, rest: 60 };

/** hrTSS of a man by the published formula, with the threshold at 85 % of the reserve; 0 without a heart rate. */
export function plainHrTss({ average_heartrate: bpm = 0, moving_time: time, has_heartrate: has }: Summary): number {
  if (!has || bpm < 30 || bpm > 250) return 0;
  const trimp = (minutes: number, reserve: number) => minutes * reserve * 0.64 * Math.exp(1.92 * reserve);
  return (100 * trimp(time / 60, (bpm - MAN.rest) / (MAN.max - MAN.rest))) / trimp(60, 0.85);
}

export interface PlainDay {
  readonly day: string;
  readonly load: number;
  readonly fitness: number;
  readonly fatigue: number;
  readonly form: number;
}

/** Every day from the first to the last, one after the other. `planned` has the loads of days to come. */
export function plainFitness(
  summaries: readonly Summary[],
  first: string,
  last: string,
  loadOf: (summary: Summary) => number = plainHrTss,
  planned: Readonly<Record<string, number>> = {},
): PlainDay[] {
  const days: PlainDay[] = [];
  let fitness = 0;
  let fatigue = 0;
  for (let day = first; day <= last; day = daysLater(day, 1)) {
    let load = planned[day] ?? 0;
    for (const summary of summaries) if (summary.start_date_local.startsWith(day)) load += loadOf(summary);
    const form = fitness - fatigue;
    fitness = fitness * Math.exp(-1 / 42) + load * (1 - Math.exp(-1 / 42));
    fatigue = fatigue * Math.exp(-1 / 7) + load * (1 - Math.exp(-1 / 7));
    days.push({ day, load, fitness, fatigue, form });
  }
  return days;
}
