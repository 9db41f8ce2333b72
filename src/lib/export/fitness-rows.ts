import { type DayNumber, localDay } from '#lib/training/day.ts';
import { type ExportColumn, rounded, tableOf } from './columns.ts';
import type { Cell } from './csv.ts';

/** What is known, or forecast, of a day. */
interface DayOfFitness {
  readonly day: DayNumber;
  readonly load: number;
  readonly fitness: number;
  readonly fatigue: number;
  readonly form: number;
  readonly warmingUp: boolean;
}

/** One row per day; those after `today` are a forecast. */
export function fitnessRows(days: readonly DayOfFitness[], today: DayNumber): Cell[][] {
  const columns: ExportColumn<DayOfFitness>[] = [
    ['day', ({ day }) => localDay(day)],
    ['load', ({ load }) => rounded(load, 2)],
    ['fitness_ctl', ({ fitness }) => rounded(fitness, 2)],
    ['fatigue_atl', ({ fatigue }) => rounded(fatigue, 2)],
    ['form_tsb', ({ form }) => rounded(form, 2)],
    ['warming_up', ({ warmingUp }) => warmingUp],
    ['forecast', ({ day }) => day > today],
  ];
  return tableOf(columns, days);
}
